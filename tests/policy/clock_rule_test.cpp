// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/clock_rule.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("policy/clock_rule") {
  TEST_CASE("what a clock rests on has words") {
    CHECK(sg::name(sg::clock_basis::statutory) == "statutory");
    CHECK(sg::name(sg::clock_basis::local) == "local");
    CHECK(sg::name(sg::clock_basis::not_in_force) == "not_in_force");
  }
}
