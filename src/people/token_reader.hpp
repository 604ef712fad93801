// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_TOKEN_READER_HPP
#define SAFEGUARDING_SRC_PEOPLE_TOKEN_READER_HPP

/// \file
/// A text as its tokens, for finders that read signs and figures and not only words.

#include <safeguarding/text/tokens.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Reads past the end give empty words. A finder inherits it privately.
class token_reader {
 public:
  explicit token_reader(std::string_view text) : text_{text}, tokens_{tokens(text)} {}

  std::string_view text_;
  std::vector<token> tokens_;

  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? std::string_view{tokens_[i].folded} : std::string_view{};
  }
  /// Whether token i begins where the one before it ends.
  [[nodiscard]] bool touches(std::size_t i) const {
    return i > 0 && i < tokens_.size() &&
           tokens_[i].byte_start == tokens_[i - 1].byte_start + tokens_[i - 1].byte_length;
  }
  /// The text from token `first` to token `last`.
  [[nodiscard]] std::string surface(std::size_t first, std::size_t last) const {
    const auto from = tokens_[first].byte_start, to = tokens_[last].byte_start + tokens_[last].byte_length;
    return std::string{text_.substr(from, to - from)};
  }
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_TOKEN_READER_HPP
