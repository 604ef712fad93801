// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include "pauses.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {
namespace {

using detail::pauses;
using std::chrono::days;

bool at_weekend(day date) { return std::chrono::weekday{date}.iso_encoding() >= 6; }

// Whether the answer about `date` rests on a computed bank holiday; at weekends, in school holidays and on closures it
// does not, because the day would not count anyway.
certainty sure_of_working_day(const school_calendar& calendar, day date) {
  return !at_weekend(date) && calendar.holidays().is_projected(date) ? certainty::projected : certainty::published;
}

day_step working_step(const school_calendar& calendar, day date) {
  day_step step{date, 0, day_mark::counted, sure_of_working_day(calendar, date), {}};
  if (at_weekend(date)) {
    step.mark = day_mark::weekend;
  } else if (calendar.holidays().is_holiday(date)) {
    step.mark = day_mark::bank_holiday;
    step.reason = calendar.holidays().name_of(date);
  }
  return step;
}

day_mark mark_of(day_standing standing) {
  switch (standing) {
    case day_standing::school_day: return day_mark::counted;
    case day_standing::weekend: return day_mark::weekend;
    case day_standing::bank_holiday: return day_mark::bank_holiday;
    case day_standing::closure: return day_mark::closure;
    case day_standing::school_holiday: return day_mark::school_holiday;
    case day_standing::unknown: return day_mark::unknown;
  }
  return day_mark::unknown;
}

day_step school_step(const school_calendar& calendar, day date) {
  const auto standing = calendar.standing(date);
  day_step step{date, 0, mark_of(standing), certainty::published, calendar.reason(date)};
  const bool rests_on_holidays = standing == day_standing::school_day || standing == day_standing::bank_holiday;
  if (rests_on_holidays && calendar.term_of(date) != nullptr) step.how_sure = sure_of_working_day(calendar, date);
  if (standing == day_standing::unknown) step.how_sure = certainty::unknown;
  return step;
}

day_step step_of(unit in, const school_calendar& calendar, day date) {
  if (in == unit::calendar_day) return {date, 0, day_mark::counted, certainty::published, {}};
  return in == unit::working_day || in == unit::calendar_month ? working_step(calendar, date)
                                                               : school_step(calendar, date);
}

void fail(deadline& result, unknown_cause cause, std::string why) {
  result.cause = cause;
  result.why_unknown = std::move(why);
  result.how_sure = certainty::unknown;
}

void fail_at_open(deadline& result, const suspension& open) {
  fail(result, unknown_cause::open_suspension,
       "suspended since " + london_text(open.from) + " with no end given (" + open.reason + ")");
}

void fail_out_of_range(deadline& result) {
  fail(result, unknown_cause::out_of_range,
       "it would be after " + to_text(last_known_day) + ", the last day known here");
}

void fail_at_terms(deadline& result, const school_calendar& calendar, day date) {
  std::string why = calendar.terms().empty() ? "no terms are known" : "the terms known do not reach " + to_text(date);
  fail(result, unknown_cause::terms, std::move(why));
}

// Walks day by day until `limit.n` days have counted. Returns the last one, or nothing after a call of fail().
std::optional<day> count_days(deadline& result, day first, const school_calendar& calendar, const pauses& held) {
  int counted = 0;
  for (day date = first;; date += days{1}) {
    if (date > last_known_day) return fail_out_of_range(result), std::nullopt;
    auto step = step_of(result.limit.in, calendar, date);
    if (step.mark == day_mark::counted || step.mark == day_mark::unknown)
      if (const auto* pause = held.over(date)) {
        if (!pause->until) return fail_at_open(result, *pause), std::nullopt;
        step = {date, 0, day_mark::suspended, certainty::published, pause->reason};
      }
    if (step.mark == day_mark::counted) step.number = ++counted;
    result.arithmetic.push_back(std::move(step));
    if (result.arithmetic.back().mark == day_mark::unknown) return fail_at_terms(result, calendar, date), std::nullopt;
    if (counted == result.limit.n) return date;
  }
}

void project_days(deadline& result, const school_calendar& calendar, const pauses& held) {
  const auto local = to_london(result.from);
  const bool opens_later = result.limit.in == unit::school_opening && local.of_day < calendar.opening();
  const bool first_counts = result.limit.in == unit::school_day_inclusive || opens_later;
  if (!first_counts) result.arithmetic.push_back({local.date, 0, day_mark::trigger, certainty::published, {}});
  const auto last = count_days(result, first_counts ? local.date : local.date + days{1}, calendar, held);
  if (!last) return;
  result.due = result.limit.in == unit::school_opening ? from_london(*last, calendar.opening(), at_overlap::earliest)
                                                       : end_of_day(*last);
}

void project_hours(deadline& result, const pauses& held) {
  std::chrono::seconds left = std::chrono::hours{result.limit.n};
  instant at = result.from;
  for (const auto& pause : held.in_order()) {
    if (pause.until && *pause.until <= at) continue;
    if (pause.from - at >= left) break;
    if (!pause.until) return fail_at_open(result, pause);
    const instant begin = std::max(pause.from, at);
    left -= begin - at;
    result.paused += *pause.until - begin;
    at = *pause.until;
  }
  if (end_of_day(last_known_day) - at < left) return fail_out_of_range(result);
  result.due = at + left;
}

std::string missing_date_note(std::chrono::year_month_day wanted) {
  const auto last =
      static_cast<unsigned>(std::chrono::year_month_day_last{wanted.year() / wanted.month() / std::chrono::last}.day());
  const auto asked = static_cast<unsigned>(wanted.day());
  return "the month has no day " + std::to_string(asked) + ", so its last day, " + std::to_string(last);
}

// The date n months on, and a note when it had to be clamped to the end of its month.
day_step corresponding_step(day start, int n) {
  const std::chrono::year_month_day wanted = std::chrono::year_month_day{start} + std::chrono::months{n};
  day_step step{day{wanted}, 0, day_mark::corresponding, certainty::published, {}};
  if (!wanted.ok()) {
    step.date = day{wanted.year() / wanted.month() / std::chrono::last};
    step.reason = missing_date_note(wanted);
  }
  return step;
}

void project_months(deadline& result, const school_calendar& calendar, const pauses& held) {
  const day start = to_london(result.from).date;
  result.arithmetic.push_back({start, 0, day_mark::trigger, certainty::published, {}});
  const day_step corresponding = corresponding_step(start, result.limit.n);
  day target = corresponding.date;
  if (target > last_known_day) return fail_out_of_range(result);

  // Every day suspended whole, in the month or in what it was moved by, moves the date by one.
  if (!held.empty())
    for (day date = start + days{1}; date <= target; date += days{1}) {
      const auto* pause = held.over(date);
      if (pause == nullptr) continue;
      if (!pause->until) return fail_at_open(result, *pause);
      result.arithmetic.push_back({date, 0, day_mark::suspended, certainty::published, pause->reason});
      target += days{1};
      if (target > last_known_day) return fail_out_of_range(result);
    }
  const auto later = [](day date, const day_step& step) { return date < step.date; };
  result.arithmetic.insert(
      std::upper_bound(result.arithmetic.begin(), result.arithmetic.end(), corresponding.date, later), corresponding);

  for (day date = target;; date += days{1}) {
    if (date > last_known_day) return fail_out_of_range(result);
    auto step = working_step(calendar, date);
    if (step.mark == day_mark::counted)
      if (const auto* pause = held.over(date)) {
        if (!pause->until) return fail_at_open(result, *pause);
        step = {date, 0, day_mark::suspended, certainty::published, pause->reason};
      }
    const bool lands = step.mark == day_mark::counted;
    if (lands) step.number = result.limit.n;
    result.arithmetic.push_back(std::move(step));
    if (lands) break;
  }
  result.due = end_of_day(result.arithmetic.back().date);
}

}  // namespace

deadline project(budget limit, instant from, const school_calendar& calendar, std::span<const suspension> suspensions) {
  static_cast<void>(make_budget(limit.n, limit.in));
  static_cast<void>(to_london(from));
  const pauses held{suspensions};
  deadline result{limit, from, std::nullopt, certainty::published, unknown_cause::none, {}};
  switch (limit.in) {
    case unit::immediate: result.due = from; break;
    case unit::elapsed_hour: project_hours(result, held); break;
    case unit::calendar_month: project_months(result, calendar, held); break;
    default: project_days(result, calendar, held); break;
  }
  if (result.due && std::any_of(result.arithmetic.begin(), result.arithmetic.end(),
                                [](const day_step& step) { return step.how_sure == certainty::projected; }))
    result.how_sure = certainty::projected;
  return result;
}

}  // namespace safeguarding::inline v0
