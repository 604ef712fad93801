// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_SCRIPT_HPP
#define SAFEGUARDING_SRC_TEXT_SCRIPT_HPP

#include <string_view>

#include "unicode.hpp"

namespace safeguarding::inline v0::detail {

// Names of one kind can be compared letter by letter. Scripts that share a block share a kind.
enum class script { latin, hebrew, arabic, indic, hangul, han, other };

// The script of folded letters: of the first that is not a-z.
[[nodiscard]] inline script script_of(std::string_view letters) noexcept {
  while (!letters.empty()) {
    const auto [value, length] = first_of(letters);
    letters.remove_prefix(length);
    if (value < 0x250) continue;
    if (value >= 0x0590 && value < 0x0600) return script::hebrew;
    if (value >= 0x0600 && value < 0x0780) return script::arabic;
    if (value >= 0x0900 && value < 0x0E00) return script::indic;
    if (value >= 0x1100 && value < 0x1200) return script::hangul;
    if (value >= 0x2E80 && value < 0xAC00) return script::han;
    return script::other;
  }
  return script::latin;
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_SCRIPT_HPP
