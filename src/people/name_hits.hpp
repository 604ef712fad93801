// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_NAME_HITS_HPP
#define SAFEGUARDING_SRC_PEOPLE_NAME_HITS_HPP

/// \file
/// Whose forename or surname stands at a word.

#include "spans.hpp"

namespace safeguarding::inline v0::detail {

enum class which_name { forename, surname };
/// How far to look: only names as they are kept, nicknames too, or whatever could be meant by a misspelt word.
enum class reach { exact, familiar, misspelt };

struct name_hit {
  std::uint32_t person = 0;
  std::size_t words = 1;                ///< that the name takes in the report
  std::vector<mention_evidence> lines;  ///< rarity and how the spelling differs
  int cost = 0;                         ///< bits lost by spelling; 0 for a name as it is kept
};

/// The people whose name of that kind stands at word `at`, each once, in the order of the roll, nearest spelling first
/// for each.
[[nodiscard]] std::vector<name_hit> hits_at(const indexed_roll& roll, const report_words& text, std::size_t at,
                                            which_name kind, reach how);
/// The same for a word by itself.
[[nodiscard]] std::vector<name_hit> hits_of(const indexed_roll& roll, const std::string& folded, which_name kind,
                                            reach how);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_NAME_HITS_HPP
