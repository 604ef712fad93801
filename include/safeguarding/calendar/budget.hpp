// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_BUDGET_HPP
#define SAFEGUARDING_CALENDAR_BUDGET_HPP

/// \file
/// A budget: how much time a limit gives, for example 15 working days. Never a date.

#include <safeguarding/calendar/unit.hpp>
#include <safeguarding/core/error.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// The largest number of units a budget may hold; more is a slip of the keyboard.
inline constexpr int longest_budget = 10'000;

/// How much time a limit gives. A plain value; is_sound() says whether it means something.
struct budget {
  int n = 0;                  ///< how many: 1 to longest_budget, and 0 only for `immediate`
  unit in = unit::immediate;  ///< of what

  friend bool operator==(const budget&, const budget&) = default;
};

/// Whether `limit` can be projected: a known unit and a number it can have.
[[nodiscard]] constexpr bool is_sound(const budget& limit) noexcept {
  if (name(limit.in) == "?") return false;
  return limit.in == unit::immediate ? limit.n == 0 : limit.n >= 1 && limit.n <= longest_budget;
}

/// A budget that is_sound().
/// \throws invalid_input  `n` cannot be counted in `in`. "By the end of today" is one school_day_inclusive, not zero
/// days.
[[nodiscard]] inline budget make_budget(int n, unit in) {
  const budget limit{n, in};
  if (!is_sound(limit))
    throw invalid_input{"a budget is 1 to 10000 of its unit, and 0 only for 'immediate'",
                        std::to_string(n) + " " + std::string{name(in)}};
  return limit;
}

/// "15 working days", "1 school day counting the first", "immediate": for people; the stored word is name(unit).
[[nodiscard]] inline std::string to_text(const budget& limit) {
  const auto counted = [&](std::string_view one, std::string_view tail = {}) {
    return std::to_string(limit.n) + " " + std::string{one} + (limit.n == 1 ? "" : "s") + std::string{tail};
  };
  switch (limit.in) {
    case unit::immediate: return "immediate";
    case unit::elapsed_hour: return counted("elapsed hour");
    case unit::calendar_day: return counted("calendar day");
    case unit::working_day: return counted("working day");
    case unit::school_day: return counted("school day");
    case unit::school_day_inclusive: return counted("school day", " counting the first");
    case unit::school_opening: return counted("school opening");
    case unit::calendar_month: return counted("calendar month");
  }
  return counted("?");
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_BUDGET_HPP
