// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DECIDE_HPP
#define SAFEGUARDING_POLICY_DECIDE_HPP

/// \file
/// Deciding: facts, packs, holders and calendar in; who must be told, by when and under which clause, out.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

namespace safeguarding::inline v0 {

/// Decides on one report, recorded at `at`.
///
/// A pure function: no clock, no locale, no global is read. Packs and rules in force on the London day of `at` apply,
/// and the holders of that day. Facts that are not known are allowed for: the decision is the union over the values
/// they could have, and `missing` names the questions that would settle them. Of the lists (also_events, absent_roles
/// and the like) one unknown list is allowed for at a time, one value at a time. Nobody the matter is about, and nobody
/// declared conflicted, is ever told. A body (senior leaders, governing body) whose members the holders do not name is
/// told as a body, unless somebody barred holds, or is said to have, a post that the vocabulary says sits on it: so
/// name them. \throws invalid_input  `known` is outside the vocabulary (see check()); aware_at or observed_at is later
/// than `at`; the
///   book has overlays and none is in force on that day; an instant is outside the calendar's years.
[[nodiscard]] SAFEGUARDING_API decision decide(const rulebook& book, const facts& known, const holders& who,
                                               const school_calendar& calendar, instant at);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DECIDE_HPP
