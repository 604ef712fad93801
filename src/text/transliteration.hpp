// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_TRANSLITERATION_HPP
#define SAFEGUARDING_SRC_TEXT_TRANSLITERATION_HPP

#include <string_view>

namespace safeguarding::inline v0::detail {

struct letter_in_ascii {
  char32_t letter;  // lower case, fully decomposed
  std::string_view ascii;
};

// The row of `letter` in the table of Latin, Greek and Cyrillic letters; nullptr if it has none.
[[nodiscard]] const letter_in_ascii* transliteration(char32_t letter) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_TRANSLITERATION_HPP
