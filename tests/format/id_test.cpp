// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/format/id.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("format/id") {
  TEST_CASE("an id prints as it stands, and takes the width of a text") {
    CHECK(fmt::format("{}", sg::person_id{"p-0001"}) == "p-0001");
    CHECK(fmt::format("[{:>8}]", sg::report_id{"r-1"}) == "[     r-1]");
    CHECK(fmt::format("[{}]", sg::case_id{}) == "[]");
  }
}
