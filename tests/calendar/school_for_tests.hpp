// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_CALENDAR_SCHOOL_FOR_TESTS_HPP
#define SAFEGUARDING_TESTS_CALENDAR_SCHOOL_FOR_TESTS_HPP

/// \file
/// One invented school year, and short words for days and instants that must exist.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/instant.hpp>

#include <string_view>

namespace calendar_test {

inline safeguarding::day on(std::string_view text) { return safeguarding::parse_day(text).value(); }

inline safeguarding::instant at(std::string_view text) { return safeguarding::parse_instant(text).value(); }

/// The school year 2026-27 of the project's scenarios, with its one INSET day on a weekday.
inline safeguarding::school_calendar school_2026_27() {
  return {"2026-27",
          safeguarding::bank_holidays::england(),
          {{on("2026-09-03"), on("2026-10-23"), "autumn 1"},
           {on("2026-11-02"), on("2026-12-18"), "autumn 2"},
           {on("2027-01-05"), on("2027-02-12"), "spring 1"},
           {on("2027-02-22"), on("2027-03-25"), "spring 2"},
           {on("2027-04-12"), on("2027-05-28"), "summer 1"},
           {on("2027-06-08"), on("2027-07-21"), "summer 2"}},
          {{on("2027-06-07"), "INSET"}}};
}

}  // namespace calendar_test

#endif  // SAFEGUARDING_TESTS_CALENDAR_SCHOOL_FOR_TESTS_HPP
