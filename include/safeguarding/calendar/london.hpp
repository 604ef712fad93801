// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_LONDON_HPP
#define SAFEGUARDING_CALENDAR_LONDON_HPP

/// \file
/// Europe/London as a compiled table: what the clock on the school's wall says, without a zone database to install.
///
/// Covers 1970-01-01 to 2199-12-31: British Standard Time to 1971-10-31, the dates set year by year to 1995, and from
/// 1996 the last Sundays of March and October at 01:00 UTC. Should Parliament change that, this table must change.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>

#include <chrono>
#include <string>

namespace safeguarding::inline v0 {

/// The first day this room knows the London clock and the bank holidays of.
inline constexpr day first_known_day{std::chrono::year{1970} / 1 / 1};

/// The last day this room knows; the last that parse_day() reads.
inline constexpr day last_known_day{std::chrono::year{2199} / 12 / 31};

/// What a clock in London shows at some instant.
struct london_time {
  day date;                     ///< local date
  std::chrono::seconds of_day;  ///< time shown on the clock, 0 to 86399 s after 00:00:00
  std::chrono::minutes offset;  ///< ahead of UTC: 0 or 60 minutes

  friend bool operator==(const london_time&, const london_time&) = default;
};

/// Which of two instants a time means in the hour that happens twice when the clocks go back.
enum class at_overlap : int {
  earliest = 1,  ///< the first time round, still summer time: for the time something was received
  latest = 2,    ///< the second time round: for the time something ends
};

/// The London clock at `at`.
/// \throws invalid_input  `at` is outside first_known_day to last_known_day.
[[nodiscard]] SAFEGUARDING_API london_time to_london(instant at);

/// The instant at which the London clock shows `of_day` on `date`.
/// A time in the hour that is missing when the clocks go forward means the moment they go forward.
/// \throws invalid_input  `of_day` is not 0 to 86399 s, or `date` is outside first_known_day to last_known_day.
[[nodiscard]] SAFEGUARDING_API instant from_london(day date, std::chrono::seconds of_day, at_overlap which);

/// 00:00:00 in London on `date`. \throws invalid_input  as from_london().
[[nodiscard]] SAFEGUARDING_API instant start_of_day(day date);

/// 23:59:59 in London on `date`: when a limit of days ends. \throws invalid_input  as from_london().
[[nodiscard]] SAFEGUARDING_API instant end_of_day(day date);

/// RFC 3339 with the London offset: "2026-10-23T18:00:00+01:00". \throws invalid_input  as to_london().
[[nodiscard]] SAFEGUARDING_API std::string london_text(instant at);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_LONDON_HPP
