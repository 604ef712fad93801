// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_MASKS_HPP
#define SAFEGUARDING_SRC_TEXT_MASKS_HPP

#include <safeguarding/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "unicode.hpp"

namespace safeguarding::inline v0::detail {

[[nodiscard]] inline bool is_ascii(std::string_view text) noexcept {
  std::uint64_t high = 0, eight = 0;
  std::size_t at = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    high |= eight;
  }
  for (; at < text.size(); ++at) high |= static_cast<unsigned char>(text[at]);
  return (high & 0x8080808080808080U) == 0;
}

// Code points; a byte that is not UTF-8 as a surrogate, which UTF-8 cannot hold, so that it equals only itself.
[[nodiscard]] inline std::u32string units(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      result += static_cast<char32_t>(text[at++]);
    } else if (utf8_length(text.substr(at)) == 0) {
      result += static_cast<char32_t>(0xDC00 + static_cast<unsigned char>(text[at++]));
    } else {
      const auto [value, length] = first_of(text.substr(at));
      result += value;
      at += length;
    }
  }
  return result;
}

[[nodiscard]] inline char32_t unit(char c) noexcept { return static_cast<unsigned char>(c); }
[[nodiscard]] inline char32_t unit(char32_t c) noexcept { return c; }

// Where each character stands in a pattern of at most 64 ASCII characters.
class short_masks {
 public:
  explicit short_masks(std::string_view pattern) noexcept {
    std::uint64_t bit = 1;
    for (const char c : pattern) masks_[static_cast<unsigned char>(c)] |= bit, bit <<= 1;
  }
  [[nodiscard]] std::uint64_t at(char c, std::size_t) const noexcept { return masks_[static_cast<unsigned char>(c)]; }

 private:
  std::array<std::uint64_t, 128> masks_{};
};

// Where each character stands in any pattern, 64 characters a word.
class long_masks {
 public:
  explicit long_masks(std::u32string_view pattern) : words_{std::max<std::size_t>(1, (pattern.size() + 63) / 64)} {
    ascii_.resize(128 * words_);
    for (const char32_t c : pattern)
      if (c >= 128) others_ += c;
    std::sort(others_.begin(), others_.end());
    others_.erase(std::unique(others_.begin(), others_.end()), others_.end());
    masks_.resize(others_.size() * words_);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      std::uint64_t* row = pattern[i] < 128 ? &ascii_[pattern[i] * words_] : &masks_[find(pattern[i]) * words_];
      row[i / 64] |= std::uint64_t{1} << i % 64;
    }
  }
  [[nodiscard]] std::size_t words() const noexcept { return words_; }
  [[nodiscard]] const std::uint64_t* row(char32_t c) const noexcept {
    if (c < 128) return &ascii_[c * words_];
    const std::size_t found = find(c);
    return found < others_.size() && others_[found] == c ? &masks_[found * words_] : nullptr;
  }
  [[nodiscard]] std::uint64_t at(char32_t c, std::size_t word) const noexcept {
    const std::uint64_t* const found = row(c);
    return found == nullptr ? 0 : found[word];
  }

 private:
  [[nodiscard]] std::size_t find(char32_t c) const noexcept {
    return static_cast<std::size_t>(std::lower_bound(others_.begin(), others_.end(), c) - others_.begin());
  }

  std::size_t words_;
  std::vector<std::uint64_t> ascii_;
  std::u32string others_;  // sorted
  std::vector<std::uint64_t> masks_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_MASKS_HPP
