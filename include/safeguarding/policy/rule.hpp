// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_RULE_HPP
#define SAFEGUARDING_POLICY_RULE_HPP

/// \file
/// A rule: when these facts hold, these people are told and these things must, may or must not be done.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/condition.hpp>

#include <optional>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// What the clause behind a rule is. The numbers are part of the stored format: never change them.
enum class rule_kind : int {
  route = 1,       ///< a report goes to somebody
  step = 2,        ///< a rung of a ladder
  must = 3,        ///< a duty
  may = 4,         ///< an option somebody decides on
  must_not = 5,    ///< a prohibition
  consider = 6,    ///< agencies to be weighed, the reason recorded
  declare = 7,     ///< something told about oneself
  approve = 8,     ///< leave needed first
  notify = 9,      ///< somebody told of a fact or event
  review = 10,     ///< a periodic check
  sign = 11,       ///< a signature or standing duty of the signer
  reference = 12,  ///< points to another document or sets the scene
};

template <>
struct enum_names<rule_kind> {
  static constexpr std::pair<rule_kind, std::string_view> table[] = {
      {rule_kind::route, "route"},     {rule_kind::step, "step"},         {rule_kind::must, "must"},
      {rule_kind::may, "may"},         {rule_kind::must_not, "must_not"}, {rule_kind::consider, "consider"},
      {rule_kind::declare, "declare"}, {rule_kind::approve, "approve"},   {rule_kind::notify, "notify"},
      {rule_kind::review, "review"},   {rule_kind::sign, "sign"},         {rule_kind::reference, "reference"}};
};

/// How a receiver named by one rule stands to the receivers named by others.
enum class receiver_manner : int {
  primary = 1,    ///< the receiver: a different primary receiver of another source is a conflict, and both are told
  also = 2,       ///< told beside whoever else is told; never a conflict
  if_nobody = 3,  ///< told only if no other rule leaves anybody to be told
};

/// Which of the two strands of an allegation against an adult a route serves (KCSIE part four).
enum class strand : int {
  report = 1,      ///< neither: the report as such
  welfare = 2,     ///< the child: somebody always stands in, whoever the subject is
  allegation = 3,  ///< the adult's conduct: where the case manager is conflicted, it goes outside the school
};

template <>
struct enum_names<strand> {
  static constexpr std::pair<strand, std::string_view> table[] = {
      {strand::report, "report"}, {strand::welfare, "welfare"}, {strand::allegation, "allegation"}};
};

/// Who is told.
struct route {
  std::vector<std::string> to;  ///< roles and agencies
  receiver_manner manner = receiver_manner::primary;
  strand serves = strand::report;
  bool alternatives = false;  ///< the first of `to` who is free of the matter and present is enough
};

/// One rule of a pack. All of its effects happen together.
struct rule {
  std::string id;  ///< unique within its pack
  rule_kind kind = rule_kind::route;
  std::vector<std::string> cite;  ///< clause ids of the same pack, at least one
  condition when;
  bool standing = false;  ///< a duty at all times: listed with the pack, never part of a decision on an event
  std::vector<std::string> overrides;  ///< ids of rules of the same pack that do not apply where this one does
  std::optional<route> tell;
  std::string step;                              ///< a step of the pack's ladder, or empty
  std::vector<std::string> must, may, must_not;  ///< actions
  std::vector<std::string> consider;             ///< agencies to be weighed
  std::string decided_by;                        ///< who decides an option or what is weighed: "recipient" or a role
  std::vector<std::string> clocks;               ///< ids of clocks of the same pack that start
  std::string time;                              ///< the clause's own time word, never turned into a number
  std::optional<day> from, until;                ///< in force from (inclusive) until (exclusive)
  position where;

  /// Whether the rule is in force on `date`.
  [[nodiscard]] bool in_force(day date) const noexcept { return (!from || *from <= date) && (!until || date < *until); }
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_RULE_HPP
