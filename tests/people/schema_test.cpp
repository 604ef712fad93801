// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/schema.hpp>

#include <doctest/doctest.h>

#include <set>

namespace sg = safeguarding;

TEST_SUITE("people/schema") {
  TEST_CASE("kinds of column keep the numbers and words they are stored under") {
    CHECK(static_cast<int>(sg::column_kind::record) == 1);
    CHECK(static_cast<int>(sg::column_kind::identifier) == 11);
    CHECK(static_cast<int>(sg::column_kind::ignored) == 13);
    CHECK(sg::name(sg::column_kind::given_name) == "given_name");
    std::set<int> numbers;
    for (const auto& [kind, word] : sg::enum_names<sg::column_kind>::table) {
      CHECK(sg::parse<sg::column_kind>(word) == kind);
      numbers.insert(static_cast<int>(kind));
    }
    CHECK(numbers.size() == 13);
    CHECK(!sg::parse<sg::column_kind>("nickname"));
  }

  TEST_CASE("a column is ignored and its dates are British unless it says otherwise") {
    const sg::people_column column{};
    CHECK(column.is == sg::column_kind::ignored);
    CHECK(column.order == sg::date_order::day_month_year);
    CHECK(sg::parse<sg::date_order>("month_day_year") == sg::date_order::month_day_year);
  }
}
