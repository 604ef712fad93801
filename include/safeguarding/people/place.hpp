// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_PLACE_HPP
#define SAFEGUARDING_PEOPLE_PLACE_HPP

/// \file
/// Places as staff type them, brought to a school's own list, which is learned from what they typed before.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Words of a text that stand for a place of a list.
struct place_mention {
  std::size_t place = 0;  ///< index in place_list::names()
  std::string surface;
  std::size_t start = 0;  ///< in code points of the text

  friend bool operator==(const place_mention&, const place_mention&) = default;
};

/// A school's places. A value; learning again from more makes another list.
class place_list {
 public:
  /// The places in `typed`, each once: spellings with the same words, up to one slip in a long word, are one place, and
  /// its name is the spelling typed most often (of equals, the first in the alphabet). The order of `typed` does not
  /// matter.
  SAFEGUARDING_API static place_list learn(std::span<const std::string> typed);

  /// The names of the places, in the order of the alphabet.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }

  /// The place that `typed` means: the one whose words it has. Nothing if there is none, or several fit.
  [[nodiscard]] SAFEGUARDING_API std::optional<std::size_t> find(std::string_view typed) const;

  /// The places of the list in a running `text`, in its order: all the words of one, together and in any order, the
  /// longest name first. About linear in the length of the text.
  [[nodiscard]] SAFEGUARDING_API std::vector<place_mention> find_all(std::string_view text) const;

 private:
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> words_;  // of each, sorted
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_PLACE_HPP
