// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_TOKEN_HPP
#define SAFEGUARDING_RECORD_TOKEN_HPP

/// \file
/// Words that packs define: kept as they are, checked only for their letters.

#include <safeguarding/core/error.hpp>

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Longest token accepted, in bytes.
inline constexpr std::size_t longest_token = 64;

/// Whether `text` can be a token: 1 to 64 of a to z, 0 to 9 and underscore.
[[nodiscard]] constexpr bool is_token(std::string_view text) noexcept {
  if (text.empty() || text.size() > longest_token) return false;
  for (const char c : text)
    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') return false;
  return true;
}

/// A word from a vocabulary that is data, for example "lado_contacted". `Tag` keeps the vocabularies apart.
/// A token holds nobody's name and may be printed and logged.
template <class Tag>
class basic_token {
 public:
  basic_token() = default;  ///< the empty token; says nothing

  /// \throws invalid_input  `text` is not a token (see is_token()).
  explicit basic_token(std::string text) : text_{std::move(text)} {
    if (!is_token(text_)) throw invalid_input{"a token is 1 to 64 of a to z, 0 to 9 and underscore", text_};
  }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

  friend bool operator==(const basic_token&, const basic_token&) = default;
  friend std::strong_ordering operator<=>(const basic_token&, const basic_token&) = default;

 private:
  std::string text_;
};

/// What was done, for example "lado_contacted" or "parent_informed". Clocks name the kinds that stop them.
using action_kind = basic_token<struct action_kind_tag>;

/// A body outside the school, for example "lado", "police", "childrens_social_care".
using agency = basic_token<struct agency_tag>;

}  // namespace safeguarding::inline v0

template <class Tag>
struct std::hash<safeguarding::basic_token<Tag>> {
  std::size_t operator()(const safeguarding::basic_token<Tag>& token) const noexcept {
    return std::hash<std::string>{}(token.text());
  }
};

#endif  // SAFEGUARDING_RECORD_TOKEN_HPP
