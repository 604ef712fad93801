// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>

#include <safeguarding/core/error.hpp>

#include <date/tz.h>
#include <doctest/doctest.h>

#include <vector>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using calendar_test::on;
using namespace std::chrono_literals;
using sg::at_overlap;

namespace {

// The system's zone database, through date: first and last second of a period of one offset.
std::vector<sg::instant> transitions_of_the_system(sg::instant from, sg::instant to) {
  const auto* zone = date::locate_zone("Europe/London");
  std::vector<sg::instant> found;
  for (auto info = zone->get_info(from); info.end < to; info = zone->get_info(info.end)) found.push_back(info.end);
  return found;
}

std::chrono::seconds offset_of_the_system(sg::instant when) {
  return date::locate_zone("Europe/London")->get_info(when).offset;
}

sg::instant to_sys_of_the_system(sg::day date, std::chrono::seconds of_day, date::choose which) {
  const date::local_seconds local{date.time_since_epoch() + of_day};
  return date::locate_zone("Europe/London")->to_sys(local, which);
}

void check_against_the_system(sg::instant when) {
  const auto here = sg::to_london(when);
  CHECK(here.offset == offset_of_the_system(when));
  CHECK(here.date.time_since_epoch() + here.of_day == when.time_since_epoch() + here.offset);
  CHECK(here.of_day >= 0s);
  CHECK(here.of_day < 24h);
  CHECK(sg::from_london(here.date, here.of_day, at_overlap::earliest) ==
        to_sys_of_the_system(here.date, here.of_day, date::choose::earliest));
  CHECK(sg::from_london(here.date, here.of_day, at_overlap::latest) ==
        to_sys_of_the_system(here.date, here.of_day, date::choose::latest));
}

}  // namespace

TEST_SUITE("calendar/london") {
  TEST_CASE("every change of the clocks from 1970 to 2037 is the one of the system's zone database") {
    const auto transitions = transitions_of_the_system(at("1970-01-01T00:00:00Z"), at("2037-12-31T00:00:00Z"));
    REQUIRE(transitions.size() == 1 + 2 * (2037 - 1972 + 1));  // the end of standard time in 1971, then two a year
    for (const auto transition : transitions) {
      CAPTURE(sg::to_text(transition));
      CHECK(sg::to_london(transition).offset != sg::to_london(transition - 1s).offset);
      for (auto near = transition - 27h; near <= transition + 27h; near += 30min) {
        check_against_the_system(near - 1s);
        check_against_the_system(near);
        check_against_the_system(near + 1s);
      }
    }
  }

  TEST_CASE("every hour from 1970 to 2037 has the offset of the system's zone database") {
    const auto* zone = date::locate_zone("Europe/London");
    auto info = zone->get_info(at("1970-01-01T00:00:00Z"));
    std::size_t wrong = 0, hours = 0;
    for (auto when = at("1970-01-01T00:00:00Z"); when < at("2037-12-31T00:00:00Z"); when += 1h, ++hours) {
      if (when >= info.end) info = zone->get_info(when);
      wrong += sg::to_london(when).offset != info.offset;
    }
    CHECK(wrong == 0);
    CHECK(hours == 596'064);
  }

  TEST_CASE("a local time that is missing or happens twice is resolved as date resolves it") {
    for (const auto transition : transitions_of_the_system(at("1970-01-01T00:00:00Z"), at("2037-12-31T00:00:00Z"))) {
      const auto date = sg::to_london(transition).date;
      for (auto of_day = 0s; of_day < 4h; of_day += 10min) {
        CAPTURE(sg::to_text(date));
        CAPTURE(of_day.count());
        CHECK(sg::from_london(date, of_day, at_overlap::earliest) ==
              to_sys_of_the_system(date, of_day, date::choose::earliest));
        CHECK(sg::from_london(date, of_day, at_overlap::latest) ==
              to_sys_of_the_system(date, of_day, date::choose::latest));
      }
    }
  }

  TEST_CASE("from 2038 the clocks change on the last Sundays of March and October at 01:00 UTC") {
    using namespace std::chrono;
    for (year y{2038}; y <= year{2199}; ++y) {
      CAPTURE(static_cast<int>(y));
      for (const auto m : {March, October}) {
        sys_days sunday{y / m / 31};
        while (weekday{sunday} != Sunday) sunday -= days{1};
        const auto before = sg::to_london(sunday + 1h - 1s).offset, after = sg::to_london(sunday + 1h).offset;
        CHECK(before == (m == March ? 0min : 60min));
        CHECK(after == (m == March ? 60min : 0min));
      }
      CHECK(sg::to_london(sys_days{y / January / 1} + 12h).offset == 0min);
      CHECK(sg::to_london(sys_days{y / July / 1} + 12h).offset == 60min);
      CHECK(sg::to_london(sys_days{y / December / 31} + 12h).offset == 0min);
    }
  }

  TEST_CASE("on 29 March 2026 half past one does not exist and means the moment the clocks go forward") {
    for (const auto which : {at_overlap::earliest, at_overlap::latest})
      CHECK(sg::from_london(on("2026-03-29"), 1h + 30min, which) == at("2026-03-29T01:00:00Z"));
    CHECK(sg::london_text(at("2026-03-29T00:59:59Z")) == "2026-03-29T00:59:59+00:00");
    CHECK(sg::london_text(at("2026-03-29T01:00:00Z")) == "2026-03-29T02:00:00+01:00");
    CHECK(sg::end_of_day(on("2026-03-29")) - sg::start_of_day(on("2026-03-29")) == 23h - 1s);
  }

  TEST_CASE("on 25 October 2026 half past one happens twice and the caller says which is meant") {
    CHECK(sg::from_london(on("2026-10-25"), 1h + 30min, at_overlap::earliest) == at("2026-10-25T01:30:00+01:00"));
    CHECK(sg::from_london(on("2026-10-25"), 1h + 30min, at_overlap::latest) == at("2026-10-25T01:30:00+00:00"));
    CHECK(sg::end_of_day(on("2026-10-25")) - sg::start_of_day(on("2026-10-25")) == 25h - 1s);
  }

  TEST_CASE("a summer evening in UTC is the next day in London") {
    CHECK(sg::to_london(at("2026-06-10T23:30:00Z")) == sg::london_time{on("2026-06-11"), 30min, 60min});
    CHECK(sg::london_text(sg::start_of_day(on("2026-06-11"))) == "2026-06-11T00:00:00+01:00");
    CHECK(sg::london_text(sg::end_of_day(on("2026-06-11"))) == "2026-06-11T23:59:59+01:00");
  }

  TEST_CASE("times outside 1970 to 2199, and times that no clock shows, are refused") {
    CHECK(sg::start_of_day(sg::first_known_day) == at("1969-12-31T23:00:00Z"));
    CHECK(sg::to_london(sg::start_of_day(sg::first_known_day)).date == sg::first_known_day);
    CHECK(sg::to_london(sg::end_of_day(sg::last_known_day)).date == sg::last_known_day);
    CHECK_THROWS_WITH_AS(static_cast<void>(sg::to_london(sg::start_of_day(sg::first_known_day) - 1s)),
                         "the London clock is known from 1970 to 2199", sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::to_london(sg::end_of_day(sg::last_known_day) + 1s)), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::to_london(sg::instant::min())), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::to_london(sg::instant::max())), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::start_of_day(sg::first_known_day - std::chrono::days{1})), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::end_of_day(sg::last_known_day + std::chrono::days{1})), sg::invalid_input);
    CHECK_THROWS_WITH_AS(static_cast<void>(sg::from_london(on("2026-01-01"), 24h, at_overlap::latest)),
                         "a time of day is 00:00:00 to 23:59:59", sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::from_london(on("2026-01-01"), -1s, at_overlap::latest)), sg::invalid_input);
  }
}
