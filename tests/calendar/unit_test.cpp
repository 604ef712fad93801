// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/unit.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("calendar/unit") {
  TEST_CASE("every unit has the number and the word that are stored") {
    constexpr std::pair<int, std::string_view> stored[] = {
        {1, "immediate"},  {2, "elapsed_hour"},         {3, "calendar_day"},   {4, "working_day"},
        {5, "school_day"}, {6, "school_day_inclusive"}, {7, "school_opening"}, {8, "calendar_month"}};
    for (const auto& row : stored) {
      CAPTURE(row.second);
      CHECK(sg::name(static_cast<sg::unit>(row.first)) == row.second);
      CHECK(sg::parse<sg::unit>(row.second) == static_cast<sg::unit>(row.first));
    }
    CHECK(std::size(sg::enum_names<sg::unit>::table) == std::size(stored));
  }
}
