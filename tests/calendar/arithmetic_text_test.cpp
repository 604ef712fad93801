// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>

#include <doctest/doctest.h>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using calendar_test::on;
using calendar_test::school_2026_27;
using lines = std::vector<std::string>;
using sg::unit;

namespace {

lines text(int n, unit in, std::string_view from, const std::vector<sg::suspension>& held = {}) {
  return sg::arithmetic_text(sg::project({n, in}, at(from), school_2026_27(), held));
}

}  // namespace

TEST_SUITE("calendar/deadline, in words") {
  TEST_CASE("every day is printed with its number or with why it has none") {
    CHECK(text(1, unit::working_day, "2026-12-24T11:10:00Z") ==
          lines{"1 working day from 2026-12-24T11:10:00+00:00", "Thu 2026-12-24: day of the trigger, not counted",
                "Fri 2026-12-25: bank holiday, Christmas Day", "Sat 2026-12-26: weekend", "Sun 2026-12-27: weekend",
                "Mon 2026-12-28: bank holiday, Boxing Day (substitute day)", "Tue 2026-12-29: day 1",
                "due 2026-12-29T23:59:59+00:00"});
    CHECK(text(2, unit::school_day_inclusive, "2027-05-28T08:45:00+01:00").at(1) == "Fri 2027-05-28: day 1");
    CHECK(text(1, unit::school_day, "2027-06-04T12:00:00Z") ==
          lines{"1 school day from 2027-06-04T13:00:00+01:00", "Fri 2027-06-04: day of the trigger, not counted",
                "Sat 2027-06-05: weekend", "Sun 2027-06-06: weekend", "Mon 2027-06-07: school closed, INSET",
                "Tue 2027-06-08: day 1", "due 2027-06-08T23:59:59+01:00"});
    CHECK(text(1, unit::school_opening, "2026-10-31T12:00:00Z") ==
          lines{"1 school opening from 2026-10-31T12:00:00+00:00", "Sat 2026-10-31: day of the trigger, not counted",
                "Sun 2026-11-01: weekend", "Mon 2026-11-02: opening 1", "due 2026-11-02T08:30:00+00:00"});
  }

  TEST_CASE("a month says what it did to the date") {
    CHECK(text(1, unit::calendar_month, "2027-01-31T20:15:00Z") ==
          lines{"1 calendar month from 2027-01-31T20:15:00+00:00", "Sun 2027-01-31: day of the trigger, not counted",
                "Sun 2027-02-28: the corresponding date (the month has no day 31, so its last day, 28)",
                "Sun 2027-02-28: weekend", "Mon 2027-03-01: a working day, so it ends here",
                "due 2027-03-01T23:59:59+00:00"});
    CHECK(text(1, unit::calendar_month, "2026-09-15T12:00:00Z",
               {{at("2026-09-20T12:00:00Z"), at("2026-09-22T12:00:00Z"), "identity asked for"}}) ==
          lines{"1 calendar month from 2026-09-15T13:00:00+01:00", "Tue 2026-09-15: day of the trigger, not counted",
                "Mon 2026-09-21: clock suspended, identity asked for", "Thu 2026-10-15: the corresponding date",
                "Fri 2026-10-16: a working day, so it ends here", "due 2026-10-16T23:59:59+01:00"});
  }

  TEST_CASE("hours say what the clocks did and what was suspended") {
    CHECK(text(72, unit::elapsed_hour, "2026-10-23T18:00:00+01:00") ==
          lines{"72 elapsed hours from 2026-10-23T18:00:00+01:00",
                "the clocks go back on the way: the London clock shows one hour less",
                "due 2026-10-26T17:00:00+00:00"});
    CHECK(text(72, unit::elapsed_hour, "2027-03-26T10:00:00Z").at(1) ==
          "the clocks go forward on the way: the London clock shows one hour more");
    CHECK(text(24, unit::elapsed_hour, "2026-11-16T12:00:00Z",
               {{at("2026-11-16T13:00:00Z"), at("2026-11-16T14:30:15Z"), "asked"}}) ==
          lines{"24 elapsed hours from 2026-11-16T12:00:00+00:00", "suspended for 1 h 30 min 15 s, added exactly",
                "due 2026-11-17T13:30:15+00:00"});
    CHECK(text(0, unit::immediate, "2026-11-16T12:00:00Z") ==
          lines{"immediate from 2026-11-16T12:00:00+00:00", "due 2026-11-16T12:00:00+00:00"});
  }

  TEST_CASE("what is not known is printed as not known") {
    CHECK(text(1, unit::school_day, "2027-07-21T12:00:00Z") ==
          lines{"1 school day from 2027-07-21T13:00:00+01:00", "Wed 2027-07-21: day of the trigger, not counted",
                "Thu 2027-07-22: outside the terms known",
                "due time unknown: the terms known do not reach 2027-07-22"});
    CHECK(text(1, unit::working_day, "2028-12-31T12:00:00Z") ==
          lines{"1 working day from 2028-12-31T12:00:00+00:00", "Sun 2028-12-31: day of the trigger, not counted",
                "Mon 2029-01-01: bank holiday, New Year's Day (bank holidays of this year are computed, not published)",
                "Tue 2029-01-02: day 1 (bank holidays of this year are computed, not published)",
                "due 2029-01-02T23:59:59+00:00, projected: a proclaimed holiday may move it"});
  }
}
