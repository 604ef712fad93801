// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_RECOVERY_HPP
#define SAFEGUARDING_VAULT_RECOVERY_HPP

/// \file
/// Copies of the root key for the day it is lost, each sealed to one holder of a role.

#include <safeguarding/core/export.hpp>
#include <safeguarding/vault/root_key.hpp>
#include <safeguarding/vault/secret.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// An X25519 public key. It is not secret; print it and compare it before it is trusted.
struct recovery_public_key {
  std::array<std::uint8_t, 32> bytes{};

  friend auto operator<=>(const recovery_public_key&, const recovery_public_key&) = default;
};

/// The two halves of a recovery key. `opens` is kept by its holder, apart from the store and from every copy.
struct recovery_key {
  recovery_public_key seals;
  secret opens;
};

/// A new pair from the system's generator.
[[nodiscard]] SAFEGUARDING_API recovery_key new_recovery_key();

/// The pair of a half that its holder kept.
/// \throws invalid_input  not 32 bytes.
[[nodiscard]] SAFEGUARDING_API recovery_key recovery_key_from(secret opens);

/// Who can recover: a role, such as "chair_of_governors", and the public key of whoever holds it.
struct recovery_holder {
  std::string role;
  recovery_public_key key;
};

/// One sealed copy. Its bytes may lie beside the store.
struct recovery_copy {
  std::string role;
  std::string bytes;
};

/// A copy for each holder; any one of them opens alone. Make them anew when the root key is rotated or a holder
/// changes. \throws invalid_input  fewer than two holders, one role or one key twice, or a key that can seal nothing.
[[nodiscard]] SAFEGUARDING_API std::vector<recovery_copy> recovery_copies(const root_key& root,
                                                                          std::span<const recovery_holder> holders);

/// The root key from one copy. Anybody can make a copy, so it proves nothing until a key_ring opens with it.
/// \throws cannot_open  not_found: the copy was sealed to another key.
[[nodiscard]] SAFEGUARDING_API root_key recover(const recovery_key& holder, std::string_view copy);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_RECOVERY_HPP
