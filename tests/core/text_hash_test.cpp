// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/text_hash.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace sg = safeguarding;

TEST_SUITE("core/text_hash") {
  TEST_CASE("every byte counts, whatever the length, and so do the length and the seed") {
    std::set<std::uint64_t> seen;
    std::size_t texts = 0;
    for (std::size_t length = 0; length < 40; ++length) {
      std::string text(length, 'a');
      seen.insert(sg::text_hash(text)), ++texts;
      for (std::size_t at = 0; at < length; ++at) {
        text[at] = 'b';
        seen.insert(sg::text_hash(text)), ++texts;
        text[at] = 'a';
      }
    }
    CHECK(seen.size() == texts);
    CHECK(sg::text_hash("place", 1) != sg::text_hash("place", 2));
  }

  TEST_CASE("the hash is the same on every machine") {
    CHECK(sg::text_hash("") == sg::text_hash({}));
    CHECK(sg::mixed(1) == 0x4179b061e0c0e0d0U);
    CHECK(sg::text_hash("safeguarding") == 0x7275b18cb41ca5b6U);
  }
}
