// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <random>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using calendar_test::on;
using calendar_test::school_2026_27;
using namespace std::chrono_literals;
using pauses = std::vector<sg::suspension>;
using sg::unit;

namespace {

std::string due(int n, unit in, std::string_view from, const pauses& held) {
  const auto projected = sg::project({n, in}, at(from), school_2026_27(), held);
  return projected.due ? sg::london_text(*projected.due) : "unknown: " + projected.why_unknown;
}

sg::suspension pause(std::string_view from, std::string_view until) { return {at(from), at(until), "asked"}; }

constexpr unit counted_units[] = {unit::elapsed_hour,  unit::calendar_day,         unit::working_day,
                                  unit::school_day,    unit::school_day_inclusive, unit::school_opening,
                                  unit::calendar_month};

}  // namespace

TEST_SUITE("calendar/deadline, suspended") {
  TEST_CASE("a day counts unless it is suspended from its first second to its last") {
    const auto from = "2026-11-16T12:00:00Z";  // Monday
    CHECK(due(2, unit::working_day, from, {}) == "2026-11-18T23:59:59+00:00");
    CHECK(due(2, unit::working_day, from, {pause("2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z")}) ==
          "2026-11-19T23:59:59+00:00");
    CHECK(due(2, unit::working_day, from, {pause("2026-11-17T00:00:00Z", "2026-11-17T23:59:59Z")}) ==
          "2026-11-19T23:59:59+00:00");
    CHECK(due(2, unit::working_day, from, {pause("2026-11-17T00:00:01Z", "2026-11-18T00:00:00Z")}) ==
          "2026-11-18T23:59:59+00:00");
    CHECK(due(2, unit::working_day, from, {pause("2026-11-17T00:00:00Z", "2026-11-17T23:59:58Z")}) ==
          "2026-11-18T23:59:59+00:00");
    CHECK(due(2, unit::working_day, from, {pause("2026-11-17T09:00:00Z", "2026-11-18T17:00:00Z")}) ==
          "2026-11-18T23:59:59+00:00");
  }

  TEST_CASE("the whole day is the day in London, in summer too") {
    const auto from = "2026-06-15T12:00:00+01:00";
    CHECK(due(1, unit::calendar_day, from, {pause("2026-06-16T00:00:00+01:00", "2026-06-17T00:00:00+01:00")}) ==
          "2026-06-17T23:59:59+01:00");
    CHECK(due(1, unit::calendar_day, from, {pause("2026-06-16T00:00:00Z", "2026-06-17T00:00:00Z")}) ==
          "2026-06-16T23:59:59+01:00");
  }

  TEST_CASE("suspended hours are added exactly") {
    const auto from = "2026-12-24T15:00:00Z";
    const auto held = pauses{pause("2026-12-25T10:00:00Z", "2026-12-25T11:30:15Z")};
    CHECK(due(72, unit::elapsed_hour, from, held) == "2026-12-27T16:30:15+00:00");
    CHECK(sg::project({72, unit::elapsed_hour}, at(from), school_2026_27(), held).paused == 1h + 30min + 15s);
    // Begun before the trigger: only the part after it. Over before the trigger, or begun when the hours were over:
    // nothing.
    CHECK(due(72, unit::elapsed_hour, from, {pause("2026-12-24T14:00:00Z", "2026-12-24T16:00:00Z")}) ==
          "2026-12-27T16:00:00+00:00");
    CHECK(due(72, unit::elapsed_hour, from, {pause("2026-12-24T14:00:00Z", "2026-12-24T15:00:00Z")}) ==
          "2026-12-27T15:00:00+00:00");
    CHECK(due(72, unit::elapsed_hour, from, {pause("2026-12-27T15:00:00Z", "2026-12-29T15:00:00Z")}) ==
          "2026-12-27T15:00:00+00:00");
    CHECK(due(72, unit::elapsed_hour, from, {pause("2026-12-27T14:59:59Z", "2026-12-29T14:59:59Z")}) ==
          "2026-12-29T15:00:00+00:00");
    // The second suspension falls into the time that the first one added.
    CHECK(due(72, unit::elapsed_hour, from,
              {pause("2026-12-27T16:00:00Z", "2026-12-27T20:00:00Z"),
               pause("2026-12-25T10:00:00Z", "2026-12-25T13:00:00Z")}) == "2026-12-27T22:00:00+00:00");
  }

  TEST_CASE("a month moves by whole suspended days, then off days that are not working days") {
    const auto from = "2026-09-15T12:00:00+01:00";  // corresponding date Thursday 15 October
    CHECK(due(1, unit::calendar_month, from, {pause("2026-09-20T12:00:00Z", "2026-09-23T12:00:00Z")}) ==
          "2026-10-19T23:59:59+01:00");
    CHECK(due(1, unit::calendar_month, from, {pause("2026-09-20T12:00:00Z", "2026-09-22T12:00:00Z")}) ==
          "2026-10-16T23:59:59+01:00");
    CHECK(due(1, unit::calendar_month, from, {pause("2026-09-20T12:00:00Z", "2026-09-21T12:00:00Z")}) ==
          "2026-10-15T23:59:59+01:00");
    // Suspended days in the time that was added move it again, and so does a suspended day it would roll onto.
    CHECK(due(1, unit::calendar_month, from,
              {pause("2026-09-21T23:00:00Z", "2026-09-22T23:00:00Z"),
               pause("2026-10-15T23:00:00Z", "2026-10-16T23:00:00Z")}) == "2026-10-19T23:59:59+01:00");
    CHECK(due(1, unit::calendar_month, "2027-01-31T12:00:00Z",
              {pause("2027-03-01T00:00:00Z", "2027-03-03T00:00:00Z")}) == "2027-03-03T23:59:59+00:00");
  }

  TEST_CASE("an opening on a day suspended whole does not count") {
    CHECK(due(1, unit::school_opening, "2026-11-15T12:00:00Z",
              {pause("2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")}) == "2026-11-17T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2026-11-15T12:00:00Z",
              {pause("2026-11-16T08:00:00Z", "2026-11-17T00:00:00Z")}) == "2026-11-16T08:30:00+00:00");
  }

  TEST_CASE("an open suspension leaves every unit unknown, unless the time was over before") {
    const pauses open{{at("2026-11-18T09:00:00Z"), std::nullopt, "clarification asked for"}};
    for (const auto in : counted_units) {
      CAPTURE(sg::name(in));
      const auto projected =
          sg::project({in == unit::elapsed_hour ? 72 : 4, in}, at("2026-11-16T12:00:00Z"), school_2026_27(), open);
      CHECK_FALSE(projected.due);
      CHECK(projected.cause == sg::unknown_cause::open_suspension);
      CHECK(projected.how_sure == sg::certainty::unknown);
      CHECK(projected.why_unknown ==
            "suspended since 2026-11-18T09:00:00+00:00 with no end given (clarification asked for)");
    }
    CHECK(due(1, unit::working_day, "2026-11-16T12:00:00Z", open) == "2026-11-17T23:59:59+00:00");
    CHECK(due(2, unit::working_day, "2026-11-16T12:00:00Z", open) == "2026-11-18T23:59:59+00:00");  // a part day counts
    CHECK(due(24, unit::elapsed_hour, "2026-11-16T12:00:00Z", open) == "2026-11-17T12:00:00+00:00");
    CHECK(due(0, unit::immediate, "2026-11-19T12:00:00Z", open) == "2026-11-19T12:00:00+00:00");
  }

  TEST_CASE("suspensions that overlap or run backwards are refused; their order does not matter") {
    const auto first = pause("2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"),
               second = pause("2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z");
    CHECK(due(2, unit::working_day, "2026-11-16T12:00:00Z", {first, second}) == "2026-11-20T23:59:59+00:00");
    CHECK(due(2, unit::working_day, "2026-11-16T12:00:00Z", {second, first}) == "2026-11-20T23:59:59+00:00");
    CHECK_THROWS_WITH_AS(due(2, unit::working_day, "2026-11-16T12:00:00Z", {first, first}),
                         "suspensions do not overlap", sg::invalid_input);
    CHECK_THROWS_AS(due(2, unit::working_day, "2026-11-16T12:00:00Z", {{first.from, std::nullopt, "open"}, second}),
                    sg::invalid_input);
    CHECK_THROWS_WITH_AS(
        due(2, unit::working_day, "2026-11-16T12:00:00Z", {pause("2026-11-18T00:00:00Z", "2026-11-17T00:00:00Z")}),
        "a suspension ends after it starts", sg::invalid_input);
  }

  TEST_CASE(
      "splitting a suspension changes nothing, and suspending or adding a holiday never makes a deadline earlier") {
    std::mt19937_64 random{20261120};
    const auto upto = [&](std::int64_t n) {
      return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
    };
    const auto school = school_2026_27();
    int compared = 0;
    for (int round = 0; round < 4000; ++round) {
      const auto in = counted_units[upto(std::ssize(counted_units))];
      const sg::budget limit{static_cast<int>(in == unit::calendar_month ? 1 + upto(3) : 1 + upto(20)), in};
      const auto from = at("2026-09-03T00:00:00Z") + std::chrono::seconds{upto(200 * 86400)};
      const auto begin = from + std::chrono::hours{upto(300) - 48};
      const auto middle = begin + std::chrono::minutes{1 + upto(5000)},
                 end = middle + std::chrono::minutes{1 + upto(5000)};
      const auto whole = sg::project(limit, from, school, pauses{{begin, end, "asked"}});
      const auto split = sg::project(limit, from, school, pauses{{middle, end, "asked"}, {begin, middle, "asked"}});
      const auto plain = sg::project(limit, from, school);
      const auto later = sg::project(limit, from + std::chrono::seconds{upto(86400)}, school);
      const auto extra_day = on("2026-09-07") + std::chrono::days{7 * upto(40) + upto(5)};
      CAPTURE(sg::to_text(limit));
      CAPTURE(sg::to_text(from));
      CAPTURE(sg::to_text(begin));
      CHECK(whole == split);
      REQUIRE(plain.due);
      REQUIRE(whole.due);
      CHECK(*plain.due <= *whole.due);
      CHECK(*plain.due <= *later.due);
      if (!school.holidays().is_holiday(extra_day)) {
        const auto fewer = sg::project(limit, from, school.with_holiday(extra_day, "Proclaimed day"));
        CHECK(*plain.due <= *fewer.due);
        ++compared;
      }
    }
    CHECK(compared > 3500);
  }
}
