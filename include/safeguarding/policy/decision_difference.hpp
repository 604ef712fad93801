// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DECISION_DIFFERENCE_HPP
#define SAFEGUARDING_POLICY_DECISION_DIFFERENCE_HPP

/// \file
/// How two decisions on one report differ: who is told, what is done, by when and why.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/decision.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What an effect is in a decision.
enum class effect_kind : int { must = 1, may = 2, must_not = 3, consider = 4 };

template <>
struct enum_names<effect_kind> {
  static constexpr std::pair<effect_kind, std::string_view> table[] = {{effect_kind::must, "must"},
                                                                       {effect_kind::may, "may"},
                                                                       {effect_kind::must_not, "must_not"},
                                                                       {effect_kind::consider, "consider"}};
};

/// How the telling of one person, agency or body differs.
enum class telling : int {
  now = 1,              ///< told in the later decision only
  no_longer = 2,        ///< told in the earlier decision only
  in_another_role = 3,  ///< the same person, told in both, under a post in which the other decision does not tell them
  otherwise = 4,  ///< told in both under the same post: as surely, in the same time or in the same place is not so
};

template <>
struct enum_names<telling> {
  static constexpr std::pair<telling, std::string_view> table[] = {{telling::now, "now"},
                                                                   {telling::no_longer, "no_longer"},
                                                                   {telling::in_another_role, "in_another_role"},
                                                                   {telling::otherwise, "otherwise"}};
};

/// A text before and after.
using text_change = std::pair<std::string, std::string>;

/// Somebody who is told otherwise in the one decision than in the other.
struct telling_change {
  std::string receiver;  ///< in the later decision; in the earlier one where `after` is nothing
  person_id person;      ///< empty: an agency, or a body without named members
  std::optional<certainty_of_effect> before, after;  ///< nothing: not told as this receiver, nor as `receiver_before`
  telling how = telling::otherwise;
  std::string receiver_before = {};             ///< another than `receiver`, or empty
  std::optional<text_change> time = {};         ///< the time words, where both tell and they differ
  std::optional<text_change> in_place_of = {};  ///< the roles replaced, where both tell and they differ

  friend bool operator==(const telling_change&, const telling_change&) = default;
};

/// Something to do, that may be done, that is forbidden or to be weighed, and not so in the other decision.
struct effect_change {
  effect_kind kind = effect_kind::must;
  std::string what;
  std::optional<certainty_of_effect> before, after;  ///< nothing: not there
  std::optional<text_change> time = {};              ///< the time words, where it is in both and they differ
  std::optional<text_change> decided_by = {};        ///< who decides, where it is in both and they differ

  friend bool operator==(const effect_change&, const effect_change&) = default;
};

/// A clock that starts in one decision only, or runs otherwise. Both hold their arithmetic, in runs_to.
struct clock_change {
  std::string id;
  std::optional<started_clock> before, after;
};

/// Lines that stand in one decision only.
struct lines_change {
  std::vector<std::string> gone, added;

  [[nodiscard]] bool none() const noexcept { return gone.empty() && added.empty(); }
  friend bool operator==(const lines_change&, const lines_change&) = default;
};

/// How two decisions differ. A plain value; every list is in the order of the earlier decision, what is new after it.
struct decision_difference {
  std::vector<telling_change> told;
  lines_change excluded;  ///< "headteacher (t-01): is the subject"
  std::vector<effect_change> effects;
  std::vector<clock_change> clocks;
  std::optional<text_change> step;  ///< of the ladder, before and after
  lines_change clauses;             ///< of the school's document and of overlays
  lines_change conflicts;           ///< each with the rules that disagree
  lines_change questions;           ///< facts whose answer could change the decision

  /// Whether nothing differs. Packs, near misses and names of rules are not compared: other packs may well lead to the
  /// same.
  [[nodiscard]] SAFEGUARDING_API bool none() const noexcept;
};

/// What is otherwise in `later` than in `earlier`.
[[nodiscard]] SAFEGUARDING_API decision_difference compare(const decision& earlier, const decision& later);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DECISION_DIFFERENCE_HPP
