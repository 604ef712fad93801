// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/recovery.hpp>

#include "hex_file.hpp"
#include "made_ring.hpp"

namespace sg = safeguarding;

namespace {

sg::recovery_key recovery_key(char first) {
  std::string bytes(32, first);
  return sg::recovery_key_from(sg::secret::take(bytes));
}

std::vector<sg::recovery_copy> copies(const sg::root_key& root) {
  return sg::recovery_copies(root, std::vector<sg::recovery_holder>{{"headteacher", recovery_key('h').seals},
                                                                    {"chair_of_governors", recovery_key('c').seals}});
}

}  // namespace

TEST_SUITE("vault/recovery") {
  TEST_CASE("when the root key is lost, either holder opens the store alone") {
    const made::small_ring made;
    const auto sealed = made.seal("header", "content");
    const auto kept = copies(made::root());
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].role == "headteacher");
    CHECK(kept[1].role == "chair_of_governors");
    CHECK(kept[0].bytes.size() == 117);
    for (const auto& [holder, copy] : {std::pair{'h', 0}, {'c', 1}}) {
      const auto root = sg::recover(recovery_key(holder), kept[static_cast<std::size_t>(copy)].bytes);
      CHECK(sg::open(sg::key_ring::open(root, made.ring.rows()), "header", sealed) == "content");
    }
  }

  TEST_CASE("a copy opens for nobody but its holder, and not once a bit of it has changed") {
    const auto kept = copies(made::root());
    const auto recover = [](char holder, const std::string& copy) {
      return made::refusal([&] { static_cast<void>(sg::recover(recovery_key(holder), copy)); });
    };
    CHECK(recover('h', kept[0].bytes).empty());
    CHECK(recover('c', kept[0].bytes) == "not_found, recovery copy");
    CHECK(recover('x', kept[0].bytes) == "not_found, recovery copy");
    for (std::size_t at = 0; at < kept[0].bytes.size(); ++at)
      for (unsigned bit = 0; bit < 8; ++bit) CHECK_FALSE(recover('h', made::flipped(kept[0].bytes, at, bit)).empty());
    for (std::size_t length = 0; length < kept[0].bytes.size(); ++length)
      CHECK(recover('h', kept[0].bytes.substr(0, length)) == "syntax, recovery copy");
    CHECK(recover('h', made::flipped(kept[0].bytes, 4, 1)) == "unsupported_version, recovery copy");
    // Whoever holds another key cannot be led to believe that a copy was made for them.
    const auto other = recovery_key('c').seals;
    CHECK(recover('c', kept[0].bytes.substr(0, 5) + std::string(other.bytes.begin(), other.bytes.end()) +
                           kept[0].bytes.substr(37)) == "invalid_input, recovery copy");
  }

  TEST_CASE("a copy that somebody else made opens no ring") {
    const made::small_ring made;
    const auto forged = copies(made::root(50));
    const auto root = sg::recover(recovery_key('h'), forged[0].bytes);
    CHECK(made::refusal([&] { static_cast<void>(sg::key_ring::open(root, made.ring.rows())); }) ==
          "not_found, root key");
  }

  TEST_CASE("one holder, one role or key twice, and a key that can seal nothing are refused") {
    const auto one = recovery_key('1').seals, two = recovery_key('2').seals;
    const auto made_for = [](std::vector<sg::recovery_holder> holders) {
      return sg::recovery_copies(made::root(), holders).size();
    };
    CHECK(made_for({{"headteacher", one}, {"dsl", two}}) == 2);
    CHECK_THROWS_AS(made_for({}), sg::invalid_input);
    CHECK_THROWS_AS(made_for({{"headteacher", one}}), sg::invalid_input);
    CHECK_THROWS_AS(made_for({{"headteacher", one}, {"headteacher", two}}), sg::invalid_input);
    CHECK_THROWS_AS(made_for({{"headteacher", one}, {"dsl", one}}), sg::invalid_input);
    CHECK_THROWS_AS(made_for({{"headteacher", one}, {"", two}}), sg::invalid_input);
    CHECK_THROWS_AS(made_for({{"headteacher", one}, {"dsl", sg::recovery_public_key{}}}), sg::invalid_input);
  }

  TEST_CASE("the public half is X25519's, as OpenSSL has it") {
    std::string bytes(32, '\0');
    for (std::size_t i = 0; i < 32; ++i) bytes[i] = static_cast<char>(i + 1);
    const auto half = sg::recovery_key_from(sg::secret::take(bytes)).seals;
    CHECK(std::string(half.bytes.begin(), half.bytes.end()) ==
          made::from_hex("07a37cbc142093c8b755dc1b10e86cb426374ad16aa853ed0bdfc0b2b86d1c7c"));
  }

  TEST_CASE("a recovery key has 32 bytes, and every new one is another") {
    CHECK_THROWS_AS(static_cast<void>(sg::recovery_key_from(sg::secret{31})), sg::invalid_input);
    CHECK(sg::new_recovery_key().seals != sg::new_recovery_key().seals);
  }
}
