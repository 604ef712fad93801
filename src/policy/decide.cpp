// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>

#include "expand.hpp"
#include "hearing.hpp"

namespace safeguarding::inline v0 {

decision detail::decide(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                        instant at, nearly_applied what) {
  const auto date = to_london(at).date;
  const people_index people{who, date};
  const posts today{book, who, people, date};
  const auto sheet = sheet_of(book, people, known);
  check_in_time(book.index(), sheet, today, date, at);
  hearing hearing{book, people.size()};
  return expand(book, people, calendar, hearing.decide(sheet, today, at), what);
}

decision decide(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                instant at) {
  return detail::decide(book, known, who, calendar, at, detail::nearly_applied::said);
}

}  // namespace safeguarding::inline v0
