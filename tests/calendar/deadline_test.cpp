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
}
