// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_PASSPHRASE_LIMITS_HPP
#define SAFEGUARDING_SRC_VAULT_PASSPHRASE_LIMITS_HPP

/// \file
/// What settings of Argon2id are accepted.

#include <safeguarding/vault/passphrase.hpp>

#include <string_view>

namespace safeguarding::inline v0::detail {

inline constexpr std::string_view outside_limits =
    "settings for a passphrase: 1 to 64 passes over 8 KiB to 4 GiB of memory";

constexpr bool within_limits(const passphrase_settings& asked) noexcept {
  return asked.passes >= 1 && asked.passes <= passphrase_settings::most_passes &&
         asked.memory_kib >= passphrase_settings::least_memory_kib &&
         asked.memory_kib <= passphrase_settings::most_memory_kib;
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_PASSPHRASE_LIMITS_HPP
