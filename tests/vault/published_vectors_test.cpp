// SPDX-License-Identifier: Apache-2.0
// The primitives that the vault is made of give what is published for them, whatever libsodium they come from.
#include "hex_file.hpp"

#include <safeguarding/vault/recovery.hpp>

#include <doctest/doctest.h>
#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/crypto_generichash.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace sg = safeguarding;
using made::from_hex;

namespace {

const unsigned char* octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* octets(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

/// A vector of an AEAD as Wycheproof gives it, in bytes.
struct aead_vector {
  std::string key, nonce, associated, message, sealed, tag;
};

aead_vector bytes_of(const std::array<const char*, 6>& hex) {
  return {from_hex(hex[0]), from_hex(hex[1]), from_hex(hex[2]), from_hex(hex[3]), from_hex(hex[4]), from_hex(hex[5])};
}

/// Wycheproof, xchacha20_poly1305_test.json: cases 1 (of the draft of XChaCha, A.3.1), 2, 3, 4 and 17.
std::vector<aead_vector> published() {
  return {
      bytes_of({"808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f",
                "404142434445464748494a4b4c4d4e4f5051525354555657", "50515253c0c1c2c3c4c5c6c7",
                "4c616469657320616e642047656e746c656d656e206f662074686520636c617373206f66202739393a20496620492063"
                "6f756c64206f6666657220796f75206f6e6c79206f6e652074697020666f7220746865206675747572652c2073756e73"
                "637265656e20776f756c642062652069742e",
                "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
                "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                "21f9664c97637da9768812f615c68b13b52e",
                "c0875924c1c7987947deafd8780acf49"}),
      bytes_of({"ab1562faea9f47af3ae1c3d6d030e3af230255dff3df583ced6fbbcbf9d606a9",
                "6a5e0c4617e07091b605a4de2c02dde117de2ebd53b23497", "", "", "", "e2697ea6877aba39d9555a00e14db041"}),
      bytes_of({"d821dce9b890ea37ae1c89e7cb6aeae9371b8179add0d08f5494718322ae0071",
                "3ec3f7c45e687d75a895bf5e71809e7cdac32158bb48ec0d", "8780fb400f94c55d", "", "",
                "966c22d655b9e56326024f028cf887ad"}),
      bytes_of({"303ccb2e1567c3d9f629a5c632dbc62a9a82c525674f67988b31bd1dee990538",
                "05188738844ab90a8b11beef38eaec3e100d8f4f85ae7a41", "", "62", "45",
                "d15734f984d749fa3f0550a70c43dddf"}),
      bytes_of({"a9376583c47176728d7b2ed1039f0b12b2c7a97563937f7fe976ce4548f7cb00",
                "b1f05bb66d29bcddf7412f6a556ff7540aac452457dd69e6", "0c87cc97c49e166a", "4a3d9926dc9757",
                "f99f3fb49ec920", "91c3356ee6601ae7073673d2ef30293b"})};
}

std::optional<std::string> opened(const aead_vector& from) {
  std::string content(from.sealed.size(), '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
          octets(content), nullptr, octets(from.sealed), from.sealed.size(), octets(from.tag), octets(from.associated),
          from.associated.size(), octets(from.nonce), octets(from.key)) != 0)
    return std::nullopt;
  return content;
}

std::string blake2b_512(std::string_view content, std::string_view key) {
  std::string made(64, '\0');
  crypto_generichash(octets(made), made.size(), octets(content), content.size(), key.empty() ? nullptr : octets(key),
                     key.size());
  return made;
}

}  // namespace

TEST_SUITE("vault/published_vectors") {
  TEST_CASE("XChaCha20-Poly1305 seals what Wycheproof gives to the bytes that it gives, and opens them") {
    for (const auto& each : published()) {
      std::string sealed(each.message.size(), '\0'), tag(16, '\0');
      crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
          octets(sealed), octets(tag), nullptr, octets(each.message), each.message.size(), octets(each.associated),
          each.associated.size(), nullptr, octets(each.nonce), octets(each.key));
      CHECK(sealed == each.sealed);
      CHECK(tag == each.tag);
      CHECK(opened(each) == each.message);
    }
  }

  TEST_CASE("nothing opens of which a bit was turned, in the tag as in Wycheproof's invalid cases or anywhere else") {
    for (const auto& each : published())
      for (const auto part :
           {&aead_vector::tag, &aead_vector::sealed, &aead_vector::associated, &aead_vector::nonce, &aead_vector::key})
        for (std::size_t bit = 0; bit < (each.*part).size() * 8; ++bit) {
          auto changed = each;
          auto& byte = (changed.*part)[bit / 8];
          byte = static_cast<char>(byte ^ 1 << bit % 8);
          CHECK_FALSE(opened(changed));
        }
  }

  TEST_CASE("BLAKE2b gives what RFC 7693 and the known answers of its authors say, with a key and without") {
    std::string key, counted;
    for (int i = 0; i < 64; ++i) key += static_cast<char>(i);
    for (int i = 0; i < 255; ++i) counted += static_cast<char>(i);
    CHECK(blake2b_512("abc", {}) == from_hex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                                             "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"));
    CHECK(blake2b_512("", key) == from_hex("10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
                                           "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568"));
    CHECK(blake2b_512(counted, key) == from_hex("142709d62e28fcccd0af97fad0f8465b971e82201dc51070faa0372aa43e9248"
                                                "4be1c1e73ba10906d5d1853db6a4106e0a7bf9800d373d6dee2d46d62ef2a461"));
  }

  TEST_CASE("the public half of a recovery key is that of RFC 7748, section 6.1") {
    const auto half_of = [](std::string secret) {
      const auto half = sg::recovery_key_from(sg::secret::take(secret)).seals;
      return std::string{half.bytes.begin(), half.bytes.end()};
    };
    CHECK(half_of(from_hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")) ==
          from_hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
    CHECK(half_of(from_hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")) ==
          from_hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
  }
}
