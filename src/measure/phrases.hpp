// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_PHRASES_HPP
#define SAFEGUARDING_SRC_MEASURE_PHRASES_HPP

/// \file
/// The phrases that generated reports are made of, and how they are read.
///
/// A line "@name" begins a list; each line after it is one way of saying it. In a line, (a|b|) is a choice, which may
/// hold further choices, and {A}, {A.his} or {place} is filled in by the writer of the report.

#include "dice.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0::detail {

extern const std::string_view phrases_adults, phrases_children, phrases_common, phrases_events, phrases_everyday,
    phrases_home, phrases_names, phrases_outside, phrases_things;

/// All lists of all files, by name.
class phrase_book {
 public:
  phrase_book();

  /// \throws std::out_of_range  there is no such list.
  [[nodiscard]] const std::vector<std::string_view>& list(std::string_view name) const;
  /// The text with some of its words in other words that mean the same.
  [[nodiscard]] std::string reworded(std::string_view text, dice& chance) const;

 private:
  struct alike_words {
    std::string_view words;
    std::string_view line;
  };

  std::map<std::string_view, std::vector<std::string_view>> lists_;
  std::unordered_map<std::string_view, std::vector<alike_words>> same_;  // by their first word
};

/// What a line turns into, piece by piece.
struct phrase_events {
  std::function<void(std::string_view text)> text;
  std::function<void(std::string_view slot)> slot;  ///< without its braces
};

/// Chooses among the line's choices and tells its pieces in order.
void expand(std::string_view line, dice& chance, const phrase_events& events);

/// The parts of a line of a list whose items are divided by " / ".
[[nodiscard]] std::vector<std::string_view> other_words(std::string_view line);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_PHRASES_HPP
