// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/cannot_open.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("vault/cannot_open") {
  TEST_CASE("whatever does not open is told in one message, with the place and without a fragment") {
    const sg::cannot_open one{sg::errc::syntax, "sealed record, body"}, other{sg::errc::invalid_input, "row of keys"};
    CHECK(one.message() == other.message());
    CHECK(one.fragment().empty());
    CHECK(one.code() == sg::errc::syntax);
    CHECK(one.where().field == "sealed record, body");
  }
}
