// SPDX-License-Identifier: Apache-2.0
// Signatures are Ed25519 as it is published, and a head has one that is good: no other is made of it without the key.
#include <safeguarding/ledger/checkpoint.hpp>

#include <doctest/doctest.h>
#include <sodium/crypto_sign_ed25519.h>

#include <string>
#include <string_view>

#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

std::string from_hex(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    bytes += static_cast<char>(static_cast<unsigned char>(std::stoul(std::string{text.substr(i, 2)}, nullptr, 16)));
  return bytes;
}

const unsigned char* octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

bool good(const std::string& signature, const std::string& message, const std::string& key) {
  return crypto_sign_ed25519_verify_detached(octets(signature), octets(message), message.size(), octets(key)) == 0;
}

/// `signature` with the order of the group added to its second half: the same number to whoever does not look.
std::string with_order_added(std::string signature) {
  const auto order = from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    const auto sum = static_cast<unsigned char>(signature[32 + i]) + static_cast<unsigned char>(order[i]) + carry;
    signature[32 + i] = static_cast<char>(sum & 255U);
    carry = sum >> 8;
  }
  return signature;
}

}  // namespace

TEST_SUITE("ledger/ed25519") {
  TEST_CASE("the signatures that RFC 8032 prints (section 7.1, tests 1 to 3) are good, and for no other message") {
    struct printed {
      const char *key, *message, *signature;
    };
    for (const auto& each :
         {printed{"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                  "d25bf5f0595bbe24655141438e7a100b"},
          printed{"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                  "387b2eaeb4302aeeb00d291612bb0c00"},
          printed{"fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                  "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                  "4a7c15e9716ed28dc027beceea1ec40a"}}) {
      CHECK(good(from_hex(each.signature), from_hex(each.message), from_hex(each.key)));
      CHECK_FALSE(good(from_hex(each.signature), from_hex(each.message) + "x", from_hex(each.key)));
    }
  }

  TEST_CASE("a second signature, made of a good one by adding the order of the group, is refused") {
    // Wycheproof, eddsa_test.json, and BoringSSL's test of malleability: the same message, key and good signature.
    const auto key = from_hex("7d4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa");
    const auto signature = from_hex(
        "7c38e026f29e14aabd059a0f2db8b0cd783040609a8be684db12f82a27774ab07a9155711ecfaf7f99f277bad0c6ae7e39d4eef676"
        "573336a5c51eb6f946b30d");
    CHECK(good(signature, "Test", key));
    const auto second = with_order_added(signature);
    CHECK(second == from_hex("7c38e026f29e14aabd059a0f2db8b0cd783040609a8be684db12f82a27774ab067654bce3832c2d76f8f6f5d"
                             "afc08d9339d4eef676573336a5c51eb6f946b31d"));
    CHECK_FALSE(good(second, "Test", key));

    const auto own = sg::signer{small::store(), small::seed()}.key();
    auto head = small::heads(small::events(5), {5}).front();
    REQUIRE(sg::check_signature(head, own) == sg::signature_check::good);
    head.signatures.front().bytes = with_order_added(head.signatures.front().bytes);
    CHECK(sg::check_signature(head, own) == sg::signature_check::wrong);
  }

  TEST_CASE("a key under which one signature fits every head is no key") {
    // The points whose multiples are few: a signature of one of them and zeros says nothing of the message.
    for (const char* point : {"0100000000000000000000000000000000000000000000000000000000000000",
                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "0000000000000000000000000000000000000000000000000000000000000080",
                              "0000000000000000000000000000000000000000000000000000000000000000",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"}) {
      auto key = sg::signer{small::store(), small::seed()}.key();
      const auto bytes = from_hex(point);
      for (std::size_t i = 0; i < 32; ++i) key.key[i] = static_cast<std::uint8_t>(bytes[i]);
      for (std::size_t size = 1; size <= 8; ++size) {
        auto head = small::heads(small::events(size), {size}).front();
        for (const auto& first :
             {bytes, from_hex("0100000000000000000000000000000000000000000000000000000000000000")}) {
          head.signatures = {{key.name, sg::key_hash(key), first + std::string(32, '\0')}};
          CHECK(sg::check_signature(head, key) == sg::signature_check::wrong);
        }
      }
    }
  }
}
