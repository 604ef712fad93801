// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/digest.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("core/digest") {
  TEST_CASE("the published SHA-256 vectors (FIPS 180-4)") {
    CHECK(sg::to_text(sg::sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sg::to_text(sg::sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  TEST_CASE("a digest reads back what it writes, and nothing else") {
    const auto value = sg::sha256("abc");
    CHECK(sg::parse_digest(sg::to_text(value)) == value);
    CHECK_FALSE(sg::parse_digest("abc"));
    CHECK_FALSE(sg::parse_digest(std::string(64, 'G')));
    CHECK_FALSE(sg::parse_digest(std::string(64, 'A')));
  }
}
