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

  TEST_CASE("an id must be an id") {
    sg::people_table table{{{{"id", record, {}}, {"surname", surname, {}}}}};
    CHECK_THROWS_AS(table.add(std::vector<std::string_view>{"", "Okafor"}), sg::invalid_input);
    CHECK_THROWS_AS(table.add(std::vector<std::string_view>{"a b", "Okafor"}), sg::invalid_input);
  }
}
