// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/verifier_key.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <string>

#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

bool refused(const std::string& text) {
  try {
    (void)sg::parse_verifier_key(text);
    return false;
  } catch (const sg::invalid_input&) {
    return true;
  }
}

}  // namespace

TEST_SUITE("ledger/verifier_key") {
  TEST_CASE("keys that other logs have published are read, with the hash that they publish, and written the same") {
    for (const char* text : {"PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                             "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"}) {
      const auto key = sg::parse_verifier_key(text);
      CHECK(key.kind == sg::signature_kind::head);
      CHECK(sg::to_text(key) == text);
    }
  }

  TEST_CASE("a key of either kind reads back from its text, with or without a line end") {
    sg::verifier_key key{"w.example/witness", sg::signature_kind::cosignature, {}};
    for (std::size_t i = 0; i < 32; ++i) key.key[i] = static_cast<std::uint8_t>(255 - i);
    CHECK(sg::parse_verifier_key(sg::to_text(key)) == key);
    CHECK(sg::parse_verifier_key(sg::to_text(key) + "\n") == key);
    CHECK(refused(sg::to_text(key) + "\n\n"));
    key.name = "two words";
    CHECK_THROWS_AS((void)sg::to_text(key), sg::invalid_input);
  }

  TEST_CASE("no altered text of a key is a key") {
    const std::string text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    for (std::size_t i = 0; i < text.size(); ++i) {
      CHECK(refused(text.substr(0, i)));
      for (int bit = 0; bit < 8; ++bit) {
        auto other = text;
        other[i] = static_cast<char>(other[i] ^ (1 << bit));
        CHECK(refused(other));
      }
    }
    CHECK(refused(text + "AAAA"));
    CHECK(refused("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
  }

  TEST_CASE("a store signs under a name that is its id and nothing else") {
    const auto origin = sg::origin_of(small::store());
    CHECK(origin == "safeguarding/101112131415161718191a1b1c1d1e1f");
    CHECK(sg::store_of(origin) == small::store());
    CHECK_FALSE(sg::store_of(origin + "0"));
    CHECK_FALSE(sg::store_of("safeguarding/"));
    CHECK_FALSE(sg::store_of("other/101112131415161718191a1b1c1d1e1f"));
    CHECK(sg::is_key_name(origin));
    CHECK_FALSE(sg::is_key_name(""));
    CHECK_FALSE(sg::is_key_name("a+b"));
    CHECK_FALSE(sg::is_key_name(std::string(256, 'a')));
    CHECK(sg::is_key_name(std::string(255, 'a')));
  }
}
