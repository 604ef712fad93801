// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_DIGEST_HPP
#define SAFEGUARDING_CORE_DIGEST_HPP

/// \file
/// SHA-256 of bytes: what pins a pack to a decision and an attachment to a record.

#include <safeguarding/core/export.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// A SHA-256 value.
struct digest {
  std::array<std::uint8_t, 32> bytes{};

  friend auto operator<=>(const digest&, const digest&) = default;
};

/// 64 lower-case hexadecimal characters.
[[nodiscard]] inline std::string to_text(const digest& value) {
  constexpr char hex[] = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const auto byte : value.bytes) {
    text += hex[byte >> 4];
    text += hex[byte & 15];
  }
  return text;
}

/// Reads 64 lower-case hexadecimal characters.
[[nodiscard]] constexpr std::optional<digest> parse_digest(std::string_view text) noexcept {
  if (text.size() != 64) return std::nullopt;
  digest value;
  for (std::size_t i = 0; i < 64; ++i) {
    const char c = text[i];
    const int nibble = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (nibble < 0) return std::nullopt;
    value.bytes[i / 2] = static_cast<std::uint8_t>(value.bytes[i / 2] << 4 | nibble);
  }
  return value;
}

/// SHA-256 of `bytes`. Needs the target safeguarding::digest. Safe to call from any thread.
[[nodiscard]] SAFEGUARDING_API digest sha256(std::string_view bytes);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_DIGEST_HPP
