// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("jigsaw/pattern") {
  TEST_CASE("a pattern asks for nothing until it is said, and equal ones are equal") {
    CHECK(sg::pattern{} == sg::pattern{});
    CHECK(sg::pattern_need{}.within.unit == sg::window_unit::none);
    sg::pattern other;
    other.gap_days = 90;
    CHECK_FALSE(other == sg::pattern{});
  }

  TEST_CASE("the stored numbers and words stay as they are") {
    CHECK(static_cast<int>(sg::pattern_same::school) == 9);
    CHECK(sg::name(sg::pattern_same::named_child) == "named_child");
    CHECK(sg::parse<sg::pattern_shape>("silence") == sg::pattern_shape::silence);
    CHECK(static_cast<int>(sg::pattern_shape::silence) == 5);
    CHECK(sg::parse<sg::window_unit>("school_days") == sg::window_unit::school_days);
    CHECK(static_cast<int>(sg::window_unit::term) == 5);
  }
}
