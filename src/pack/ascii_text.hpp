// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PACK_ASCII_TEXT_HPP
#define SAFEGUARDING_SRC_PACK_ASCII_TEXT_HPP

/// \file
/// Private to pack: a TOML text as plain ASCII, because toml++ 3.3 does what no program may do on other characters in
/// some texts that are not TOML, and on a letter such as e acute after a backslash at the end of a line, which is.

#include <safeguarding/core/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A text in which each other byte inside quotes and comments is "~" and two hex digits, and the way back.
class ascii_text {
 public:
  /// \throws invalid_input  bytes that are not UTF-8, other characters than ASCII outside quotes and comments, a zero
  ///         byte, or a key of more dotted parts than a document may be deep; with line and column.
  ascii_text(std::string_view text, const std::string& source);

  [[nodiscard]] const std::string& text() const noexcept { return ascii_; }

  /// The column, in bytes of the original, of a place in text(); both count from 1.
  [[nodiscard]] std::size_t column(std::size_t line, std::size_t ascii_column) const noexcept;

  /// What a piece of text() stood for.
  [[nodiscard]] static std::string original(std::string_view piece);

 private:
  class scanner;

  std::string ascii_;
  std::vector<std::pair<std::size_t, std::size_t>> lines_;  ///< where each begins: here, and in the original
  std::vector<std::pair<std::size_t, std::size_t>> moved_;  ///< the byte after something was written longer, likewise
};

/// What is said of a document nested deeper than deepest_document.
inline constexpr const char* too_deep = "nested too deeply; at most 16 levels";

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PACK_ASCII_TEXT_HPP
