// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_ID_HPP
#define SAFEGUARDING_CORE_ID_HPP

/// \file
/// Strong identifiers: a person's id is not a report's id, and mixing them does not compile.

#include <safeguarding/core/error.hpp>

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Longest identifier accepted, in bytes.
inline constexpr std::size_t longest_id = 64;

/// Whether `text` can be an identifier: 1 to 64 printable ASCII characters without spaces, quotes or commas.
/// Wide enough for the ids of school systems, narrow enough to print, log and compare safely.
[[nodiscard]] constexpr bool is_id(std::string_view text) noexcept {
  if (text.empty() || text.size() > longest_id) return false;
  for (const char c : text)
    if (c <= ' ' || c > '~' || c == '"' || c == '\'' || c == ',') return false;
  return true;
}

/// A strong identifier. `Tag` is never defined; it only keeps the kinds of id apart.
/// An id says nothing about the person or thing behind it and may be printed and logged.
template <class Tag>
class basic_id {
 public:
  basic_id() = default;  ///< the empty identifier; refers to nothing

  /// \throws invalid_input  `text` is not an identifier (see is_id()).
  explicit basic_id(std::string text) : text_{std::move(text)} {
    if (!is_id(text_))
      throw invalid_input{"an id is 1 to 64 printable ASCII characters without spaces, quotes or commas", text_};
  }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

  friend bool operator==(const basic_id&, const basic_id&) = default;
  friend std::strong_ordering operator<=>(const basic_id&, const basic_id&) = default;

 private:
  std::string text_;
};

using person_id = basic_id<struct person_tag>;
using report_id = basic_id<struct report_tag>;
using case_id = basic_id<struct case_tag>;
using action_id = basic_id<struct action_tag>;
using referral_id = basic_id<struct referral_tag>;
using decision_id = basic_id<struct decision_tag>;
using school_id = basic_id<struct school_tag>;
using household_id = basic_id<struct household_tag>;

}  // namespace safeguarding::inline v0

template <class Tag>
struct std::hash<safeguarding::basic_id<Tag>> {
  std::size_t operator()(const safeguarding::basic_id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text());
  }
};

#endif  // SAFEGUARDING_CORE_ID_HPP
