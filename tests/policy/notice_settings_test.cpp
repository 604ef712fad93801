// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/notice_settings.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("policy/notice_settings") {
  TEST_CASE("what a school does not set is an hour where a clock runs at once, and a working day otherwise") {
    const sg::notice_settings settings;
    CHECK(settings.version == "default");
    CHECK(settings.at_once == sg::budget{1, sg::unit::elapsed_hour});
    CHECK(settings.otherwise == sg::budget{1, sg::unit::working_day});
    auto other = settings;
    other.otherwise.n = 2;
    CHECK_FALSE(other == settings);
  }
}
