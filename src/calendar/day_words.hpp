// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_CALENDAR_DAY_WORDS_HPP
#define SAFEGUARDING_SRC_CALENDAR_DAY_WORDS_HPP

/// \file
/// How a day of the arithmetic is said in plain words. Private to this room.

#include <safeguarding/calendar/deadline.hpp>

#include <string>

namespace safeguarding::inline v0::detail {

/// "Thu 2026-12-24".
[[nodiscard]] inline std::string weekday_and_date(day date) {
  constexpr const char* names[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return std::string{names[std::chrono::weekday{date}.c_encoding()]} + " " + to_text(date);
}

/// What became of the day, for example "bank holiday, Good Friday".
[[nodiscard]] inline std::string words(const day_step& step) {
  switch (step.mark) {
    case day_mark::counted: return "counted";
    case day_mark::trigger: return "day of the trigger, not counted";
    case day_mark::weekend: return "weekend";
    case day_mark::bank_holiday: return "bank holiday, " + step.reason;
    case day_mark::closure: return "school closed, " + step.reason;
    case day_mark::school_holiday: return "school holiday";
    case day_mark::suspended: return "clock suspended, " + step.reason;
    case day_mark::unknown: return "outside the terms known";
    case day_mark::corresponding: return "the corresponding date";
  }
  return "?";
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_CALENDAR_DAY_WORDS_HPP
