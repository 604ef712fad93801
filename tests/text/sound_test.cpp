// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/sound.hpp>

#include <safeguarding/text/fold.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>

namespace sg = safeguarding;

namespace {

using pair_of_names = std::pair<std::string_view, std::string_view>;

bool alike(std::string_view a, std::string_view b) { return sg::sound_alike(sg::sound_of(a), sg::sound_of(b)); }

}  // namespace

TEST_SUITE("text/sound") {
  TEST_CASE("spellings of one name that sound alike share a reading") {
    for (const auto& [a, b] : std::initializer_list<pair_of_names>{{"Katherine", "Cathryn"},
                                                                   {"Mohammed", "Muhamad"},
                                                                   {"Hussain", "Hossein"},
                                                                   {"Stephen", "Steven"},
                                                                   {"Hayley", "Hayleigh"},
                                                                   {"Zainab", "Zaynab"},
                                                                   {"Aisha", "Ayesha"},
                                                                   {"Ahmed", "Ahmet"},
                                                                   {"Khadija", "Hadija"},
                                                                   {"Yusuf", "Youssef"},
                                                                   {"Phillip", "Filip"},
                                                                   {"Rachel", "Rachael"},
                                                                   {"Lewandowski", "Levandovsky"},
                                                                   {"Schultz", "Schulz"},
                                                                   {"Thompson", "Tomson"},
                                                                   {"Campbell", "Cambell"},
                                                                   {"MacDonald", "McDonald"},
                                                                   {"Niamh", "Neve"},
                                                                   {"Siobhan", "Shivaun"},
                                                                   {"Othman", "Usman"},
                                                                   {"Wright", "Right"},
                                                                   {"Knowles", "Nowles"},
                                                                   {"Geoffrey", "Jeffrey"},
                                                                   {"Iwona", "Ivona"},
                                                                   {"\u015Eeyma", "Sheyma"},
                                                                   {"\u0141ukasz", "Lukash"},
                                                                   {"\u00C7elik", "Chelik"},
                                                                   {"Aleksander", "Alexander"},
                                                                   {"Xavier", "Zavier"}}) {
      const std::string both = std::string{a} + " " + std::string{b};
      CAPTURE(both);
      CHECK(alike(a, b));
    }
  }

  TEST_CASE("names that sound otherwise share none") {
    for (const auto& [a, b] : std::initializer_list<pair_of_names>{{"Ella", "Ellie"},
                                                                   {"Michelle", "Michael"},
                                                                   {"Mia", "May"},
                                                                   {"Leah", "Lee"},
                                                                   {"Ali", "Ella"},
                                                                   {"Tom", "Tim"},
                                                                   {"Sam", "Jan"},
                                                                   {"Jordan", "Gordon"},
                                                                   {"Marco", "Mark"},
                                                                   {"Maria", "Mary"},
                                                                   {"Hannah", "Anna"}}) {
      const std::string both = std::string{a} + " " + std::string{b};
      CAPTURE(both);
      CHECK_FALSE(alike(a, b));
    }
  }

  TEST_CASE("what has no letters has no sound, and no sound is like no other") {
    CHECK(sg::sound_of("") == sg::sound_code{});
    CHECK(sg::sound_of("123 -'") == sg::sound_code{});
    CHECK_FALSE(alike("", ""));
    CHECK(sg::sound_of("O'Brien") == sg::sound_of("obrien"));
  }

  TEST_CASE("other scripts are kept letter by letter, Greek and Cyrillic are heard") {
    CHECK(alike("\u041E\u043B\u044C\u0433\u0430", "Olga"));
    CHECK_FALSE(alike("\u0645\u062D\u0645\u062F", "\u0645\u062D\u0645\u0648\u062F\u0627"));
    CHECK(sg::sound_of("\u738B").first == "\u738B");
  }

  TEST_CASE("the vowels can be left out") {
    CHECK(sg::consonants("MoHMD") == "MHMD");
    CHECK(sg::consonants("aNu") == "N");
    CHECK(sg::consonants("MoM") == "M");
  }

  TEST_CASE("any text gives codes of at most its folded letters and two, and the same twice") {
    std::mt19937_64 random{9};
    for (int round = 0; round < 50'000; ++round) {
      std::string text;
      for (std::size_t n = random() % 10; n > 0; --n)
        text += random() % 30 == 0   ? std::string{"\u015F"}
                : random() % 40 == 0 ? std::string{"\xFF"}
                                     : std::string{static_cast<char>('a' + random() % 26)};
      const auto code = sg::sound_of(text);
      CAPTURE(text);
      REQUIRE(code == sg::sound_of(text));
      REQUIRE(code.first.size() <= 2 * sg::fold(text).size() + 3);
      REQUIRE((code.second.empty() || code.second != code.first));
    }
  }
}
