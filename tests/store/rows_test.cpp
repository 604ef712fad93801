// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/rows.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("store/rows") {
  TEST_CASE("tokens, heads and keys are equal when all of them is") {
    sg::write_token a, b;
    CHECK(a == b);
    b.bytes[31] = 1;
    CHECK(a < b);
    CHECK(sg::stored_head{1, "note"} != sg::stored_head{2, "note"});
    CHECK(sg::stored_head{1, "note"} != sg::stored_head{1, "other"});
    CHECK(sg::stored_key{"id", "bytes"} != sg::stored_key{"id", "other"});
  }
}
