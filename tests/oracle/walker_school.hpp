// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_WALKER_SCHOOL_HPP
#define SAFEGUARDING_TESTS_ORACLE_WALKER_SCHOOL_HPP

/// \file
/// One invented school from 1970 to 2100, told to the library and to the walker in the same words.

#include <safeguarding/calendar/school_calendar.hpp>

#include <set>
#include <vector>

#include "deadline_walker.hpp"

namespace oracle {

struct school {
  safeguarding::school_calendar calendar;
  walker::diary diary;
};

inline safeguarding::day day_of(walker::date d) {
  return safeguarding::day{std::chrono::year{d.year} / d.month / d.day};
}

/// Six terms a year whose dates wander with the year, INSET on the first weekdays of two of them, nothing known of the
/// school year 2049-50, and nothing after the autumn of 2100.
inline school make_school() {
  std::vector<walker::stretch> terms;
  for (int y = 1970; y <= 2100; ++y) {
    const bool spring_and_summer = y != 2050, autumn = y != 2049;
    if (spring_and_summer) {
      terms.push_back({{y, 1, 3 + y % 4}, {y, 2, 9 + y % 5}});
      terms.push_back({{y, 2, 18 + y % 5}, {y, 3, 24 + y % 7}});
      terms.push_back({{y, 4, 10 + y % 7}, {y, 5, 24 + y % 5}});
      terms.push_back({{y, 6, 2 + y % 5}, {y, 7, 17 + y % 7}});
    }
    if (autumn) {
      terms.push_back({{y, 9, 1 + y % 5}, {y, 10, 20 + y % 4}});
      terms.push_back({{y, 10, 29 + y % 3}, {y, 12, 16 + y % 6}});
    }
  }
  std::vector<safeguarding::term> named;
  std::vector<safeguarding::closure> closures;
  std::set<walker::date> closed;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    named.push_back({day_of(terms[i].first), day_of(terms[i].last), "term " + std::to_string(i + 1)});
    const bool weekend = std::chrono::weekday{day_of(terms[i].first)}.iso_encoding() >= 6;
    if (i % 3 == 0 && !weekend) {
      closures.push_back({day_of(terms[i].first), "INSET"});
      closed.insert(terms[i].first);
    }
  }
  return {{"generated", safeguarding::bank_holidays::england(), std::move(named), std::move(closures)},
          walker::diary{terms, closed}};
}

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_WALKER_SCHOOL_HPP
