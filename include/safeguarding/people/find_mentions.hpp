// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_FIND_MENTIONS_HPP
#define SAFEGUARDING_PEOPLE_FIND_MENTIONS_HPP

/// \file
/// Finds the people whom the text of a report mentions, in every form in which staff write of people.

#include <safeguarding/core/export.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/roll_index.hpp>
#include <safeguarding/record/report.hpp>

#include <vector>

namespace safeguarding::inline v0 {

/// How sure one must be before somebody is named. All in 1/1024 bit.
struct mention_settings {
  int least = -5 * one_bit / 2;  ///< a candidate below this is never named
  int margin = 5 * one_bit / 2;  ///< by how much the likeliest must lead the next
  int least_put_right = 0;  ///< the same where only the surroundings speak for a name that sounds or is spelt alike
  int margin_put_right = one_bit;    ///< by how much more it must lead somebody whose name sounds or is spelt alike
  std::size_t most_candidates = 12;  ///< kept with a mention, the likeliest first

  friend bool operator==(const mention_settings&, const mention_settings&) = default;
};

/// The mentions of people in the text of `made`, in the order of the text, each judged by that report and the roll
/// alone: no other report, clock or setting of the machine plays a part, so the answer never changes.
///
/// Whoever could be meant is kept with the evidence; somebody is named only where nobody else fits nearly as well, no
/// name that is spelt or sounds alike stands in the way, and the words do not say that an outsider is meant. Plurals
/// ("the twins", "both Jacks") name nobody. Safe to call from any thread; about linear in the length of the text.
[[nodiscard]] SAFEGUARDING_API std::vector<mention> find_mentions(const roll_index& roll, const report& made,
                                                                  const mention_settings& settings = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_FIND_MENTIONS_HPP
