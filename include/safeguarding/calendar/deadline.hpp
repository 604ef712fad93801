// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_DEADLINE_HPP
#define SAFEGUARDING_CALENDAR_DEADLINE_HPP

/// \file
/// A deadline: when a budget runs out, how that follows day by day, and how sure it is.

#include <safeguarding/calendar/budget.hpp>
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/calendar/suspension.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// How far a deadline can be trusted.
/// The numbers are part of the stored format: never change them.
enum class certainty : int {
  published = 1,  ///< every day it rests on is published
  projected = 2,  ///< it rests on a day of a year whose bank holidays are computed; a proclamation may move it
  unknown = 3,    ///< there is no due time, and why_unknown says why
};

template <>
struct enum_names<certainty> {
  static constexpr std::pair<certainty, std::string_view> table[] = {
      {certainty::published, "published"}, {certainty::projected, "projected"}, {certainty::unknown, "unknown"}};
};

/// Why a deadline has no due time.
/// The numbers are part of the stored format: never change them.
enum class unknown_cause : int {
  none = 0,             ///< it has one
  terms = 1,            ///< the school's terms are not known far enough
  open_suspension = 2,  ///< the clock stands still and nobody has said until when
  out_of_range = 3,     ///< it would be after last_known_day
};

template <>
struct enum_names<unknown_cause> {
  static constexpr std::pair<unknown_cause, std::string_view> table[] = {
      {unknown_cause::none, "none"},
      {unknown_cause::terms, "terms"},
      {unknown_cause::open_suspension, "open_suspension"},
      {unknown_cause::out_of_range, "out_of_range"}};
};

/// What became of one day in the counting.
/// The numbers are part of the stored format: never change them.
enum class day_mark : int {
  counted = 1,         ///< it counts, as `number`
  trigger = 2,         ///< the day of the trigger, from which counting starts
  weekend = 3,         ///< Saturday or Sunday
  bank_holiday = 4,    ///< reason: its name
  closure = 5,         ///< reason: as the school gave it
  school_holiday = 6,  ///< between two terms
  suspended = 7,       ///< the clock stood still the whole day; reason: as the ledger gave it
  unknown = 8,         ///< the terms do not reach it; counting stops here
  corresponding = 9,   ///< the date n months on, from which a month is moved; reason: when the month has no such date
};

template <>
struct enum_names<day_mark> {
  static constexpr std::pair<day_mark, std::string_view> table[] = {{day_mark::counted, "counted"},
                                                                    {day_mark::trigger, "trigger"},
                                                                    {day_mark::weekend, "weekend"},
                                                                    {day_mark::bank_holiday, "bank_holiday"},
                                                                    {day_mark::closure, "closure"},
                                                                    {day_mark::school_holiday, "school_holiday"},
                                                                    {day_mark::suspended, "suspended"},
                                                                    {day_mark::unknown, "unknown"},
                                                                    {day_mark::corresponding, "corresponding"}};
};

/// One day of the arithmetic.
struct day_step {
  day date;
  int number = 0;  ///< running number of a counted day, from 1; 0 for every other
  day_mark mark = day_mark::unknown;
  certainty how_sure = certainty::published;
  std::string reason;  ///< see day_mark

  friend bool operator==(const day_step&, const day_step&) = default;
};

/// When a budget runs out. A value to be shown and thrown away: what is kept is the clock, never this.
struct deadline {
  budget limit;
  instant from;                ///< the trigger
  std::optional<instant> due;  ///< the last moment that is in time
  certainty how_sure = certainty::published;
  unknown_cause cause = unknown_cause::none;
  std::string why_unknown;             ///< in words; empty when there is a due time
  std::chrono::seconds paused{0};      ///< suspended time that moved a deadline of elapsed hours
  std::vector<day_step> arithmetic{};  ///< in order of date; empty for hours and `immediate`, which count no days

  friend bool operator==(const deadline&, const deadline&) = default;
};

/// When `limit` runs out if it starts at `from` and stands still during `pauses`.
///
/// Days: the n-th day that counts, at 23:59:59 London; a day is left out only if it is suspended from 00:00:00 to
/// 23:59:59, so a part day never makes a deadline later. Hours: exact, suspended time added exactly. Openings: at the
/// opening time of the n-th school day that opens after `from`. Months: the same date n months on (the month's last day
/// if it has no such date), moved by one day for each day suspended whole, then to the next working day not suspended
/// whole. `immediate` is due at `from`, whatever `pauses` hold. Where the answer is not known there is none: never a
/// guess.
///
/// Suspensions may come in any order; two that touch are one. Safe from any thread; linear in the days walked.
/// \throws invalid_input  `limit` is not sound, `pauses` overlap or run backwards, or `from` is not a time of
///   first_known_day to last_known_day.
[[nodiscard]] SAFEGUARDING_API deadline project(budget limit, instant from, const school_calendar& calendar,
                                                std::span<const suspension> pauses = {});

/// The arithmetic in plain words: the budget and the trigger, one line a day, and when it is due or why that is
/// unknown.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string> arithmetic_text(const deadline& projected);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_DEADLINE_HPP
