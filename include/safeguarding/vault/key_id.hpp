// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_KEY_ID_HPP
#define SAFEGUARDING_VAULT_KEY_ID_HPP

/// \file
/// Which key is meant.

#include <safeguarding/core/export.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace safeguarding::inline v0 {

/// Names a key and says nothing about it: 128 random bits for a scope key and a store key. It may be printed and
/// stored.
struct key_id {
  std::array<std::uint8_t, 16> bytes{};

  friend auto operator<=>(const key_id&, const key_id&) = default;
};

/// 32 lower-case hexadecimal characters.
[[nodiscard]] SAFEGUARDING_API std::string to_text(const key_id& id);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_KEY_ID_HPP
