// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_TEXT_HASH_HPP
#define SAFEGUARDING_CORE_TEXT_HASH_HPP

/// \file
/// A hash of texts for tables in memory: the same on every machine, and no secret. It keeps nobody from choosing texts
/// that collide.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace safeguarding::inline v0 {

/// Every bit of `x` in every bit of the answer; different numbers stay different.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93U;
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93U;
  return x ^ (x >> 32);
}

/// A hash of all bytes of `text`; `seed` keeps texts of different kinds apart. Linear time, eight bytes at a time.
[[nodiscard]] inline std::uint64_t text_hash(std::string_view text, std::uint64_t seed = 0) noexcept {
  const auto eight = [](const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, 8);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return bytes;
  };
  std::uint64_t hash = (seed ^ text.size()) * 0x9e3779b97f4a7c15U;
  const auto step = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0xd6e8feb86659fd93U;
    hash ^= hash >> 32;
  };
  if (text.size() < 8) {
    std::uint64_t bytes = 0;
    for (const char c : text) bytes = bytes << 8 | static_cast<unsigned char>(c);
    step(bytes);
  } else {
    for (std::size_t at = 0; at + 8 < text.size(); at += 8) step(eight(text.data() + at));
    step(eight(text.data() + text.size() - 8));
  }
  return mixed(hash);
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_TEXT_HASH_HPP
