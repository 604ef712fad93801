// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_OPAQUE_ID_HPP
#define SAFEGUARDING_CORE_OPAQUE_ID_HPP

/// \file
/// Ids of 128 random bits, which tell nobody how many others there are or which came first.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// An id of 16 random bytes; whoever makes one draws them. `Tag` is never defined; it only keeps the kinds of id apart.
template <class Tag>
struct opaque_id {
  std::array<std::uint8_t, 16> bytes{};

  /// Whether it is all zero: the empty id, which refers to nothing.
  [[nodiscard]] constexpr bool empty() const noexcept { return *this == opaque_id{}; }

  friend constexpr auto operator<=>(const opaque_id&, const opaque_id&) = default;
};

using store_id = opaque_id<struct store_tag>;  ///< one store, that is one history, for as long as it lives
using scope_id = opaque_id<struct scope_tag>;  ///< what one scope key opens: a child, a case or an allegation

/// 32 lower-case hexadecimal characters.
template <class Tag>
[[nodiscard]] std::string to_text(const opaque_id<Tag>& id) {
  constexpr char hex[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * id.bytes.size());
  for (const auto byte : id.bytes) {
    text += hex[byte >> 4];
    text += hex[byte & 15];
  }
  return text;
}

/// The id that stands in the 16 bytes of `bytes`; nothing for any other length.
template <class Id>
[[nodiscard]] constexpr std::optional<Id> id_of_bytes(std::string_view bytes) noexcept {
  Id id;
  if (bytes.size() != id.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(bytes[i]);
  return id;
}

/// Reads 32 lower-case hexadecimal characters.
template <class Id>
[[nodiscard]] constexpr std::optional<Id> parse_opaque_id(std::string_view text) noexcept {
  Id id;
  if (text.size() != 2 * id.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const int nibble = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (nibble < 0) return std::nullopt;
    id.bytes[i / 2] = static_cast<std::uint8_t>(id.bytes[i / 2] << 4 | nibble);
  }
  return id;
}

}  // namespace safeguarding::inline v0

template <class Tag>
struct std::hash<safeguarding::opaque_id<Tag>> {
  std::size_t operator()(const safeguarding::opaque_id<Tag>& id) const noexcept {
    std::size_t value = 0;  // the bytes are random: the first of them will do
    for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8 | id.bytes[i];
    return value;
  }
};

#endif  // SAFEGUARDING_CORE_OPAQUE_ID_HPP
