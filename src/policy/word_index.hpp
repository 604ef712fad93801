// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_WORD_INDEX_HPP
#define SAFEGUARDING_SRC_POLICY_WORD_INDEX_HPP

/// \file
/// Private to policy: the words that facts are given in, found at once.

#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/fact_sheet.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// From a word to its place: names of facts, roles, and the values of each fact but "absent", which nobody gives.
class word_index {
 public:
  static constexpr place fact_names = 0xffff, role_names = 0xfffe;  ///< groups; any other group is a fact's values

  word_index() = default;
  /// `lists`: names beside those of the facts, which take the places after theirs.
  word_index(const vocabulary& words, const std::vector<std::string_view>& lists);

  /// no_place for a word that the group does not have.
  [[nodiscard]] place find(place group, std::string_view word) const noexcept;

 private:
  struct slot {
    std::uint32_t begin = 0;  ///< in text_
    std::uint16_t length = 0;
    place group = no_place;
    place at = no_place;  ///< no_place: an empty slot
  };

  std::string text_;
  std::vector<slot> slots_;  ///< a power of two of them, at most half full
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_WORD_INDEX_HPP
