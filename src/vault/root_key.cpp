// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/root_key.hpp>

#include <sodium/crypto_generichash.h>
#include <sodium/crypto_pwhash.h>
#include <sodium/utils.h>

#include <new>
#include <string_view>

#include "octets.hpp"
#include "passphrase_limits.hpp"

namespace safeguarding::inline v0 {
namespace {

constexpr std::size_t stack_of_argon2 = std::size_t{64} << 10;  // more than it uses: a few KiB

}  // namespace

root_key root_key::random() { return root_key{secret::random(size)}; }

root_key root_key::from_host(const host_fill& fill) {
  secret key{size};
  fill(key.writable().first<size>());
  if (sodium_is_zero(key.reveal().data(), size) != 0)
    throw invalid_input{
        errc::missing, "the host gave no root key: it writes 32 bytes into the place it is given", {}, {}};
  return root_key{std::move(key)};
}

root_key root_key::from_passphrase(const secret& passphrase, const passphrase_settings& settings) {
  static_assert(crypto_pwhash_argon2id_SALTBYTES == sizeof settings.salt);
  if (passphrase.empty()) throw invalid_input{errc::missing, "a passphrase has at least one character", {}, {}};
  if (!detail::within_limits(settings)) throw invalid_input{std::string{detail::outside_limits}};
  secret key{size};
  const auto text = passphrase.reveal();
  const int failed = crypto_pwhash_argon2id(
      key.writable().data(), size, detail::view(text).data(), text.size(), settings.salt.data(), settings.passes,
      std::size_t{settings.memory_kib} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
  sodium_stackzero(stack_of_argon2);        // libsodium 1.0.18 leaves the key itself there
  if (failed != 0) throw std::bad_alloc{};  // the only way left in which it can fail
  return root_key{std::move(key)};
}

key_id root_key::id() const {
  constexpr std::string_view label = "sg1 root key id ";
  key_id made;
  crypto_generichash(made.bytes.data(), made.bytes.size(), detail::octets(label), label.size(), key_.reveal().data(),
                     size);
  return made;
}

}  // namespace safeguarding::inline v0
