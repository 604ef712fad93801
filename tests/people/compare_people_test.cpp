// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/compare_people.hpp>

#include "made_people.hpp"

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace sg = safeguarding;
using enum sg::column_kind;

namespace {

// The words of the level that two cells of one column come to, with others in the table so that nothing is common.
std::string level(sg::people_column column, std::string_view a, std::string_view b) {
  sg::people_table table{{{{"id", record, {}}, column}}};
  table.add(std::vector<std::string_view>{"1", a});
  table.add(std::vector<std::string_view>{"2", b});
  const sg::people_comparer people{table};
  const auto levels = people.compare(0, 1);
  CHECK(levels == people.compare(1, 0));
  return people.comparisons()[0].levels[levels[0]].words;
}
std::string dates(std::string_view a, std::string_view b) { return level({"born", date, {}}, a, b); }
std::string names(std::string_view a, std::string_view b) { return level({"name", full_name, {}}, a, b); }
std::string places(std::string_view a, std::string_view b) { return level({"postcode", postcode, {}}, a, b); }

}  // namespace

TEST_SUITE("people/compare_people") {
  TEST_CASE("absence says nothing, whatever the column") {
    CHECK(dates("", "2012-05-01") == "one says nothing");
    CHECK(dates("unknown", "2012-05-01") == "one says nothing");
    CHECK(names("Ada Okafor", "") == "one says nothing");
    CHECK(places("", "") == "one says nothing");
    CHECK(level({"number", identifier, {}}, "", "A1") == "one says nothing");
  }

  TEST_CASE("dates are compared as dates, however they are written") {
    CHECK(dates("2012-05-01", "1 May 2012") == "the same");
    CHECK(dates("01/05/2012", "20120501") == "the same");
    CHECK(dates("2012-05-01", "2012-05-07") == "one slip apart");
    CHECK(dates("2012-05-31", "2012-05-13") == "one slip apart");  // two neighbours exchanged
    CHECK(dates("2012-05-01", "2012-01-05") == "day and month exchanged");
    CHECK(dates("2012-05-14", "2012-01-01") == "the same year, one gives no day");
    CHECK(dates("2012-05-14", "2012") == "the same year, one gives no day");
    CHECK(dates("2012-05-14", "2012-11-29") == "the same year or two slips apart");
    CHECK(dates("2012-05-14", "2013-11-29") == "a year or two apart");
    CHECK(dates("2012-05-14", "1985-11-29") == "another date");
    CHECK(level({"born", date, sg::date_order::month_day_year}, "05/01/2012", "2012-05-01") == "the same");
  }

  TEST_CASE("names meet in any order, short, misspelt or by initial; a contradiction is apart from absence") {
    const std::string agree = "no name contradicts the other";
    CHECK(names("Ada Okafor", "Okafor, Ada") == agree);
    CHECK(names("Ada Okafor", "Okafor") == agree);
    const std::string alike = "first names alike, not the same";
    CHECK(names("Robert Lindqvist", "Bob Lindqvist") == alike);
    CHECK(names("Katherine Lindqvist", "Kathryn Lindqvist") == alike);
    CHECK(names("Lindqwist", "Lindqvist") == agree);
    CHECK(names("Ada Okafor", "Tunde Okafor") == "first names differ");
    CHECK(names("Ada Okafor", "Ada Penrose") == "surnames differ");
    CHECK(names("Ada Okafor", "Tunde Penrose") == "first names and surnames differ");
  }

  TEST_CASE("a junior and a senior are two people, and an initial or a missing part is no contradiction") {
    const std::string apart = "a junior and a senior, or another numbering";
    CHECK(names("David Dobbins Jr", "David Dobbins Senior") == apart);
    CHECK(names("Morris Klein II", "Morris Klein III") == apart);
    CHECK(names("David Dobbins Jr", "David Dobbins") == "no name contradicts the other");
    CHECK(names("David Dobbins Jr", "David Dobbins Junior") == "no name contradicts the other");
    CHECK(names("Olive Senior", "Olive Junior") == "surnames differ");  // both are surnames too
    CHECK(names("David Dobbins Jr", "Peter Dobbins Sr") == "first names differ");
    CHECK(names("D Dobbins Jr", "David Dobbins Sr") == apart);
    CHECK(level({"name", given_name, {}}, "Morris I", "Morris II") == apart);
    CHECK(level({"name", given_name, {}}, "Morris I", "Morris Ivan") ==
          "no name contradicts the other, one gives no surname");
    CHECK(names("D Lindqvist", "David Lindqvist") == "first names begin alike, one gives an initial only");
    CHECK(level({"name", surname, {}}, "Dobbins", "Dobbins") ==
          "no name contradicts the other, one gives no first name");
  }

  TEST_CASE("names in scripts that cannot be compared say nothing about each other") {
    CHECK(names("\xE7\x8E\x8B\xE6\x9D\xB0", "Wang Jie") == "one says nothing");
    CHECK(names("\xE7\x8E\x8B\xE6\x9D\xB0", "\xE7\x8E\x8B\xE4\xBC\x9F") != "one says nothing");
    CHECK(names("\xE7\x8E\x8B\xE6\x9D\xB0 Ada", "Ada Okafor") != "surnames differ");
  }

  TEST_CASE("telephones are compared as they are dialled, e-mails by their address") {
    const auto phones = [](auto a, auto b) { return level({"phone", phone, {}}, a, b); };
    CHECK(phones("+44 7700 900123", "07700 900123") == "the same");
    CHECK(phones("+44 (0)7700 900123", "0044 7700 900123") == "the same");
    CHECK(phones("020 7946 0958", "7946 0958") == "one slip apart, or one within the other");
    CHECK(phones("07700 900123", "07700 900124") == "one slip apart, or one within the other");
    CHECK(phones("07700 900123", "07700 911111") == "another");
    const auto mails = [](auto a, auto b) { return level({"email", email, {}}, a, b); };
    CHECK(mails("Ada Okafor <ada@example.org>", "ada@example.org") == "the same");
    CHECK(mails("ada@exmaple.org", "ada@example.org") == "one slip apart");
    CHECK(mails("okafor1@example.org", "okafor2@example.org") == "another");  // two mailboxes, not a slip
    CHECK(mails("jo@example.org", "anjo@example.org") == "another");
  }

  TEST_CASE("numbers given in turn are not slips, and words for nothing known say nothing") {
    const auto numbers = [](auto a, auto b) { return level({"number", identifier, {}}, a, b); };
    CHECK(numbers("A1004", "A1005") == "near each other, as numbers given in turn");
    CHECK(numbers("A1009", "A1011") == "near each other, as numbers given in turn");
    CHECK(numbers("A1004", "A3004") == "one slip apart");
    CHECK(numbers("A1004", "A2998") == "another");
    CHECK(numbers("unknown", "A1004") == "one says nothing");
    CHECK(level({"gender", category, {}}, "U", "F") == "one says nothing");
    CHECK(level({"gender", category, {}}, "N/A", "F") == "one says nothing");
  }

  TEST_CASE("what people of many families bear is an institution's") {
    sg::people_table table{{{{"id", record, {}}, {"surname", surname, {}}, {"phone", phone, {}}}}};
    constexpr std::array<std::string_view, 6> families{"Okafor", "Lindqvist", "Marsh", "Penrose", "Haddad", "Greaves"};
    for (std::size_t i = 0; i < families.size(); ++i)
      table.add(
          std::vector<std::string_view>{std::array{"1", "2", "3", "4", "5", "6"}[i], families[i], "01632 960000"});
    const auto words = [](const sg::people_table& of) {
      const sg::people_comparer people{of};
      return people.comparisons()[1].levels[people.compare(0, 1)[1]].words;
    };
    CHECK(words(table) == "the same, but one that many bear");
    sg::people_table family{{{{"id", record, {}}, {"surname", surname, {}}, {"phone", phone, {}}}}};
    for (const auto* id : {"1", "2", "3", "4", "5", "6", "7"})
      family.add(std::vector<std::string_view>{id, "Okafor", "01632 960000"});
    CHECK(words(family) == "the same");
  }

  TEST_CASE("postcodes are compared by their parts") {
    CHECK(places("TQ13 8DF", "tq138df") == "no place, the same postcode");
    CHECK(places("TQ13 8DF", "TQ13 8DG") == "no place, postcodes one slip apart");
    CHECK(places("TQ13 8DF", "TQ13 9AA") == "no place, the same first half of the postcode");
    CHECK(places("TQ13 8DF", "TQ2 9AA") == "no place, the same postcode area");
    CHECK(places("TQ13 8DF", "SW1A 1AA") == "no place, another postcode");
  }

  TEST_CASE("comparing is the same either way round, for every pair") {
    const sg::people_comparer people{made::table(made::maker{{.households = 60, .again_percent = 40}}.rows())};
    for (std::size_t a = 0; a < people.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) REQUIRE(people.compare(a, b) == people.compare(b, a));
  }

  TEST_CASE("rows are found by id, and an id may stand once only") {
    const auto rows = made::maker{{.households = 10}}.rows();
    const sg::people_comparer people{made::table(rows)};
    for (const auto& one : rows) CHECK(people.id(people.find(one.id)) == one.id);
    CHECK(people.find("nobody") == people.size());
    auto twice = rows;
    twice.push_back(rows[0]);
    CHECK_THROWS_AS(sg::people_comparer{made::table(twice)}, sg::invalid_input);
  }
}
