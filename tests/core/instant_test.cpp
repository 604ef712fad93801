// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/instant.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace sg = safeguarding;
using namespace std::chrono_literals;

static_assert(!std::is_convertible_v<sg::day, sg::instant>);
static_assert(!std::is_convertible_v<sg::instant, sg::day>);

TEST_SUITE("core/instant") {
  TEST_CASE("an instant is read with its offset and kept in UTC") {
    const auto summer = sg::parse_instant("2026-09-03T10:15:00+01:00");
    REQUIRE(summer);
    CHECK(*summer == *sg::parse_instant("2026-09-03T09:15:00Z"));
    CHECK(sg::to_text(*summer) == "2026-09-03T09:15:00+00:00");
    CHECK(sg::to_text(*summer, 60min) == "2026-09-03T10:15:00+01:00");
    CHECK(sg::to_text(*sg::parse_instant("2026-01-01T00:30:00Z"), -90min) == "2025-12-31T23:00:00-01:30");
  }

  TEST_CASE("a time without an offset, or that is no time, is refused") {
    for (const char* bad :
         {"2026-09-03T10:15:00", "2026-09-03 10:15:00Z", "2026-09-03T24:00:00Z", "2026-09-03T10:60:00Z",
          "2026-09-03T10:15:60Z", "2026-02-29T10:15:00Z", "2026-09-03T10:15:00+0100", "2026-09-03T10:15:00+15:00",
          "2026-9-03T10:15:00Z", "", "Z", "2026-09-03T10:15:00.5Z"}) {
      CAPTURE(bad);
      CHECK_FALSE(sg::parse_instant(bad));
    }
  }

  TEST_CASE("a day is a real date between 1900 and 2199") {
    CHECK(sg::to_text(*sg::parse_day("2028-02-29")) == "2028-02-29");
    for (const char* bad : {"2027-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "26-01-01", "1899-12-31",
                            "2200-01-01", "2026/01/01"}) {
      CAPTURE(bad);
      CHECK_FALSE(sg::parse_day(bad));
    }
  }
}
