// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/blind_token.hpp>

#include "hex_file.hpp"
#include "made_ring.hpp"

namespace sg = safeguarding;

TEST_SUITE("vault/blind_token") {
  TEST_CASE("the same actor and key give the same token, also after the keys were rotated and the ring read again") {
    made::small_ring made;
    const auto token = sg::blind_token(made.ring, "p-1", "save-7");
    CHECK(sg::blind_token(made.ring, "p-1", "save-7") == token);
    made.ring.rotate_store_key(made::root());
    made.ring.rotate_root(made::root(), made::root(2));
    CHECK(sg::blind_token(made.ring, "p-1", "save-7") == token);
    CHECK(sg::blind_token(sg::key_ring::open(made::root(2), made.ring.rows()), "p-1", "save-7") == token);
  }

  TEST_CASE("another actor, another key, another ring and another division of the same letters give other tokens") {
    const made::small_ring made, other;
    const auto token = sg::blind_token(made.ring, "p-1", "save-7");
    CHECK(sg::blind_token(made.ring, "p-2", "save-7") != token);
    CHECK(sg::blind_token(made.ring, "p-1", "save-8") != token);
    CHECK(sg::blind_token(other.ring, "p-1", "save-7") != token);
    CHECK(sg::blind_token(made.ring, "p-1s", "ave-7") != token);
    CHECK(sg::blind_token(made.ring, "", "p-1save-7") != token);
  }

  TEST_CASE("version 1 of the token stays as it was released") {
    const auto ring = sg::key_ring::open(made::root(), made::golden_lines("key-rows.hex"));
    CHECK(sg::to_text(sg::blind_token(ring, "p-1", "save-7")) ==
          "7c35d5168f23af259a26d31281fd127436ab182c8eed609b8f51bb8d6be111a7");
  }
}
