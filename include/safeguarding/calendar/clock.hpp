// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_CLOCK_HPP
#define SAFEGUARDING_CALENDAR_CLOCK_HPP

/// \file
/// A clock: a limit that is running. It keeps its budget and its suspensions, never a due date, so a calendar may
/// change.

#include <safeguarding/calendar/deadline.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// A limit that runs from a trigger until something stops it. A plain value.
struct clock {
  std::string name;  ///< what it is called in the pack, for example "lado_contact"
  budget limit;
  instant from;                         ///< the trigger
  suspension_ledger suspensions;        ///< when it stood still
  std::optional<instant> stopped_at{};  ///< when what it waits for was done

  friend bool operator==(const clock&, const clock&) = default;
};

/// How a clock stands.
/// The numbers are part of the stored format: never change them.
enum class clock_state : int {
  running = 1,    ///< not stopped, not late
  late = 2,       ///< not stopped, and the due time has passed
  met = 3,        ///< stopped in time; the due moment itself is in time
  met_late = 4,   ///< stopped after the due time
  suspended = 5,  ///< not stopped, not known to be late, and standing still
  unknown = 6,    ///< the due time is not known, and lateness depends on it
};

template <>
struct enum_names<clock_state> {
  static constexpr std::pair<clock_state, std::string_view> table[] = {
      {clock_state::running, "running"},   {clock_state::late, "late"},           {clock_state::met, "met"},
      {clock_state::met_late, "met_late"}, {clock_state::suspended, "suspended"}, {clock_state::unknown, "unknown"}};
};

/// When `running` is due by `calendar`. \throws invalid_input  as project() for budgets and suspensions.
[[nodiscard]] SAFEGUARDING_API deadline project(const clock& running, const school_calendar& calendar);

/// How `running` stands at `as_of`. A stop later than `as_of` has not happened yet; the suspensions all count, because
/// a ledger does not say when it was written. `immediate` has no number, so nothing is judged late once it is done:
/// open it is late from the second after the trigger, stopped it is met, and elapsed() says how long it took.
/// \throws invalid_input  as project().
[[nodiscard]] SAFEGUARDING_API clock_state state(const clock& running, const school_calendar& calendar, instant as_of);

/// Time since the trigger, to the stop or to `as_of`, whichever is earlier; suspended time included, never negative.
[[nodiscard]] SAFEGUARDING_API std::chrono::seconds elapsed(const clock& running, instant as_of) noexcept;

/// A clock under two calendars.
struct reprojection {
  deadline before;
  deadline after;
  std::string reason;  ///< which days made the difference, in words; empty when due and certainty stayed as they were

  [[nodiscard]] bool moved() const noexcept { return before.due != after.due; }
  friend bool operator==(const reprojection&, const reprojection&) = default;
};

/// What a change of calendar does to `running`. Record the reason; the new due time needs no storing.
/// \throws invalid_input  as project().
[[nodiscard]] SAFEGUARDING_API reprojection reproject(const clock& running, const school_calendar& old_calendar,
                                                      const school_calendar& new_calendar);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_CLOCK_HPP
