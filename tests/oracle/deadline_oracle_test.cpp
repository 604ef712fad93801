// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "deadline_walker.hpp"
#include "walker_school.hpp"

namespace sg = safeguarding;
using sg::unit;
using walker::answer;

namespace {

constexpr sg::budget budgets[] = {
    {0, unit::immediate},      {1, unit::elapsed_hour},         {24, unit::elapsed_hour},
    {72, unit::elapsed_hour},  {1, unit::calendar_day},         {5, unit::calendar_day},
    {30, unit::calendar_day},  {1, unit::working_day},          {2, unit::working_day},
    {5, unit::working_day},    {10, unit::working_day},         {15, unit::working_day},
    {45, unit::working_day},   {1, unit::school_day},           {5, unit::school_day},
    {15, unit::school_day},    {1, unit::school_day_inclusive}, {10, unit::school_day_inclusive},
    {1, unit::school_opening}, {2, unit::school_opening},       {1, unit::calendar_month},
    {3, unit::calendar_month}, {6, unit::calendar_month},       {12, unit::calendar_month},
};

answer walk(const walker::diary& diary, std::size_t page, std::int64_t at, sg::budget limit,
            const std::vector<walker::held>& pauses = {}) {
  switch (limit.in) {
    case unit::immediate: return {at};
    case unit::elapsed_hour: return walker::diary::hours(at, limit.n, pauses);
    case unit::calendar_day: return diary.calendar_days(page, limit.n, pauses);
    case unit::working_day: return diary.working_days(page, limit.n, pauses);
    case unit::school_day: return diary.school_days(page, limit.n, false, pauses);
    case unit::school_day_inclusive: return diary.school_days(page, limit.n, true, pauses);
    case unit::school_opening: return diary.openings(page, at, limit.n, pauses);
    case unit::calendar_month: return diary.months(page, limit.n, pauses);
  }
  return {};
}

sg::instant instant_of(std::int64_t seconds) { return sg::instant{std::chrono::seconds{seconds}}; }

bool agree(const sg::deadline& projected, const answer& walked) {
  if (projected.due.has_value() != walked.due.has_value()) return false;
  if (!walked.due) return projected.how_sure == sg::certainty::unknown && !projected.why_unknown.empty();
  return *projected.due == instant_of(*walked.due) &&
         projected.how_sure == (walked.computed ? sg::certainty::projected : sg::certainty::published);
}

// The arithmetic counts 1 to n without a hole, in order of date, and its last day is the day it is due.
bool arithmetic_holds(const sg::deadline& projected) {
  if (projected.arithmetic.empty() || !projected.due) return true;
  int counted = 0;
  const bool months = projected.limit.in == unit::calendar_month;
  for (std::size_t i = 0; i < projected.arithmetic.size(); ++i) {
    const auto& step = projected.arithmetic[i];
    if (i > 0 && step.date < projected.arithmetic[i - 1].date) return false;
    if (step.mark != sg::day_mark::counted && step.number != 0) return false;
    if (step.mark == sg::day_mark::counted) counted = months ? step.number : counted + 1;
    if (step.mark == sg::day_mark::counted && step.number != counted) return false;
  }
  return counted == projected.limit.n && projected.arithmetic.back().date == sg::to_london(*projected.due).date;
}

std::string describe(sg::budget limit, std::int64_t at, const sg::deadline& projected, const answer& walked) {
  return sg::to_text(limit) + " from " + sg::london_text(instant_of(at)) + ": projected " +
         (projected.due ? sg::london_text(*projected.due) : projected.why_unknown) + " " +
         std::string{sg::name(projected.how_sure)} + ", walked " +
         (walked.due ? sg::london_text(instant_of(*walked.due)) : "unknown") + (walked.computed ? " computed" : "");
}

}  // namespace

TEST_SUITE("oracle/deadline") {
  TEST_CASE("projecting agrees with walking on every start day from 1970 to 2100, for every unit") {
    const auto school = oracle::make_school();
    // Seconds after midnight on a clock that does not change that night; every day uses two of them.
    constexpr std::int64_t times[] = {0, 3599, 3600, 5400, 30599, 30600, 45296, 82799};
    std::size_t compared = 0, differing = 0, unknown = 0, days = 0;
    for (std::size_t i = 0; school.diary.pages()[i].on.year <= 2100; ++i, ++days) {
      const auto& page = school.diary.pages()[i];
      for (const std::int64_t at :
           {page.starts + times[i % std::size(times)],
            i % 3 == 0 ? page.last_second() : page.starts + times[(i / 8) % std::size(times)]}) {
        for (const auto limit : budgets) {
          const auto projected = sg::project(limit, instant_of(at), school.calendar);
          const auto walked = walk(school.diary, i, at, limit);
          ++compared;
          unknown += !walked.due;
          if (agree(projected, walked) && arithmetic_holds(projected)) continue;
          if (++differing <= 5) MESSAGE(describe(limit, at, projected, walked));
        }
      }
    }
    MESSAGE(compared << " deadlines compared on " << days << " start days, " << unknown << " of them unknown to both");
    CHECK(differing == 0);
    CHECK(days == 47'847);  // 131 years, 32 of them leap years
    CHECK(compared == days * 2 * std::size(budgets));
    CHECK(unknown > 0);
  }

  TEST_CASE("projecting agrees with walking when the clock is suspended") {
    const auto school = oracle::make_school();
    std::mt19937_64 random{1970'2100};
    const auto upto = [&](std::int64_t n) {
      return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
    };
    std::size_t compared = 0, differing = 0, unknown = 0;
    for (int round = 0; round < 20'000; ++round) {
      const auto i = static_cast<std::size_t>(upto(47'000));
      const auto& page = school.diary.pages()[i];
      const std::int64_t at = page.starts + upto(page.lasts);
      std::vector<walker::held> pauses;
      std::vector<sg::suspension> suspensions;
      std::int64_t begin = page.starts + (upto(200) - 50) * 1800;
      for (std::int64_t k = upto(4); k >= 0; --k) {
        // Half of them run from midnight to midnight, give or take the change of the clocks.
        const std::int64_t length = upto(2) == 0 ? (1 + upto(300)) * 1800 : (1 + upto(4)) * 86400;
        const bool open = k == 0 && upto(4) == 0;
        pauses.push_back({begin, open ? std::nullopt : std::optional{begin + length}});
        suspensions.push_back(
            {instant_of(begin), open ? std::nullopt : std::optional{instant_of(begin + length)}, "asked"});
        begin += length + upto(3) * upto(100) * 1800;
      }
      for (const auto limit : budgets) {
        if (limit.in == unit::immediate) continue;
        const auto projected = sg::project(limit, instant_of(at), school.calendar, suspensions);
        const auto walked = walk(school.diary, i, at, limit, pauses);
        ++compared;
        unknown += !walked.due;
        if (agree(projected, walked) && arithmetic_holds(projected)) continue;
        if (++differing <= 5) MESSAGE(describe(limit, at, projected, walked));
      }
    }
    MESSAGE(compared << " suspended deadlines compared, " << unknown << " of them unknown to both");
    CHECK(differing == 0);
    CHECK(compared == 20'000 * (std::size(budgets) - 1));
    CHECK(unknown > 0);
  }
}
