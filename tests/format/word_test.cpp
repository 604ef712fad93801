// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/format/word.hpp>

#include <safeguarding/core/finding.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("format/word") {
  TEST_CASE("an enum prints its stored word, and a number outside it a question mark") {
    CHECK(fmt::format("{}", sg::errc::unknown_name) == "unknown_name");
    CHECK(fmt::format("[{:<9}]", sg::severity::refusal) == "[refusal  ]");
    CHECK(fmt::format("{}", static_cast<sg::severity>(9)) == "?");
  }
}
