// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/name_likeness.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

double given(std::string_view a, std::string_view b) { return sg::likeness(a, b, sg::name_part::given).value; }
double surname(std::string_view a, std::string_view b) { return sg::likeness(a, b, sg::name_part::surname).value; }
double full(std::string_view a, std::string_view b) { return sg::full_name_likeness(a, b).value; }
std::string_view how(std::string_view a, std::string_view b) {
  return sg::name(sg::likeness(a, b, sg::name_part::given).relation);
}
std::string_view how_full(std::string_view a, std::string_view b) {
  return sg::name(sg::full_name_likeness(a, b).relation);
}

}  // namespace

TEST_SUITE("text/name_likeness") {
  TEST_CASE("spellings of one name are more likely the same than not") {
    for (const auto& [a, b] :
         std::initializer_list<std::pair<std::string_view, std::string_view>>{{"Mohammed", "Muhammad"},
                                                                              {"Catherine", "Kathryn"},
                                                                              {"Steven", "Stephen"},
                                                                              {"Zo\u00EB", "Zoey"},
                                                                              {"Alexander", "Aleksandr"},
                                                                              {"Bill", "William"}}) {
      const std::string both = std::string{a} + " " + std::string{b};
      CAPTURE(both);
      CHECK(given(a, b) > 0.75);
    }
    CHECK(surname("Smith", "Smyth") > 0.75);
    CHECK(surname("MacDonald", "McDonald") > 0.75);
    CHECK(surname("Reid", "Read") > 0.75);
  }

  TEST_CASE("different names are more likely different") {
    for (const auto& [a, b] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"Jack", "Zoe"}, {"Sarah", "Thomas"}, {"Amina", "Oliver"}, {"George", "Grace"}}) {
      const std::string both = std::string{a} + " " + std::string{b};
      CAPTURE(both);
      CHECK(given(a, b) < 0.25);
    }
    CHECK(surname("Smith", "Jones") < 0.1);
    CHECK(surname("Okafor", "Okonkwo") < 0.5);
  }

  TEST_CASE("the relation is the plainest that holds") {
    CHECK(how("Zo\u00EB", "ZOE") == "equal");
    CHECK(how("Mary-Ann", "Mary Ann") == "equal");
    CHECK(how("J", "James") == "initial");
    CHECK(how("J", "Tom") == "unlike");
    CHECK(how("Peggy", "Margaret") == "nickname");
    CHECK(how("Jhon", "John") == "one_slip");
    CHECK(how("Tim", "Tom") != "one_slip");
    CHECK(how("Cathryn", "Kathrynne") == "sounds_alike");
    CHECK(how("Jack", "Zoe") == "unlike");
    CHECK(how("", "Zoe") == "incomparable");
    CHECK(how("Zoe", "\u0645\u062D\u0645\u062F") == "incomparable");
  }

  TEST_CASE("nothing is certain, and nothing to compare speaks neither way") {
    CHECK(given("Zoe", "Zoe") < 1);
    CHECK(given("Zoe", "Zoe") > 0.99);
    CHECK(given("Zoe", "Bartholomew") > 0);
    CHECK(given("", "Zoe") == 0.5);
    CHECK(given("J", "J") < given("Jo", "Jo"));
    CHECK(given("J", "James") > 0.5);
    CHECK(given("J", "James") < 0.75);
    CHECK(given("J", "Tom") < 0.05);
  }

  TEST_CASE("absence is not contradiction") {
    CHECK(full("Ana Smith", "Ana Maria Smith") > 0.95);
    CHECK(full("Ana Maria Smith", "Ana Jane Smith") < 0.5);
    CHECK(full("Ana M Smith", "Ana Maria Smith") > 0.9);
    CHECK(full("Ana J Smith", "Ana Maria Smith") < 0.5);
    CHECK(full("Ana Smith", "Ana Jones") < 0.5);
    CHECK(full("Ana Smith", "Tom Jones") < 0.01);
    CHECK(full("Smith", "Ana Smith") < 0.97);
    CHECK(full("Smith", "Ana Smith") < full("Ana Maria Smith", "Ana Smith"));
  }

  TEST_CASE("order, titles, joints and initials of full names") {
    CHECK(full("Smith, Ana", "Ana Smith") > 0.98);
    CHECK(full("Smith Ana", "Ana Smith") < full("Smith, Ana", "Ana Smith"));
    CHECK(full("Mr Dan Bell", "Dan Bell") > 0.98);
    CHECK(full("Ana Smith-Jones", "Ana Smith Jones") > 0.98);
    CHECK(full("AnaSmith", "Ana Smith") > 0.98);
    CHECK(full("Omar al-Masri", "Omar Almasri") > 0.9);
    CHECK(full("Omar al Masri", "Omar Masri") > 0.9);
    CHECK(full("JB Smith", "James Brian Smith") > 0.9);
    CHECK(full("J B", "James Brian") < 0.75);
    CHECK(full("Ali bin Omar Said", "Omar bin Ali Said") < full("Ali bin Omar Said", "Said Ali bin Omar"));
    CHECK(full("Ana Ana Smith", "Ana Smith") > 0.98);
    CHECK(full("Katie Smyth", "Catherine Smith") > 0.75);
    CHECK(full("Ann Lee", "Ana Li") < full("Anna Lee", "Ana Lee"));
  }

  TEST_CASE("the weakest word of a full name says how the names are related") {
    CHECK(how_full("Ana Smith", "Smith, Ana") == "equal");
    CHECK(how_full("Peggy Smith", "Margaret Smith") == "nickname");
    CHECK(how_full("Peggy Smith", "Margaret Jones") == "unlike");
    CHECK(how_full("Ana Smiht", "Ana Smith") == "one_slip");
    CHECK(how_full("", "Ana Smith") == "incomparable");
    CHECK(how_full("\u0410\u043D\u0430 \u0421\u043C\u0438\u0442", "Ana Smit") == "equal");
    CHECK(how_full("\u738B\u82B3", "Ana Smit") == "incomparable");
    CHECK(full("\u738B\u82B3", "\u738B\u82B2") < 0.5);
    CHECK(full("\u738B\u5C0F\u82B3\u82B3\u82B3", "\u738B\u5C0F\u82B3\u82B3\u82B2") < 0.5);
  }

  TEST_CASE("whichever name comes first, the answer is the same, between 0 and 1, and the same twice") {
    std::mt19937_64 random{31};
    const std::vector<std::string> pieces{
        "ana",          "anna",   "smith", "smyth", "al",    "bin",   "j",        "JB",
        "Mr",           "-",      " ",     " ",     ", ",    "'",     "o",        "\u0416\u0430",
        "\u0645\u062D", "\u738B", "\xFF",  "7",     "jones", "katie", "catherine"};
    for (int round = 0; round < 6'000; ++round) {
      std::string a, b;
      for (std::size_t n = random() % 7; n > 0; --n) a += pieces[random() % pieces.size()];
      for (std::size_t n = random() % 7; n > 0; --n) b += pieces[random() % pieces.size()];
      CAPTURE(a);
      CAPTURE(b);
      const auto found = sg::full_name_likeness(a, b);
      REQUIRE(found == sg::full_name_likeness(b, a));
      REQUIRE(found == sg::full_name_likeness(a, b));
      REQUIRE(found.value > 0);
      REQUIRE(found.value < 1);
      for (const auto part : {sg::name_part::given, sg::name_part::surname}) {
        const auto one = sg::likeness(a, b, part);
        REQUIRE(one == sg::likeness(b, a, part));
        REQUIRE(one.value > 0);
        REQUIRE(one.value < 1);
      }
    }
  }

  TEST_CASE("a name of any length is compared") {
    const std::string endless(100'000, 'a');
    CHECK(given(endless, endless + "b") > 0);
    std::string words;
    for (int i = 0; i < 2'000; ++i) words += "ana ";
    CHECK(full(words, words + "smith") > 0);
  }
}
