// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/format/digest.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("format/digest") {
  TEST_CASE("a digest prints as it is stored, or its first characters") {
    const auto value = sg::sha256("abc");
    CHECK(fmt::format("{}", value) == sg::to_text(value));
    CHECK(fmt::format("{:.12}", value) == "ba7816bf8f01");
  }
}
