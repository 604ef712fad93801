// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LEDGER_BIG_ENDIAN_HPP
#define SAFEGUARDING_SRC_LEDGER_BIG_ENDIAN_HPP

#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace safeguarding::inline v0::detail {

/// Appends an unsigned number in as many bytes as its type has, the heaviest first.
template <class Number>
void put(std::string& bytes, Number value) {
  static_assert(std::is_unsigned_v<Number>);
  for (std::size_t i = sizeof(Number); i-- > 0;)
    bytes += static_cast<char>(static_cast<std::uint8_t>(value >> (i * CHAR_BIT)));
}

template <std::size_t Size>
void put(std::string& bytes, const std::array<std::uint8_t, Size>& value) {
  bytes.append(value.begin(), value.end());
}

/// The unsigned number at `at`, the heaviest byte first; the caller has seen that the bytes are there.
template <class Number>
[[nodiscard]] Number number_at(std::string_view bytes, std::size_t at) {
  static_assert(std::is_unsigned_v<Number>);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) value = value << CHAR_BIT | static_cast<std::uint8_t>(bytes[at + i]);
  return static_cast<Number>(value);
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LEDGER_BIG_ENDIAN_HPP
