// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/key_id.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("vault/key_id") {
  TEST_CASE("ids of keys are told apart by every byte") {
    sg::key_id one;
    for (std::size_t i = 0; i < one.bytes.size(); ++i) {
      auto other = one;
      other.bytes[i] = 1;
      CHECK(one != other);
      CHECK(one < other);
    }
    CHECK(one == sg::key_id{});
  }
}
