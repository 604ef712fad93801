// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_OCTETS_HPP
#define SAFEGUARDING_SRC_VAULT_OCTETS_HPP

/// \file
/// Bytes as the cryptography library wants them, and arrays that are overwritten when they go.

#include <sodium/utils.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// Call first in every entry to the room; cheap when repeated, safe from any thread.
/// \throws error  the cryptography library cannot start: there is no source of random numbers.
void start();

/// C's byte type for ours.
inline const unsigned char* octets(std::string_view bytes) noexcept {
  return reinterpret_cast<const unsigned char*>(bytes.data());  // NOLINT(*-reinterpret-cast)
}
inline unsigned char* octets(std::string& bytes) noexcept {
  return reinterpret_cast<unsigned char*>(bytes.data());  // NOLINT(*-reinterpret-cast)
}
inline std::string_view view(std::span<const unsigned char> bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};  // NOLINT(*-reinterpret-cast)
}

/// A short-lived secret: overwritten when its block is left, however it is left.
template <std::size_t N>
class wiped {
 public:
  static constexpr std::size_t size = N;

  wiped() = default;
  wiped(const wiped&) = delete;
  wiped& operator=(const wiped&) = delete;
  wiped(wiped&&) = delete;
  wiped& operator=(wiped&&) = delete;
  ~wiped() { sodium_memzero(bytes_.data(), N); }

  unsigned char* data() noexcept { return bytes_.data(); }
  [[nodiscard]] const unsigned char* data() const noexcept { return bytes_.data(); }

 private:
  std::array<unsigned char, N> bytes_{};
};

/// Highest byte first.
template <class Number>
void append_number(std::string& to, Number value) {
  for (std::size_t i = sizeof(Number); i-- > 0;) to += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}

inline std::uint32_t read_u32(std::string_view bytes) noexcept {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_OCTETS_HPP
