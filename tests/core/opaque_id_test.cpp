// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/opaque_id.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <unordered_set>

namespace sg = safeguarding;

namespace {

static_assert(!std::is_convertible_v<sg::store_id, sg::scope_id>);

sg::store_id counted() {
  sg::store_id id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(0xf0 + i);
  return id;
}

}  // namespace

TEST_SUITE("core/opaque_id") {
  TEST_CASE("an opaque id is written as 32 hexadecimal characters and read back from them, and from nothing else") {
    CHECK(sg::to_text(counted()) == "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    CHECK(sg::parse_opaque_id<sg::store_id>(sg::to_text(counted())) == counted());
    CHECK_FALSE(sg::parse_opaque_id<sg::store_id>(""));
    CHECK_FALSE(sg::parse_opaque_id<sg::store_id>(std::string(31, 'a')));
    CHECK_FALSE(sg::parse_opaque_id<sg::store_id>(std::string(33, 'a')));
    CHECK_FALSE(sg::parse_opaque_id<sg::store_id>(std::string(32, 'A')));
    CHECK_FALSE(sg::parse_opaque_id<sg::store_id>(std::string(31, 'a') + "g"));
  }

  TEST_CASE("an opaque id is read from its 16 bytes, and from no other number of them") {
    const auto id = counted();
    const std::string bytes(id.bytes.begin(), id.bytes.end());
    CHECK(sg::id_of_bytes<sg::store_id>(bytes) == id);
    CHECK_FALSE(sg::id_of_bytes<sg::store_id>(bytes.substr(1)));
    CHECK_FALSE(sg::id_of_bytes<sg::store_id>(bytes + "x"));
  }

  TEST_CASE("only the id of zeros is empty, and ids that differ in one byte are two") {
    CHECK(sg::store_id{}.empty());
    for (std::size_t i = 0; i < 16; ++i) {
      sg::store_id one;
      one.bytes[i] = 1;
      CHECK_FALSE(one.empty());
      CHECK(one != sg::store_id{});
    }
    const std::unordered_set<sg::store_id> ids{sg::store_id{}, counted(), counted()};
    CHECK(ids.size() == 2);
  }
}
