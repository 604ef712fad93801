// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_WORD_LIST_HPP
#define SAFEGUARDING_SRC_PEOPLE_WORD_LIST_HPP

/// \file
/// Lists of words, written as one text with a space after each word.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace safeguarding::inline v0::detail {

[[nodiscard]] constexpr std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += c == ' ' ? 1 : 0;
  return count;
}

/// The words of `text`, which must have `Size` of them.
template <std::size_t Size>
[[nodiscard]] constexpr std::array<std::string_view, Size> split_words(std::string_view text) {
  std::array<std::string_view, Size> words;
  for (auto& word : words) {
    const auto end = text.find(' ');
    word = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  return words;
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_WORD_LIST_HPP
