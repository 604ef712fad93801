// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_FOLLOW_HPP
#define SAFEGUARDING_POLICY_FOLLOW_HPP

/// \file
/// Following notices: told means read. What is due to be recorded now, and how every notice then stands.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_event.hpp>
#include <safeguarding/policy/notice_log.hpp>
#include <safeguarding/policy/notice_settings.hpp>
#include <safeguarding/policy/notice_state.hpp>
#include <safeguarding/policy/rulebook.hpp>
#include <safeguarding/record/action.hpp>

#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// What following rests on besides the report and the log: references, which the caller keeps alive.
struct telling_rules {
  const rulebook& book;
  const holders& who;  ///< with its dates: whoever holds a role on the day asked about is told
  const school_calendar& calendar;
  const notice_settings& settings;
};

/// A report whose notices are followed.
struct followed_report {
  report_id id;
  instant recorded_at;
  facts known;  ///< as known at the moment asked about: with what was declared, amended and settled by then
  std::span<const action> done = {};  ///< what was done, about any report: some of it tells an agency
};

/// How the notices of one report stand.
struct following {
  report_id about;
  std::vector<notice_state> notices;  ///< as they stand once `due` is recorded, in the order they were made
  std::vector<notice_event> due;      ///< what is to be appended to the log now; once there, nothing more is due
  /// With whoever was waited for in vain counted as out of reach, and without what nearly applied.
  decision decided;
};

/// Follows the notices of `report` at `as_of`. A pure function: it works on the events recorded by `as_of`, and no
/// timer runs anywhere; ask again whenever something was recorded, and as often as the shortest time in `settings`.
///
/// - What the decision asks for and nobody has yet is made: one notice for each person, with the reasons of all their
///   posts.
/// - One that was not read by its time, or could not be delivered, is passed on, which records the silence: its
///   receiver counts as out of reach from then on, and whoever decide() then names in their place is told: one step
///   each time, nobody waited for twice, in the end outside the school. Where somebody else who was told under the same
///   rule in the same role has read it, nobody further is needed.
/// - A duty follows the post. What somebody read and did not act on is no longer asked of them once they have left it,
///   and whoever has it now is told; who comes back to it is told again. What was acted on stays done. Whoever has read
///   in another's place keeps the matter for as long as they hold their own post.
/// - Where the decision gains a rule for somebody, or becomes urgent, their notice is replaced by one that says so,
/// even
///   if it was read or acted on; so is an unread one whose time is now shorter. The earlier of the two times holds.
/// - One to somebody who is barred by now - as subject, as whom the report is about, or as conflicted - is withdrawn,
///   read or not, and the next are told. One that is unread is withdrawn as well when its receiver has left the role,
///   or no decision asks for it any more; of what has been read it is recorded that it is no longer asked for.
/// - Outside the school nobody reads: such a notice is a task, until somebody records that it was done, in the log or
/// as
///   an action of a kind that tells this agency. It is the reporter's where the decision makes it so (`must`); else of
///   those who are told in the first role that the vocabulary names for the agency, as the headteacher for the LADO,
///   or stand in for it, rather of those who have read; else of whoever else is told; in the end of those who were
///   silent, and the reporter. Its time is that of the first clock that telling them stops.
///
/// Before the report was recorded there is nothing to follow.
/// \throws invalid_input  as decide().
[[nodiscard]] SAFEGUARDING_API following follow(const telling_rules& under, const followed_report& report,
                                                const notice_log& log, instant as_of);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_FOLLOW_HPP
