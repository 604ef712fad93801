// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DECISION_HPP
#define SAFEGUARDING_RECORD_DECISION_HPP

/// \file
/// A decision with its reason: to refer, not to refer, to do no more, to watch.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/matter.hpp>
#include <safeguarding/record/threshold.hpp>
#include <safeguarding/record/token.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What was decided.
/// The numbers are part of the stored format: never change them.
enum class decision_kind : int {
  refer = 1,
  do_not_refer = 2,       ///< needs the threshold document it was weighed against
  no_further_action = 3,  ///< needs its justification like every other
  monitor = 4,
  support_in_school = 5,
  escalate = 6,  ///< ask a body to think again
  other = 7,
};

template <>
struct enum_names<decision_kind> {
  static constexpr std::pair<decision_kind, std::string_view> table[] = {
      {decision_kind::refer, "refer"},
      {decision_kind::do_not_refer, "do_not_refer"},
      {decision_kind::no_further_action, "no_further_action"},
      {decision_kind::monitor, "monitor"},
      {decision_kind::support_in_school, "support_in_school"},
      {decision_kind::escalate, "escalate"},
      {decision_kind::other, "other"},
  };
};

/// The threshold document a case was weighed against, exactly: titles and levels change with each edition.
struct threshold_source {
  std::string title;      ///< for example the name of the local partnership's document
  std::string edition;    ///< as printed on it
  std::string paragraph;  ///< where in it

  friend bool operator==(const threshold_source&, const threshold_source&) = default;
};

/// An option that was weighed and not taken.
struct rejected_option {
  std::string option;
  std::string reason;

  friend bool operator==(const rejected_option&, const rejected_option&) = default;
};

/// Advice taken from a body outside the school.
struct consultation {
  agency with;
  std::string adviser;    ///< who gave it
  std::string reference;  ///< the number that body gave
  instant at;
  std::string advice;

  friend bool operator==(const consultation&, const consultation&) = default;
};

/// A decision a person took; what the library proposes is policy/decision.hpp. It is kept with a name and a reason.
struct decision_record {
  decision_id id;
  matter about;
  decision_kind kind = decision_kind::other;
  std::optional<agency> body;  ///< referred, or not referred, to whom
  instant decided_at;
  person_id decided_by;
  std::string reason;
  std::optional<threshold_level> threshold;
  std::optional<threshold_source> against;
  std::vector<rejected_option> rejected;
  std::vector<consultation> consulted;
  std::vector<digest> packs;  ///< the policy packs in force when it was taken

  friend bool operator==(const decision_record&, const decision_record&) = default;
};

/// What is wrong with `taken` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const decision_record& taken) {
  detail::finding_list found;
  if (taken.id.empty()) found.refuse(errc::missing, "id", "a decision needs an id");
  if (!is_named(taken.about)) found.refuse(errc::missing, "about", "name the report or the case that was decided");
  if (taken.decided_by.empty()) found.refuse(errc::missing, "decided_by", "a decision is a person's; name whose");
  if (taken.reason.empty())
    found.refuse(errc::missing, "reason", "every decision needs its reason, not to act most of all");
  if ((taken.kind == decision_kind::refer || taken.kind == decision_kind::do_not_refer) && !taken.body)
    found.refuse(errc::missing, "body", "name the body it was or was not referred to");
  if (taken.kind == decision_kind::do_not_refer &&
      (!taken.against || taken.against->title.empty() || taken.against->edition.empty()))
    found.refuse(errc::missing, "against",
                 "not to refer is weighed against a threshold document: give its title and edition");
  for (std::size_t i = 0; i < taken.rejected.size(); ++i)
    if (taken.rejected[i].option.empty() || taken.rejected[i].reason.empty())
      found.refuse(errc::missing, detail::element("rejected", i),
                   "an option that was rejected needs its name and its reason");
  for (std::size_t i = 0; i < taken.consulted.size(); ++i)
    if (taken.consulted[i].at > taken.decided_at)
      found.refuse(errc::contradiction, detail::element("consulted", i, "at"), "consulted after the decision was taken",
                   to_text(taken.consulted[i].at));
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DECISION_HPP
