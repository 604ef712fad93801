// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/clock.hpp>

#include <safeguarding/calendar/london.hpp>

#include <doctest/doctest.h>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using calendar_test::on;
using calendar_test::school_2026_27;
using namespace std::chrono_literals;
using sg::clock_state;
using sg::unit;

namespace {

sg::clock lado_contact() { return {"lado_contact", {1, unit::working_day}, at("2026-12-24T11:10:00Z"), {}}; }

sg::clock stopped(sg::clock running, sg::instant when) {
  running.stopped_at = when;
  return running;
}

sg::clock suspended(sg::clock running, std::string_view from) {
  running.suspensions.append({at(from), std::nullopt, "clarification asked for"});
  return running;
}

}  // namespace

TEST_SUITE("calendar/clock") {
  TEST_CASE("a clock is late only after its due time, and the due time itself is in time") {
    const auto school = school_2026_27();
    const auto due = at("2026-12-29T23:59:59Z");
    CHECK(sg::project(lado_contact(), school).due == due);
    CHECK(sg::state(lado_contact(), school, due) == clock_state::running);
    CHECK(sg::state(lado_contact(), school, due + 1s) == clock_state::late);
    CHECK(sg::state(stopped(lado_contact(), due), school, due + 24h) == clock_state::met);
    CHECK(sg::state(stopped(lado_contact(), due + 1s), school, due + 24h) == clock_state::met_late);
  }

  TEST_CASE("a stop that is still to come has not happened") {
    const auto school = school_2026_27();
    const auto clock = stopped(lado_contact(), at("2026-12-31T10:00:00Z"));
    CHECK(sg::state(clock, school, at("2026-12-29T10:00:00Z")) == clock_state::running);
    CHECK(sg::state(clock, school, at("2026-12-31T09:59:59Z")) == clock_state::late);
    CHECK(sg::state(clock, school, at("2026-12-31T10:00:00Z")) == clock_state::met_late);
    CHECK(sg::elapsed(clock, at("2026-12-25T11:10:00Z")) == 24h);
    CHECK(sg::elapsed(clock, at("2027-12-25T11:10:00Z")) == at("2026-12-31T10:00:00Z") - clock.from);
    CHECK(sg::elapsed(clock, clock.from - 1h) == 0s);
  }

  TEST_CASE("'immediate' is late while it is not done, and judges nothing once it is") {
    const sg::clock at_once{"police", {}, at("2026-12-24T11:10:00Z"), {}};
    const auto school = school_2026_27();
    CHECK(sg::state(at_once, school, at_once.from) == clock_state::running);
    CHECK(sg::state(at_once, school, at_once.from + 1s) == clock_state::late);
    const auto done = stopped(at_once, at_once.from + 10min);
    CHECK(sg::state(done, school, at_once.from + 1h) == clock_state::met);
    CHECK(sg::elapsed(done, at_once.from + 1h) == 10min);
  }

  TEST_CASE("a suspended clock says so until its time is known to be over") {
    const auto school = school_2026_27();
    const sg::clock answer{"sar_response", {1, unit::calendar_month}, at("2027-01-31T20:15:00Z"), {}};
    const auto held = suspended(answer, "2027-02-10T09:00:00Z");
    CHECK(sg::state(held, school, at("2027-02-10T08:59:59Z")) == clock_state::unknown);
    CHECK(sg::state(held, school, at("2027-02-10T09:00:00Z")) == clock_state::suspended);
    CHECK(sg::state(held, school, at("2028-02-10T09:00:00Z")) == clock_state::suspended);
    CHECK(sg::state(stopped(held, at("2027-06-01T09:00:00Z")), school, at("2027-06-01T09:00:00Z")) == clock_state::met);

    auto resumed = held;
    resumed.suspensions.close(at("2027-02-15T09:00:00Z"));
    CHECK(sg::project(resumed, school).due == sg::end_of_day(on("2027-03-04")));  // four whole days later than Sunday
    CHECK(sg::state(resumed, school, at("2027-02-15T08:59:59Z")) == clock_state::suspended);
    CHECK(sg::state(resumed, school, at("2027-02-15T09:00:00Z")) == clock_state::running);

    // Suspended during the last day only: that day still counts, and it is late the day after.
    const auto last_day = suspended(lado_contact(), "2026-12-29T12:00:00Z");
    CHECK(sg::state(last_day, school, at("2026-12-29T12:00:00Z")) == clock_state::suspended);
    CHECK(sg::state(last_day, school, at("2026-12-30T00:00:00Z")) == clock_state::late);
  }

  TEST_CASE("without terms a clock is unknown, and one stopped within the days that are known is met") {
    const auto school = school_2026_27();
    const sg::clock file{"cp_file_transfer", {5, unit::school_day}, at("2027-07-19T12:00:00+01:00"), {}};
    CHECK(sg::state(file, school, at("2027-07-20T12:00:00Z")) == clock_state::unknown);
    CHECK(sg::state(stopped(file, at("2027-07-21T12:00:00Z")), school, at("2027-09-01T12:00:00Z")) == clock_state::met);
    CHECK(sg::state(stopped(file, at("2027-07-22T12:00:00Z")), school, at("2027-09-01T12:00:00Z")) ==
          clock_state::unknown);
  }

  TEST_CASE("a holiday that is proclaimed moves an open clock and the reason names the day") {
    const auto old_calendar = school_2026_27();
    const auto change =
        sg::reproject(lado_contact(), old_calendar, old_calendar.with_holiday(on("2026-12-29"), "Day of mourning"));
    CHECK(change.moved());
    CHECK(change.before.due == at("2026-12-29T23:59:59Z"));
    CHECK(change.after.due == at("2026-12-30T23:59:59Z"));
    CHECK(change.reason == "Tue 2026-12-29 was: counted; is now: bank holiday, Day of mourning");
  }

  TEST_CASE("every kind of change gives its reason, and a change that does not matter gives none") {
    const auto school = school_2026_27();
    const sg::clock file{"cp_file_transfer", {5, unit::school_day}, at("2027-07-19T12:00:00+01:00"), {}};
    const auto more_terms =
        sg::reproject(file, school, school.with_terms({{on("2027-09-02"), on("2027-10-22"), "autumn 1"}}));
    CHECK(more_terms.after.due == sg::end_of_day(on("2027-09-06")));
    CHECK(more_terms.reason == "Thu 2027-07-22 was: outside the terms known; is now: school holiday");

    const sg::clock message{"encompass_message", {1, unit::school_opening}, at("2026-11-15T12:00:00Z"), {}};
    const sg::school_calendar earlier{"earlier", school.holidays(), school.terms(), school.closures(), 8h};
    const auto opens = sg::reproject(message, school, earlier);
    CHECK(opens.after.due == at("2026-11-16T08:00:00Z"));
    CHECK(opens.reason == "the school opens at another time of day");

    const auto snow = sg::reproject(message, school, school.with_closure(on("2026-11-16"), "snow"));
    CHECK(snow.reason == "Mon 2026-11-16 was: counted; is now: school closed, snow");

    const auto moved_holiday = school.without_holiday(on("2026-12-28")).with_holiday(on("2026-12-30"), "moved");
    const auto sooner = sg::reproject(lado_contact(), school, moved_holiday);
    CHECK(sooner.after.due == at("2026-12-28T23:59:59Z"));
    CHECK(sooner.reason == "Mon 2026-12-28 was: bank holiday, Boxing Day (substitute day); is now: counted");

    const sg::clock answer{"sar_response", {1, unit::calendar_month}, at("2026-09-15T12:00:00Z"), {}};
    const auto rolled = sg::reproject(answer, school, school.with_holiday(on("2026-10-15"), "Proclaimed day"));
    CHECK(rolled.after.due == sg::end_of_day(on("2026-10-16")));
    CHECK(rolled.reason == "Thu 2026-10-15 was: counted; is now: bank holiday, Proclaimed day");

    const auto nothing = sg::reproject(lado_contact(), school, school.with_holiday(on("2027-02-01"), "elsewhere"));
    CHECK_FALSE(nothing.moved());
    CHECK(nothing.reason.empty());
  }

  TEST_CASE("a year that becomes published makes a projected deadline certain, and that is a reason too") {
    const auto school = school_2026_27();
    const sg::clock running{"icpc", {1, unit::working_day}, at("2028-12-29T12:00:00Z"), {}};
    auto listed = sg::bank_holidays::england().published();
    listed.push_back({on("2029-01-01"), "New Year's Day"});
    listed.push_back({on("2029-03-30"), "Good Friday"});
    listed.push_back({on("2029-04-02"), "Easter Monday"});
    listed.push_back({on("2029-12-25"), "Christmas Day"});
    using namespace std::chrono;
    const sg::school_calendar newer{"newer", {1970y, 2029y, listed}, school.terms(), school.closures()};
    const auto change = sg::reproject(running, school, newer);
    CHECK_FALSE(change.moved());
    CHECK(change.before.how_sure == sg::certainty::projected);
    CHECK(change.after.how_sure == sg::certainty::published);
    CHECK(change.reason ==
          "Mon 2029-01-01 was: bank holiday, New Year's Day (computed); is now: bank holiday, New Year's Day; "
          "Tue 2029-01-02 was: counted (computed); is now: counted");
  }
}
