// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_PASSPHRASE_HPP
#define SAFEGUARDING_VAULT_PASSPHRASE_HPP

/// \file
/// How a passphrase becomes a key: the Argon2id settings that are stored beside the key rows.

#include <safeguarding/core/export.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// Settings of Argon2id version 1.3 with one lane. They are not secret; without the same ones, the same passphrase
/// gives another key. What is read from a file is held to the limits, so that a changed file cannot ask for all memory.
struct passphrase_settings {
  static constexpr std::uint32_t most_passes = 64;
  static constexpr std::uint32_t least_memory_kib = 8;
  static constexpr std::uint32_t most_memory_kib = 4 * 1024 * 1024;

  std::uint32_t passes = 3;
  std::uint32_t memory_kib = 256 * 1024;  ///< takes about half a second, once an opening
  std::array<std::uint8_t, 16> salt{};

  friend bool operator==(const passphrase_settings&, const passphrase_settings&) = default;
};

/// The defaults with a salt of their own. Make new ones for each new root key.
[[nodiscard]] SAFEGUARDING_API passphrase_settings new_passphrase_settings();

/// 30 bytes, as docs/formats/sealed.md has them.
/// \throws invalid_input  a setting is outside its limits.
[[nodiscard]] SAFEGUARDING_API std::string to_bytes(const passphrase_settings& settings);

/// Reads to_bytes() back.
/// \throws cannot_open  not these bytes, a newer version, or a setting outside its limits.
[[nodiscard]] SAFEGUARDING_API passphrase_settings read_passphrase_settings(std::string_view bytes);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_PASSPHRASE_HPP
