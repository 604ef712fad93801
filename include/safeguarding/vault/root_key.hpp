// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_ROOT_KEY_HPP
#define SAFEGUARDING_VAULT_ROOT_KEY_HPP

/// \file
/// The root key: the one secret that a school keeps outside the store.

#include <safeguarding/core/export.hpp>
#include <safeguarding/vault/key_id.hpp>
#include <safeguarding/vault/passphrase.hpp>
#include <safeguarding/vault/secret.hpp>

#include <cstddef>
#include <functional>
#include <span>

namespace safeguarding::inline v0 {

/// The root key. It opens the store keys and nothing else, and is needed only while a key_ring is opened or rotated:
/// let it go afterwards. Without it, and without a recovery copy of it (vault/recovery.hpp), every record is lost.
class SAFEGUARDING_API root_key {
 public:
  static constexpr std::size_t size = 32;
  using host_fill = std::function<void(std::span<unsigned char, size>)>;

  /// A new one from the system's generator.
  [[nodiscard]] static root_key random();
  /// From the host's key store: `fill` writes all 32 bytes into the place it is given. What it throws comes through.
  /// \throws invalid_input  it left only zeros.
  [[nodiscard]] static root_key from_host(const host_fill& fill);
  /// By Argon2id; takes the time and the memory that the settings say.
  /// \throws invalid_input  the passphrase is empty, or a setting is outside its limits.
  /// \throws std::bad_alloc  there is not so much memory.
  [[nodiscard]] static root_key from_passphrase(const secret& passphrase, const passphrase_settings& settings);

  /// Drawn from the key itself, one way: the same key has the same id.
  [[nodiscard]] key_id id() const;
  [[nodiscard]] const secret& key() const noexcept { return key_; }

 private:
  explicit root_key(secret key) noexcept : key_{std::move(key)} {}
  secret key_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_ROOT_KEY_HPP
