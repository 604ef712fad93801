// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/root_key.hpp>

#include "hex_file.hpp"
#include "made_ring.hpp"

#include <stdexcept>

namespace sg = safeguarding;

namespace {

sg::secret made_of(std::string text) { return sg::secret::take(text); }

std::string bytes_of(const sg::root_key& key) {
  const auto bytes = key.key().reveal();
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_SUITE("vault/root_key") {
  TEST_CASE("a passphrase becomes the key that the reference Argon2id (RFC 9106) gives") {
    // argon2-cffi 25.1: hash_secret_raw(b"a long passphrase that nobody uses", bytes(range(16)), 3, 8192, 1, 32,
    // Type.ID)
    sg::passphrase_settings settings;
    settings.passes = 3;
    settings.memory_kib = 8192;
    for (std::size_t i = 0; i < 16; ++i) settings.salt[i] = static_cast<std::uint8_t>(i);
    const auto key = sg::root_key::from_passphrase(made_of("a long passphrase that nobody uses"), settings);
    CHECK(bytes_of(key) == made::from_hex("d1eb450372885cf773488341f6d12f354b090fff42e05b4cd0c8ba7bdc63a2d7"));
  }

  TEST_CASE("another passphrase, salt, number of passes or memory gives another key") {
    sg::passphrase_settings settings;
    settings.passes = 1;
    settings.memory_kib = 64;
    const auto key = sg::root_key::from_passphrase(made_of("passphrase"), settings).id();
    CHECK(sg::root_key::from_passphrase(made_of("passphrase"), settings).id() == key);
    CHECK(sg::root_key::from_passphrase(made_of("passphrasf"), settings).id() != key);
    const auto with = [&](auto change) {
      auto other = settings;
      change(other);
      return sg::root_key::from_passphrase(made_of("passphrase"), other).id();
    };
    CHECK(with([](auto& each) { each.salt[15] = 1; }) != key);
    CHECK(with([](auto& each) { each.passes = 2; }) != key);
    CHECK(with([](auto& each) { each.memory_kib = 128; }) != key);
  }

  TEST_CASE("an empty passphrase and settings outside their limits are refused") {
    sg::passphrase_settings settings;
    CHECK_THROWS_AS(static_cast<void>(sg::root_key::from_passphrase({}, settings)), sg::invalid_input);
    settings.memory_kib = 7;
    CHECK_THROWS_AS(static_cast<void>(sg::root_key::from_passphrase(made_of("p"), settings)), sg::invalid_input);
  }

  TEST_CASE("a host writes its key into the place it is given; zeros are no key, and what it throws comes through") {
    CHECK(bytes_of(made::root(7)).substr(0, 3) == "\x07\x08\x09");
    CHECK_THROWS_AS(static_cast<void>(sg::root_key::from_host([](auto) {})), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::root_key::from_host([](auto) { throw std::out_of_range{"no key store"}; })),
                    std::out_of_range);
  }

  TEST_CASE("an id belongs to one key and shows nothing of it") {
    CHECK(made::root(1).id() == made::root(1).id());
    CHECK(made::root(1).id() != made::root(2).id());
    CHECK(sg::root_key::random().id() != sg::root_key::random().id());
    CHECK(sg::to_text(made::root(1).id()) == "2cd441d1c9f0c5c4c5cbb947859e9033");
  }
}
