// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_WHY_HPP
#define SAFEGUARDING_POLICY_WHY_HPP

/// \file
/// Why somebody is told, and why somebody is not: for whoever may see the whole explanation.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/explanation.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// The first reason that fits, in this order. The numbers are part of the stored format: never change them.
enum class why_reason : int {
  told = 1,           ///< a rule names the role, and it is told
  excluded = 2,       ///< barred from this matter, out of reach, or the post is vacant
  not_needed = 3,     ///< named as one of several, and another is enough
  in_reserve = 4,     ///< named for the case that nobody else is told
  overridden = 5,     ///< named by a rule that another rule replaces
  nearly = 6,         ///< named by a rule that fails in one fact
  next_in_chain = 7,  ///< would stand in for somebody who is told
  not_named = 8,      ///< no rule that came near names the role
  holds_no_post = 9,  ///< a person who holds no post on that day
};

template <>
struct enum_names<why_reason> {
  static constexpr std::pair<why_reason, std::string_view> table[] = {{why_reason::told, "told"},
                                                                      {why_reason::excluded, "excluded"},
                                                                      {why_reason::not_needed, "not_needed"},
                                                                      {why_reason::in_reserve, "in_reserve"},
                                                                      {why_reason::overridden, "overridden"},
                                                                      {why_reason::nearly, "nearly"},
                                                                      {why_reason::next_in_chain, "next_in_chain"},
                                                                      {why_reason::not_named, "not_named"},
                                                                      {why_reason::holds_no_post, "holds_no_post"}};
};

/// The answer about one role, agency or person.
struct why_answer {
  why_reason reason = why_reason::not_named;
  std::vector<sentence> sentences;  ///< every reason that fits, the first one first

  friend bool operator==(const why_answer&, const why_answer&) = default;
};

/// Why `role_or_agency` is told, or is not. `of` is an explanation under `book`.
/// \throws not_found  the vocabulary has no such receiver.
[[nodiscard]] SAFEGUARDING_API why_answer why(const rulebook& book, const explanation& of,
                                              std::string_view role_or_agency);

/// Why `person` is told, or is not: by name where the explanation names them, else by each post they hold that day.
[[nodiscard]] SAFEGUARDING_API why_answer why(const rulebook& book, const holders& who, const explanation& of,
                                              const person_id& person);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_WHY_HPP
