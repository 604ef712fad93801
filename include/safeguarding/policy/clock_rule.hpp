// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_CLOCK_RULE_HPP
#define SAFEGUARDING_POLICY_CLOCK_RULE_HPP

/// \file
/// A clock as a pack defines it: what starts it, how long it runs, what stops it, whose it is.

#include <safeguarding/calendar/budget.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>

#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// Whose rule a clock's length is. The numbers are part of the stored format: never change them.
enum class clock_basis : int {
  statutory = 1,     ///< law or statutory guidance
  local = 2,         ///< local practice: a school may set another length
  not_in_force = 3,  ///< enacted or proposed, commencement not verified; listed, never started
  own_document = 4,  ///< a clause of the school's own document
};

template <>
struct enum_names<clock_basis> {
  static constexpr std::pair<clock_basis, std::string_view> table[] = {{clock_basis::statutory, "statutory"},
                                                                       {clock_basis::local, "local"},
                                                                       {clock_basis::not_in_force, "not_in_force"},
                                                                       {clock_basis::own_document, "own_document"}};
};

/// The definition of one clock.
struct clock_rule {
  std::string id;
  budget limit;
  std::vector<std::string> starts;  ///< facts of kind moment or date, or "at" (the report); the first that is given
  std::vector<std::string> stops;   ///< kinds of action that stop it
  std::string owner;                ///< whose duty it is, in words
  std::string source;               ///< law, guidance or clause
  std::string edition;
  std::string mark;  ///< V seen in a secondary page, K from knowledge, S in the school's document
  clock_basis basis = clock_basis::statutory;
  std::string meaning;
  position where;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_CLOCK_RULE_HPP
