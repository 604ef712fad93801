// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>

#include "expand.hpp"
#include "hearing.hpp"

namespace safeguarding::inline v0 {

decision decide(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                instant at) {
  const auto date = to_london(at).date;
  const detail::people_index people{who, date};
  const detail::posts today{book, who, people, date};
  const auto sheet = detail::sheet_of(book, people, known);
  detail::check_in_time(book.index(), sheet, today, date, at);
  detail::hearing hearing{book, people.size()};
  return detail::expand(book, people, calendar, hearing.decide(sheet, today, at));
}

}  // namespace safeguarding::inline v0
