// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_RUNNING_CLOCKS_HPP
#define SAFEGUARDING_POLICY_RUNNING_CLOCKS_HPP

/// \file
/// The clocks that a decision started, and how they stand.

#include <safeguarding/calendar/clock.hpp>
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/record/action.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// One clock of one report at one moment.
struct running_clock {
  report_id about;
  started_clock started;
  clock runs;        ///< with the action that stopped it, if one has
  deadline runs_to;  ///< projected on the calendar given
  clock_state state = clock_state::unknown;
};

/// One clock of one report whose start is not known yet.
struct clock_in_waiting {
  report_id about;
  waiting_clock what;

  friend bool operator==(const clock_in_waiting&, const clock_in_waiting&) = default;
};

/// The kind of action that making the record is: it stops clocks that wait for the record itself.
inline constexpr std::string_view act_of_recording = "recorded";

/// Every clock of `made` as it stands at `as_of`: stopped by the first action about `about`, of a kind that stops it,
/// known by `as_of`; one done before the clock started, as a call made at once and written up later, meets it. Clocks
/// that start after `as_of` are left out.
[[nodiscard]] SAFEGUARDING_API std::vector<running_clock> running_clocks(const decision& made, const report_id& about,
                                                                         std::span<const action> actions,
                                                                         const school_calendar& calendar,
                                                                         instant as_of);

/// Every clock of `made` that waits for its start at `as_of`, and for which nothing that stops it is known by then:
/// what was done needs no time to be done in.
[[nodiscard]] SAFEGUARDING_API std::vector<clock_in_waiting> clocks_in_waiting(const decision& made,
                                                                               const report_id& about,
                                                                               std::span<const action> actions,
                                                                               instant as_of);

/// The order in which clocks of many reports are listed: late ones first, then by when they are due, those of no known
/// time last; then by report and clock.
[[nodiscard]] SAFEGUARDING_API bool listed_before(const running_clock& a, const running_clock& b);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_RUNNING_CLOCKS_HPP
