// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using calendar_test::on;
using calendar_test::school_2026_27;
using sg::unit;

namespace {

std::string due(int n, unit in, std::string_view from) {
  const auto projected = sg::project({n, in}, at(from), school_2026_27());
  return projected.due ? sg::london_text(*projected.due) : "unknown: " + projected.why_unknown;
}

}  // namespace

TEST_SUITE("calendar/deadline") {
  TEST_CASE("the deadlines worked by hand come out") {
    struct worked {
      std::string_view from;
      int n;
      unit in;
      std::string_view due;
    };
    constexpr worked table[] = {
        {"2026-12-18T12:00:00+00:00", 1, unit::working_day, "2026-12-21T23:59:59+00:00"},
        {"2026-12-24T12:00:00+00:00", 1, unit::working_day, "2026-12-29T23:59:59+00:00"},
        {"2027-03-25T12:00:00+00:00", 1, unit::working_day, "2027-03-30T23:59:59+01:00"},
        {"2027-05-28T12:00:00+01:00", 1, unit::working_day, "2027-06-01T23:59:59+01:00"},
        {"2026-11-30T12:00:00+00:00", 15, unit::working_day, "2026-12-21T23:59:59+00:00"},
        {"2026-12-10T12:00:00+00:00", 15, unit::working_day, "2027-01-05T23:59:59+00:00"},
        {"2026-11-02T12:00:00+00:00", 45, unit::working_day, "2027-01-07T23:59:59+00:00"},
        {"2026-12-24T15:00:00+00:00", 72, unit::elapsed_hour, "2026-12-27T15:00:00+00:00"},
        {"2026-10-23T18:00:00+01:00", 72, unit::elapsed_hour, "2026-10-26T17:00:00+00:00"},
        {"2026-10-23T16:00:00+01:00", 72, unit::elapsed_hour, "2026-10-26T15:00:00+00:00"},
        {"2027-03-26T10:00:00+00:00", 72, unit::elapsed_hour, "2027-03-29T11:00:00+01:00"},
        {"2027-01-31T12:00:00+00:00", 1, unit::calendar_month, "2027-03-01T23:59:59+00:00"},
        {"2026-10-14T08:45:00+01:00", 10, unit::school_day_inclusive, "2026-11-03T23:59:59+00:00"},
    };
    for (const auto& row : table) {
      CAPTURE(row.from);
      CAPTURE(row.n);
      CHECK(due(row.n, row.in, row.from) == row.due);
    }
  }

  TEST_CASE("the clocks of the acceptance scenarios come out") {
    struct scenario {
      std::string_view id;
      std::string_view from;
      int n;
      unit in;
      std::string_view due;
    };
    constexpr scenario table[] = {
        {"DEV-02", "2026-12-24T11:10:00+00:00", 1, unit::working_day, "2026-12-29T23:59:59+00:00"},
        {"DEV-03", "2026-12-18T16:40:00+00:00", 1, unit::working_day, "2026-12-21T23:59:59+00:00"},
        {"DEV-08", "2026-12-14T15:30:00+00:00", 1, unit::working_day, "2026-12-15T23:59:59+00:00"},
        {"DEV-11", "2026-09-07T00:00:00+01:00", 6, unit::calendar_month, "2027-03-08T23:59:59+00:00"},
        {"DEV-13", "2026-11-12T17:45:00+00:00", 1, unit::working_day, "2026-11-13T23:59:59+00:00"},
        {"DEV-15", "2026-12-24T15:00:00+00:00", 72, unit::elapsed_hour, "2026-12-27T15:00:00+00:00"},
        {"DEV-20", "2026-09-25T16:10:00+01:00", 1, unit::working_day, "2026-09-28T23:59:59+01:00"},
        {"DEV-27", "2027-03-25T15:50:00+00:00", 1, unit::working_day, "2027-03-30T23:59:59+01:00"},
        {"DEV-32 best", "2027-05-28T15:10:00+01:00", 1, unit::working_day, "2027-06-01T23:59:59+01:00"},
        {"DEV-32 limit", "2027-05-28T15:10:00+01:00", 1, unit::calendar_month, "2027-06-28T23:59:59+01:00"},
        {"DEV-33", "2027-01-31T20:15:00+00:00", 1, unit::calendar_month, "2027-03-01T23:59:59+00:00"},
        {"DEV-35", "2027-02-03T13:00:00+00:00", 1, unit::working_day, "2027-02-04T23:59:59+00:00"},
    };
    for (const auto& row : table) {
      CAPTURE(row.id);
      CHECK(due(row.n, row.in, row.from) == row.due);
    }
  }

  TEST_CASE("the day of the trigger is the day in London, not in UTC") {
    CHECK(due(1, unit::calendar_day, "2026-06-10T23:30:00Z") == "2026-06-12T23:59:59+01:00");
    CHECK(due(1, unit::working_day, "2026-06-10T22:59:59Z") == "2026-06-11T23:59:59+01:00");
    CHECK(due(1, unit::working_day, "2026-06-10T23:00:00Z") == "2026-06-12T23:59:59+01:00");
    CHECK(due(1, unit::calendar_month, "2026-06-30T23:30:00Z") == "2026-08-03T23:59:59+01:00");  // 1 August: Saturday
  }

  TEST_CASE("days end at 23:59:59 whatever the clocks do that night, and hours stay hours") {
    CHECK(due(1, unit::calendar_day, "2026-03-28T12:00:00Z") == "2026-03-29T23:59:59+01:00");
    CHECK(due(24, unit::elapsed_hour, "2026-03-28T12:00:00Z") == "2026-03-29T13:00:00+01:00");
    CHECK(due(1, unit::elapsed_hour, "2026-03-29T00:30:00Z") == "2026-03-29T02:30:00+01:00");
    CHECK(due(1, unit::calendar_day, "2026-10-24T12:00:00+01:00") == "2026-10-25T23:59:59+00:00");
    CHECK(due(24, unit::elapsed_hour, "2026-10-24T12:00:00+01:00") == "2026-10-25T11:00:00+00:00");
    CHECK(due(1, unit::elapsed_hour, "2026-10-25T01:30:00+01:00") == "2026-10-25T01:30:00+00:00");
    CHECK(due(1, unit::calendar_day, "2026-10-25T01:30:00+01:00") == "2026-10-26T23:59:59+00:00");
    CHECK(due(1, unit::calendar_day, "2026-10-25T01:30:00+00:00") == "2026-10-26T23:59:59+00:00");
  }

  TEST_CASE("a month ends on the corresponding date, on the month's last day, or on the next working day") {
    CHECK(due(1, unit::calendar_month, "2026-09-15T12:00:00Z") == "2026-10-15T23:59:59+01:00");
    CHECK(due(1, unit::calendar_month, "2026-08-31T12:00:00Z") == "2026-09-30T23:59:59+01:00");
    CHECK(due(6, unit::calendar_month, "2026-08-31T12:00:00Z") == "2027-03-01T23:59:59+00:00");  // 28 February: Sunday
    CHECK(due(3, unit::calendar_month, "2027-11-30T12:00:00Z") == "2028-02-29T23:59:59+00:00");
    CHECK(due(12, unit::calendar_month, "2028-02-29T12:00:00Z") == "2029-02-28T23:59:59+00:00");
    CHECK(due(12, unit::calendar_month, "2027-02-28T12:00:00Z") == "2028-02-28T23:59:59+00:00");  // not the 29th
    CHECK(due(1, unit::calendar_month, "2026-11-25T12:00:00Z") == "2026-12-29T23:59:59+00:00");   // Christmas run
    CHECK(due(12, unit::calendar_month, "2026-12-31T12:00:00Z") == "2027-12-31T23:59:59+00:00");
    CHECK(due(2, unit::calendar_month, "2026-12-31T12:00:00Z") == "2027-03-01T23:59:59+00:00");
  }

  TEST_CASE("school days leave out holidays, half-term, bank holidays and INSET") {
    CHECK(due(5, unit::school_day, "2026-12-18T12:00:00Z") == "2027-01-11T23:59:59+00:00");
    CHECK(due(1, unit::school_day, "2026-10-23T12:00:00Z") == "2026-11-02T23:59:59+00:00");
    CHECK(due(1, unit::school_day, "2027-04-30T12:00:00Z") == "2027-05-04T23:59:59+01:00");
    CHECK(due(1, unit::school_day, "2027-05-28T12:00:00Z") == "2027-06-08T23:59:59+01:00");
    CHECK(due(5, unit::calendar_day, "2026-12-18T12:00:00Z") == "2026-12-23T23:59:59+00:00");  // the earliest reading
  }

  TEST_CASE("an attendance run counts the day it starts, if the school meets") {
    CHECK(due(1, unit::school_day_inclusive, "2026-10-14T23:59:00+01:00") == "2026-10-14T23:59:59+01:00");
    CHECK(due(1, unit::school_day_inclusive, "2026-10-24T12:00:00+01:00") == "2026-11-02T23:59:59+00:00");
    CHECK(due(2, unit::school_day_inclusive, "2026-10-23T12:00:00+01:00") == "2026-11-02T23:59:59+00:00");
  }

  TEST_CASE("an opening is strictly after the trigger") {
    CHECK(due(1, unit::school_opening, "2026-11-16T08:29:59Z") == "2026-11-16T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2026-11-16T08:30:00Z") == "2026-11-17T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2026-12-18T16:00:00Z") == "2027-01-05T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2026-11-14T03:00:00Z") == "2026-11-16T08:30:00+00:00");  // Saturday night
    CHECK(due(2, unit::school_opening, "2026-11-16T07:00:00Z") == "2026-11-17T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2026-10-23T17:00:00+01:00") == "2026-11-02T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2027-05-04T00:15:00+01:00") == "2027-05-04T08:30:00+01:00");
  }

  TEST_CASE("'immediate' is due at the trigger") {
    CHECK(due(0, unit::immediate, "2026-11-14T03:00:00Z") == "2026-11-14T03:00:00+00:00");
    CHECK(sg::project({}, at("2026-11-14T03:00:00Z"), school_2026_27()).arithmetic.empty());
  }

  TEST_CASE("a limit is a number, however far: 45 working days across Christmas are 67 days of arithmetic") {
    const auto projected = sg::project({45, unit::working_day}, at("2026-11-02T12:00:00Z"), school_2026_27());
    CHECK(projected.arithmetic.size() == 67);
    CHECK(projected.arithmetic.front().mark == sg::day_mark::trigger);
    CHECK(projected.arithmetic.back().number == 45);
    CHECK(projected.arithmetic.back().date == on("2027-01-07"));
    int counted = 0;
    for (const auto& step : projected.arithmetic) counted += step.mark == sg::day_mark::counted;
    CHECK(counted == 45);
  }

  TEST_CASE("where the terms do not reach there is no due time, only the reason") {
    CHECK(due(1, unit::school_day, "2027-07-20T12:00:00Z") == "2027-07-21T23:59:59+01:00");
    CHECK(due(2, unit::school_day, "2027-07-20T12:00:00Z") == "unknown: the terms known do not reach 2027-07-22");
    CHECK(due(1, unit::school_opening, "2027-07-21T12:00:00Z") == "unknown: the terms known do not reach 2027-07-22");
    CHECK(due(1, unit::school_day, "2026-08-27T12:00:00Z") == "unknown: the terms known do not reach 2026-08-28");
    CHECK(due(1, unit::school_day_inclusive, "2027-08-02T12:00:00Z") ==
          "unknown: the terms known do not reach 2027-08-02");
    CHECK(due(1, unit::working_day, "2027-08-27T12:00:00Z") == "2027-08-31T23:59:59+01:00");

    const sg::school_calendar empty{"no terms yet", sg::bank_holidays::england(), {}};
    const auto unknown = sg::project({5, unit::school_day}, at("2026-12-18T12:00:00Z"), empty);
    CHECK_FALSE(unknown.due);
    CHECK(unknown.why_unknown == "no terms are known");
    CHECK(unknown.cause == sg::unknown_cause::terms);
    CHECK(unknown.how_sure == sg::certainty::unknown);
    CHECK(sg::project({5, unit::working_day}, at("2026-12-18T12:00:00Z"), empty).due);
  }

  TEST_CASE("a deadline beyond the last known day is unknown too") {
    for (const auto limit :
         {sg::budget{2, unit::calendar_day}, sg::budget{2, unit::working_day}, sg::budget{1, unit::calendar_month},
          sg::budget{48, unit::elapsed_hour}, sg::budget{10'000, unit::calendar_month}}) {
      const auto projected = sg::project(limit, at("2199-12-30T12:00:00Z"), school_2026_27());
      CAPTURE(sg::to_text(limit));
      CHECK_FALSE(projected.due);
      CHECK(projected.cause == sg::unknown_cause::out_of_range);
      CHECK(projected.why_unknown == "it would be after 2199-12-31, the last day known here");
    }
    CHECK(due(1, unit::calendar_day, "2199-12-30T12:00:00Z") == "2199-12-31T23:59:59+00:00");
    CHECK(due(35, unit::elapsed_hour, "2199-12-30T12:59:59Z") == "2199-12-31T23:59:59+00:00");
  }

  TEST_CASE("a deadline says when it rests on computed holidays") {
    const auto sure = [](int n, unit in, std::string_view from) {
      return sg::project({n, in}, at(from), school_2026_27()).how_sure;
    };
    using sg::certainty;
    CHECK(sure(1, unit::working_day, "2028-12-28T12:00:00Z") == certainty::published);
    CHECK(sure(1, unit::working_day, "2028-12-29T12:00:00Z") == certainty::projected);
    CHECK(sure(1, unit::calendar_month, "2028-12-11T12:00:00Z") == certainty::projected);
    CHECK(sure(1, unit::calendar_month, "2028-11-11T12:00:00Z") == certainty::published);
    CHECK(sure(30, unit::calendar_day, "2028-12-11T12:00:00Z") == certainty::published);
    CHECK(sure(720, unit::elapsed_hour, "2028-12-11T12:00:00Z") == certainty::published);

    const sg::school_calendar school{"2029",
                                     sg::bank_holidays::england(),
                                     {{on("2029-01-08"), on("2029-02-09"), "spring 1"},
                                      {on("2029-02-19"), on("2029-03-29"), "spring 2"},
                                      {on("2029-04-16"), on("2029-05-25"), "summer 1"}}};
    const auto from = at("2029-03-28T12:00:00Z");
    CHECK(sg::project({1, unit::school_day}, from, school).how_sure == certainty::projected);
    CHECK(sg::project({2, unit::school_day}, from, school).due == sg::end_of_day(on("2029-04-16")));
    const auto told = school.with_closure(on("2029-03-29"), "INSET");
    const auto steps = sg::project({1, unit::school_day}, from, told).arithmetic;
    CHECK(steps[1].how_sure == certainty::published);  // closed, whatever is proclaimed
    CHECK(steps[2].mark == sg::day_mark::bank_holiday);
    CHECK(steps[2].how_sure == certainty::published);  // Good Friday, but in the holidays anyway
    CHECK(steps.back().how_sure == certainty::projected);
  }

  TEST_CASE("a budget or a trigger that cannot be is refused") {
    const auto school = school_2026_27();
    CHECK_THROWS_AS(static_cast<void>(sg::project({0, unit::working_day}, at("2026-11-20T12:00:00Z"), school)),
                    sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::project({1, unit::immediate}, at("2026-11-20T12:00:00Z"), school)),
                    sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::project({1, unit::elapsed_hour}, at("1969-06-01T12:00:00Z"), school)),
                    sg::invalid_input);
  }
}
