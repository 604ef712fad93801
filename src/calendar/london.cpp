// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include <cstddef>

namespace safeguarding::inline v0 {
namespace {

using namespace std::chrono_literals;
using std::chrono::year;

// Summer time from a day in March to a day in October, where no rule held for all years.
struct summer_dates {
  int march;
  int october;
};

constexpr int first_row = 1972;
constexpr summer_dates summers[] = {
    {19, 29}, {18, 28}, {17, 27}, {16, 26}, {21, 24}, {20, 23}, {19, 29}, {18, 28},  // 1972 to 1979
    {16, 26}, {29, 25}, {28, 24}, {27, 23}, {25, 28}, {31, 27}, {30, 26}, {29, 25},  // 1980 to 1987
    {27, 23}, {26, 29}, {25, 28}, {31, 27}, {29, 25}, {28, 24}, {27, 23}, {26, 22},  // 1988 to 1995
};
constexpr int first_rule_year = 1996;
static_assert(first_row + static_cast<int>(std::size(summers)) == first_rule_year);

constexpr instant known_from = instant{first_known_day.time_since_epoch()} - 1h;  // local midnight, in summer time
constexpr instant known_to = instant{last_known_day.time_since_epoch()} + 24h - 1s;
constexpr instant standard_time_ended{std::chrono::sys_days{year{1971} / 10 / 31} + 2h};

struct summer {
  instant begins;
  instant ends;
};

constexpr summer summer_of(year y) {
  using std::chrono::last, std::chrono::March, std::chrono::October, std::chrono::Sunday, std::chrono::sys_days;
  if (y < year{first_row}) return {instant::min(), standard_time_ended};  // British Standard Time, all year round
  if (y < year{first_rule_year}) {
    const auto& dates = summers[static_cast<std::size_t>(static_cast<int>(y) - first_row)];
    const auto hour = y <= year{1980} ? 2h : 1h;
    return {sys_days{y / March / dates.march} + hour, sys_days{y / October / dates.october} + hour};
  }
  return {sys_days{y / March / Sunday[last]} + 1h, sys_days{y / October / Sunday[last]} + 1h};
}

constexpr year year_of(std::chrono::sys_days date) { return std::chrono::year_month_day{date}.year(); }

constexpr std::chrono::minutes offset_at(instant at) {
  const auto season = summer_of(year_of(std::chrono::floor<std::chrono::days>(at)));
  return season.begins <= at && at < season.ends ? 60min : 0min;
}

}  // namespace

london_time to_london(instant at) {
  if (at < known_from || at > known_to) throw invalid_input{"the London clock is known from 1970 to 2199", to_text(at)};
  const auto offset = offset_at(at);
  const day::rep count = std::chrono::floor<std::chrono::days>(at.time_since_epoch() + offset).count();
  const day date{std::chrono::days{count}};
  return {date, at.time_since_epoch() + offset - date.time_since_epoch(), offset};
}

instant from_london(day date, std::chrono::seconds of_day, at_overlap which) {
  if (date < first_known_day || date > last_known_day)
    throw invalid_input{"the London clock is known from 1970 to 2199", to_text(date)};
  if (of_day < 0s || of_day >= 24h)
    throw invalid_input{"a time of day is 00:00:00 to 23:59:59", std::to_string(of_day.count())};
  const instant as_winter{date.time_since_epoch() + of_day};
  const instant as_summer = as_winter - 60min;
  const bool summer_fits = offset_at(as_summer) == 60min;
  const bool winter_fits = offset_at(as_winter) == 0min;
  if (summer_fits && winter_fits) return which == at_overlap::earliest ? as_summer : as_winter;
  if (summer_fits) return as_summer;
  if (winter_fits) return as_winter;
  return summer_of(year_of(std::chrono::sys_days{date.time_since_epoch()}))
      .begins;  // missing: when the clocks went forward
}

instant start_of_day(day date) { return from_london(date, 0s, at_overlap::earliest); }

instant end_of_day(day date) { return from_london(date, 24h - 1s, at_overlap::latest); }

std::string london_text(instant at) { return to_text(at, to_london(at).offset); }

}  // namespace safeguarding::inline v0
