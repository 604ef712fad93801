// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/people_table.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace sg = safeguarding;
using enum sg::column_kind;

namespace {

sg::errc refused(std::vector<sg::people_column> columns) {
  try {
    const sg::people_table table{sg::people_schema{std::move(columns)}};
  } catch (const sg::invalid_input& e) {
    return e.code();
  }
  return sg::errc::io;
}

}  // namespace

TEST_SUITE("people/people_table") {
  TEST_CASE("a schema that cannot resolve anything is refused") {
    CHECK(refused({}) == sg::errc::missing);
    CHECK(refused({{"id", record, {}}}) == sg::errc::missing);
    CHECK(refused({{"", surname, {}}}) == sg::errc::missing);
    CHECK(refused({{"a", surname, {}}, {"a", place, {}}}) == sg::errc::duplicate);
    CHECK(refused({{"a", record, {}}, {"b", record, {}}, {"c", surname, {}}}) == sg::errc::duplicate);
    std::vector<sg::people_column> many(17, {"", category, {}});
    for (std::size_t i = 0; i < many.size(); ++i) many[i].name = "c" + std::to_string(i);
    CHECK(refused(many) == sg::errc::limit_exceeded);
    many.pop_back();
    CHECK(refused(many) == sg::errc::io);  // sixteen are taken
  }

  TEST_CASE("cells are kept as they came, and rows without an id are numbered") {
    sg::people_table table{{{{"surname", surname, {}}, {"note", ignored, {}}}}};
    table.add(std::vector<std::string_view>{"Okafor", "x"});
    table.add(std::vector<std::string_view>{"Okafor", ""});
    CHECK(table.size() == 2);
    CHECK(table.id(1) == "row-2");
    CHECK(table.cell(0, 0) == "Okafor");
    CHECK(table.cell_number(0, 0) == table.cell_number(1, 0));
    CHECK(table.cell_number(1, 1) == 0);
    CHECK_THROWS_AS(table.add(std::vector<std::string_view>{"one"}), sg::invalid_input);
  }

  TEST_CASE("a date that cannot be is told from one that cannot be read, and from silence") {
    const sg::people_column born{"born", date, {}}, year_of{"y", year, {}}, town{"t", place, {}};
    using enum sg::cell_sense;
    for (const auto* day : {"2012-05-01", "29/02/2012", "1 May 2012", "20120501", "2012", "2012-05", "1/5/12"})
      CHECK(sg::sense_of(day, born) == speaks);
    for (const auto* none : {"", "unknown", "N/A", "-"}) CHECK(sg::sense_of(none, born) == silent);
    for (const auto* other : {"notadate", "Monday", "5"}) CHECK(sg::sense_of(other, born) == unread);
    for (const auto* never : {"31/02/2012", "29/02/2013", "2012-13-01", "20121301", "00/05/2012"})
      CHECK(sg::sense_of(never, born) == no_such);
    CHECK(sg::sense_of("13/25/2012", {"born", date, sg::date_order::month_day_year}) == no_such);
    CHECK(sg::sense_of("2012", year_of) == speaks);
    CHECK(sg::sense_of("soon", year_of) == unread);
    CHECK(sg::sense_of("notadate", town) == speaks);
  }

  TEST_CASE("an id must be an id") {
    sg::people_table table{{{{"id", record, {}}, {"surname", surname, {}}}}};
    CHECK_THROWS_AS(table.add(std::vector<std::string_view>{"", "Okafor"}), sg::invalid_input);
    CHECK_THROWS_AS(table.add(std::vector<std::string_view>{"a b", "Okafor"}), sg::invalid_input);
  }
}
