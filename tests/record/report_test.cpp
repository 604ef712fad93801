// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/report.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/report") {
  TEST_CASE("lateness is the time from what was seen to what was written, if both are known") {
    auto made = samples::report();
    made.observed_at = samples::at("2026-09-08T12:00:00Z");
    made.recorded_at = samples::at("2026-09-09T12:00:00Z");
    CHECK(sg::lateness(made) == std::chrono::hours{24});
    CHECK_FALSE(sg::is_late(made, std::chrono::hours{24}));  // the boundary is in time
    made.recorded_at += std::chrono::seconds{1};
    CHECK(sg::is_late(made, std::chrono::hours{24}));
    made.observed_at.reset();
    CHECK_FALSE(sg::lateness(made));
    CHECK_FALSE(sg::is_late(made, std::chrono::hours{0}));
  }

  TEST_CASE("two hours across the night the clocks go back are two hours") {
    auto made = samples::report();
    made.observed_at = samples::at("2026-10-25T00:30:00+01:00");
    made.recorded_at = samples::at("2026-10-25T01:30:00+00:00");
    CHECK(sg::lateness(made) == std::chrono::hours{2});
  }
}
