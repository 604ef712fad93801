// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/school_calendar.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::on;
using calendar_test::school_2026_27;
using namespace std::chrono_literals;
using sg::day_standing;

namespace {

sg::school_calendar with_terms(std::vector<sg::term> terms) {
  return {"test", sg::bank_holidays::england(), std::move(terms)};
}

sg::school_calendar with_closures(std::vector<sg::closure> closures) {
  return {"test", sg::bank_holidays::england(), {}, std::move(closures)};
}

}  // namespace

TEST_SUITE("calendar/school_calendar") {
  TEST_CASE("a day is a weekend, a bank holiday, a closure, a school day or a school holiday, in that order") {
    const auto school = school_2026_27();
    const std::pair<std::string_view, day_standing> days[] = {
        {"2026-09-03", day_standing::school_day},     {"2026-09-05", day_standing::weekend},
        {"2026-09-06", day_standing::weekend},        {"2026-10-23", day_standing::school_day},
        {"2026-10-26", day_standing::school_holiday}, {"2026-12-25", day_standing::bank_holiday},
        {"2026-12-29", day_standing::school_holiday}, {"2027-05-03", day_standing::bank_holiday},
        {"2027-05-31", day_standing::bank_holiday},   {"2027-06-07", day_standing::closure},
        {"2027-07-21", day_standing::school_day},     {"2026-09-02", day_standing::unknown},
        {"2027-07-22", day_standing::unknown},        {"2027-07-24", day_standing::weekend},
        {"2027-08-30", day_standing::bank_holiday},
    };
    for (const auto& row : days) {
      CAPTURE(row.first);
      CHECK(school.standing(on(row.first)) == row.second);
      CHECK(school.is_school_day(on(row.first)) == (row.second == day_standing::school_day));
    }
    CHECK(school.reason(on("2027-06-07")) == "INSET");
    CHECK(school.reason(on("2026-12-28")) == "Boxing Day (substitute day)");
    CHECK(school.reason(on("2026-09-03")).empty());
  }

  TEST_CASE("the school year of the scenarios has 191 school days") {
    const auto school = school_2026_27();
    int met = 0;
    for (auto d = on("2026-09-01"); d <= on("2027-08-31"); d += std::chrono::days{1}) met += school.is_school_day(d);
    CHECK(met == 191);
  }

  TEST_CASE("school holidays and INSET are working days; weekends and bank holidays are not") {
    const auto school = school_2026_27();
    for (const char* text : {"2026-10-27", "2027-06-07", "2026-12-29", "2027-08-02", "2030-06-04"}) {
      CAPTURE(text);
      CHECK(school.is_working_day(on(text)));
    }
    for (const char* text : {"2026-10-24", "2026-10-25", "2026-12-25", "2026-12-28", "2027-05-03"}) {
      CAPTURE(text);
      CHECK_FALSE(school.is_working_day(on(text)));
    }
  }

  TEST_CASE("a day beyond the known terms is unknown, and so is every day of a gap too long to be a holiday") {
    const auto school = school_2026_27();
    CHECK_FALSE(school.covers(on("2026-09-02")));
    CHECK(school.covers(on("2026-09-03")));
    CHECK(school.covers(on("2026-12-25")));
    CHECK(school.covers(on("2027-07-21")));
    CHECK_FALSE(school.covers(on("2027-07-22")));
    CHECK_FALSE(with_terms({}).covers(on("2026-11-20")));

    // 75 days between two terms are a holiday, 76 are a term that nobody has entered.
    const auto holiday =
        with_terms({{on("2026-06-01"), on("2026-06-30"), "a"}, {on("2026-09-14"), on("2026-12-18"), "b"}});
    CHECK(holiday.standing(on("2026-07-01")) == day_standing::school_holiday);
    CHECK(holiday.standing(on("2026-09-11")) == day_standing::school_holiday);
    const auto gap = with_terms({{on("2026-06-01"), on("2026-06-30"), "a"}, {on("2026-09-15"), on("2026-12-18"), "b"}});
    CHECK(gap.standing(on("2026-07-01")) == day_standing::unknown);
    CHECK(gap.standing(on("2026-09-14")) == day_standing::unknown);
    CHECK(gap.standing(on("2026-09-15")) == day_standing::school_day);
  }

  TEST_CASE("a calendar may say from when it is known: until its first term the school is known not to meet") {
    const std::vector<sg::term> terms{{on("2026-09-03"), on("2026-10-23"), "autumn 1"},
                                      {on("2026-11-02"), on("2026-12-18"), "autumn 2"}};
    const sg::school_calendar known{
        "test", sg::bank_holidays::england(), terms, {{on("2026-09-02"), "INSET"}}, 8h + 30min, on("2026-07-22")};
    CHECK(known.known_from() == on("2026-07-22"));
    CHECK_FALSE(known.covers(on("2026-07-21")));
    CHECK(known.covers(on("2026-07-22")));
    CHECK(known.covers(on("2026-09-02")));
    const std::pair<std::string_view, day_standing> days[] = {
        {"2026-07-21", day_standing::unknown},        {"2026-07-22", day_standing::school_holiday},
        {"2026-07-25", day_standing::weekend},        {"2026-08-31", day_standing::bank_holiday},
        {"2026-09-01", day_standing::school_holiday}, {"2026-09-02", day_standing::closure},
        {"2026-09-03", day_standing::school_day},     {"2026-12-21", day_standing::unknown},
    };
    for (const auto& row : days) {
      CAPTURE(row.first);
      CHECK(known.standing(on(row.first)) == row.second);
    }
    const sg::school_calendar without{"test", sg::bank_holidays::england(), terms, {{on("2026-09-02"), "INSET"}}};
    CHECK_FALSE(without.known_from());
    CHECK(without.standing(on("2026-09-01")) == day_standing::unknown);
    CHECK(known != without);
    CHECK(known.identity() != without.identity());
    CHECK(known.identity().find(R"("opening":30600,"known_from":"2026-07-22","published")") != std::string::npos);
    // Every change keeps it.
    CHECK(known.with_closure(on("2026-11-13"), "boiler").known_from() == on("2026-07-22"));
    CHECK(known.with_holiday(on("2026-11-13"), "Proclaimed day").known_from() == on("2026-07-22"));
    CHECK(known.without_holiday(on("2026-12-25")).known_from() == on("2026-07-22"));
    CHECK(known.with_terms({{on("2027-01-05"), on("2027-02-12"), "spring 1"}}).known_from() == on("2026-07-22"));
  }

  TEST_CASE("a holiday before the first term may be as long as the school says; it is the school that knows it") {
    const std::vector<sg::term> terms{{on("2026-09-03"), on("2026-10-23"), "autumn 1"}};
    const sg::school_calendar known{"test", sg::bank_holidays::england(), terms, {}, 8h + 30min, on("2026-01-02")};
    CHECK(known.standing(on("2026-01-02")) == day_standing::school_holiday);
    CHECK(known.standing(on("2026-01-01")) == day_standing::bank_holiday);  // known without terms
  }

  TEST_CASE("a change makes another calendar, and its identity says what changed") {
    const auto school = school_2026_27();
    const auto closed = school.with_closure(on("2026-11-13"), "boiler");
    CHECK(school.is_school_day(on("2026-11-13")));
    CHECK(closed.standing(on("2026-11-13")) == day_standing::closure);
    CHECK(closed.is_working_day(on("2026-11-13")));
    const auto holiday = school.with_holiday(on("2026-11-13"), "Proclaimed day");
    CHECK_FALSE(holiday.is_school_day(on("2026-11-13")));
    CHECK_FALSE(holiday.is_working_day(on("2026-11-13")));
    CHECK(holiday.without_holiday(on("2026-11-13")).is_school_day(on("2026-11-13")));
    const auto longer = school.with_terms({{on("2027-09-02"), on("2027-10-22"), "autumn 1"}});
    CHECK(longer.is_school_day(on("2027-09-02")));
    CHECK(longer.standing(on("2027-07-22")) == day_standing::school_holiday);

    CHECK(school.identity() == school_2026_27().identity());
    CHECK(school == school_2026_27());
    const sg::school_calendar later{school.version(), school.holidays(), school.terms(), school.closures(), 8h + 45min};
    const sg::school_calendar relabelled{"2026-27 again", school.holidays(), school.terms(), school.closures()};
    for (const auto& other : {closed, holiday, longer, later, relabelled}) {
      CHECK(other != school);
      CHECK(other.identity() != school.identity());
    }
    CHECK(closed.identity().find(R"(["closure","2026-11-13","boiler"])") != std::string::npos);
    CHECK(school.identity().substr(0, 61) == R"({"version":"2026-27","opening":30600,"published":[1970,2028],)");
  }

  TEST_CASE("a calendar that cannot be is refused") {
    using terms = std::vector<sg::term>;
    using closures = std::vector<sg::closure>;
    CHECK_THROWS_WITH_AS((sg::school_calendar{"", sg::bank_holidays::england(), {}}),
                         "a school calendar has a version, so that a change of it can be seen", sg::invalid_input);
    CHECK_THROWS_WITH_AS(with_terms(terms{{on("2026-09-03"), on("2026-09-02"), "a"}}),
                         "a term ends on or after its first day", sg::invalid_input);
    CHECK_THROWS_WITH_AS(with_terms(terms{{on("2026-09-03"), on("2026-09-04"), ""}}), "a term has a name",
                         sg::invalid_input);
    CHECK_THROWS_WITH_AS(
        with_terms(terms{{on("2026-09-03"), on("2026-10-23"), "a"}, {on("2026-10-23"), on("2026-12-18"), "b"}}),
        "terms are in order and do not overlap", sg::invalid_input);
    CHECK_THROWS_AS(
        with_terms(terms{{on("2026-11-02"), on("2026-12-18"), "b"}, {on("2026-09-03"), on("2026-10-23"), "a"}}),
        sg::invalid_input);
    CHECK_THROWS_WITH_AS(with_closures(closures{{on("2026-11-13"), ""}}), "a closure gives its reason",
                         sg::invalid_input);
    CHECK_THROWS_WITH_AS(with_closures(closures{{on("2026-11-14"), "INSET"}}),
                         "a closure is a weekday: the school is closed at weekends anyway", sg::invalid_input);
    CHECK_THROWS_WITH_AS(with_closures(closures{{on("2026-11-13"), "INSET"}, {on("2026-11-13"), "snow"}}),
                         "a day is closed once", sg::invalid_input);
    const terms one{{on("2026-09-03"), on("2026-10-23"), "autumn 1"}};
    for (const char* from : {"2026-09-03", "2026-09-04"})
      CHECK_THROWS_WITH_AS((sg::school_calendar{"test", sg::bank_holidays::england(), one, {}, 8h, on(from)}),
                           "the calendar is known from a day before its first term", sg::invalid_input);
    CHECK_THROWS_AS((sg::school_calendar{"test", sg::bank_holidays::england(), {}, {}, 8h, on("2026-09-02")}),
                    sg::invalid_input);
    CHECK_NOTHROW((sg::school_calendar{"test", sg::bank_holidays::england(), one, {}, 8h, on("2026-09-02")}));
    for (const auto opening : {24h + 0s, -1s})
      CHECK_THROWS_WITH_AS((sg::school_calendar{"test", sg::bank_holidays::england(), {}, {}, opening}),
                           "a school opens at a time of day, 00:00:00 to 23:59:59", sg::invalid_input);
  }
}
