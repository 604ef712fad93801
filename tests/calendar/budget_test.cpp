// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/budget.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;
using sg::unit;

TEST_SUITE("calendar/budget") {
  TEST_CASE("a budget is at least one of its unit, and only 'immediate' has no number") {
    CHECK(sg::make_budget(0, unit::immediate) == sg::budget{});
    CHECK(sg::make_budget(1, unit::working_day) == sg::budget{1, unit::working_day});
    CHECK(sg::make_budget(10'000, unit::elapsed_hour).n == 10'000);
    for (const auto bad :
         {sg::budget{1, unit::immediate}, sg::budget{0, unit::working_day}, sg::budget{-1, unit::calendar_day},
          sg::budget{10'001, unit::elapsed_hour}, sg::budget{1, static_cast<unit>(9)}}) {
      CAPTURE(bad.n);
      CHECK_FALSE(sg::is_sound(bad));
      CHECK_THROWS_WITH_AS(static_cast<void>(sg::make_budget(bad.n, bad.in)),
                           "a budget is 1 to 10000 of its unit, and 0 only for 'immediate'", sg::invalid_input);
    }
  }

  TEST_CASE("a budget reads as people say it") {
    CHECK(sg::to_text(sg::budget{0, unit::immediate}) == "immediate");
    CHECK(sg::to_text(sg::budget{72, unit::elapsed_hour}) == "72 elapsed hours");
    CHECK(sg::to_text(sg::budget{8, unit::calendar_day}) == "8 calendar days");
    CHECK(sg::to_text(sg::budget{1, unit::working_day}) == "1 working day");
    CHECK(sg::to_text(sg::budget{5, unit::school_day}) == "5 school days");
    CHECK(sg::to_text(sg::budget{10, unit::school_day_inclusive}) == "10 school days counting the first");
    CHECK(sg::to_text(sg::budget{1, unit::school_opening}) == "1 school opening");
    CHECK(sg::to_text(sg::budget{3, unit::calendar_month}) == "3 calendar months");
  }
}
