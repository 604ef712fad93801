// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/compare_people.hpp>

#include "made_people.hpp"

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

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
    CHECK(names("K Lindqvist", "Katherine Lindqvist") == alike);
    CHECK(names("Lindqwist", "Lindqvist") == agree);
    CHECK(names("Ada Okafor", "Tunde Okafor") == "first names differ");
    CHECK(names("Ada Okafor", "Ada Penrose") == "surnames differ");
    CHECK(names("Ada Okafor", "Tunde Penrose") == "first names and surnames differ");
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
