// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/clock.hpp>
#include <safeguarding/calendar/london.hpp>

#include "day_words.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {
namespace {

// Whether a stop at `at` is in time although the due time is not known: the counting got past `at` without ending.
bool met_whatever_the_due_time(const deadline& projected, instant at) {
  if (projected.cause == unknown_cause::none) return false;
  // It stands still, or would run out after every time this library can say: either way it cannot have run out.
  if (projected.cause != unknown_cause::terms) return true;
  const day local = to_london(at).date;
  return !projected.arithmetic.empty() && local < projected.arithmetic.back().date;
}

clock_state state_of_stopped(const clock& stopped, const deadline& projected) {
  if (stopped.limit.in == unit::immediate) return clock_state::met;
  if (projected.due) return *stopped.stopped_at <= *projected.due ? clock_state::met : clock_state::met_late;
  return met_whatever_the_due_time(projected, *stopped.stopped_at) ? clock_state::met : clock_state::unknown;
}

bool same_fate(const day_step& a, const day_step& b) {
  return a.mark == b.mark && a.reason == b.reason && a.how_sure == b.how_sure;
}

std::string fate(const day_step& step) {
  return detail::words(step) + (step.how_sure == certainty::projected ? " (computed)" : "");
}

std::string difference(const reprojection& both, const school_calendar& old_calendar,
                       const school_calendar& new_calendar) {
  std::string text;
  const auto add = [&](const std::string& words) { text += (text.empty() ? "" : "; ") + words; };
  // A corresponding date depends on no calendar, and a step of what it fell on follows it with the same date.
  const auto depends = [](const day_step& step) { return step.mark != day_mark::corresponding; };
  for (const auto& was : both.before.arithmetic) {
    if (!depends(was)) continue;
    const auto now = std::find_if(both.after.arithmetic.begin(), both.after.arithmetic.end(),
                                  [&](const day_step& step) { return step.date == was.date && depends(step); });
    if (now != both.after.arithmetic.end() && !same_fate(was, *now))
      add(detail::weekday_and_date(was.date) + " was: " + fate(was) + "; is now: " + fate(*now));
  }
  if (both.before.limit.in == unit::school_opening && old_calendar.opening() != new_calendar.opening())
    add("the school opens at another time of day");
  return text;
}

}  // namespace

deadline project(const clock& running, const school_calendar& calendar) {
  return project(running.limit, running.from, calendar, running.suspensions.entries());
}

clock_state state(const clock& running, const school_calendar& calendar, instant as_of) {
  const auto projected = project(running, calendar);
  if (running.stopped_at && *running.stopped_at <= as_of) return state_of_stopped(running, projected);
  if (projected.due && as_of > *projected.due) return clock_state::late;
  if (running.suspensions.suspended(as_of)) return clock_state::suspended;
  return projected.due ? clock_state::running : clock_state::unknown;
}

std::chrono::seconds elapsed(const clock& running, instant as_of) noexcept {
  const instant end = running.stopped_at ? std::min(*running.stopped_at, as_of) : as_of;
  return std::max(end - running.from, std::chrono::seconds{0});
}

reprojection reproject(const clock& running, const school_calendar& old_calendar, const school_calendar& new_calendar) {
  reprojection both{project(running, old_calendar), project(running, new_calendar), {}};
  if (both.before.due != both.after.due || both.before.how_sure != both.after.how_sure)
    both.reason = difference(both, old_calendar, new_calendar);
  return both;
}

}  // namespace safeguarding::inline v0
