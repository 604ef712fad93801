// SPDX-License-Identifier: Apache-2.0
#include "bank_holiday_rules.hpp"

namespace safeguarding::inline v0::detail {
namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Sunday;
using std::chrono::Tuesday;

// 25 and 26 December, or the next weekdays that are free when they fall at a weekend.
std::string_view christmas_name(unsigned dom, std::chrono::weekday weekday) {
  switch (dom) {
    case 25: return "Christmas Day";
    case 26: return "Boxing Day";
    case 27:  // Monday: Christmas was Saturday. Tuesday: it was Sunday, and Monday was Boxing Day itself.
      return weekday == Monday || weekday == Tuesday ? "Christmas Day (substitute day)" : "";
    case 28:  // Monday: Boxing Day was Saturday. Tuesday: it was Sunday, and Monday stood in for Christmas.
      return weekday == Monday || weekday == Tuesday ? "Boxing Day (substitute day)" : "";
    default: return "";
  }
}

}  // namespace

// The method of Gauss in the exact form for the Gregorian calendar, with its two corrections for a late full moon.
day easter_sunday(std::chrono::year year) {
  const int y = static_cast<int>(year);
  const int century = y / 100;
  const int lunar_shift = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30;
  const int week_shift = (4 + century - century / 4) % 7;
  int moon = (19 * (y % 19) + lunar_shift) % 30;  // days from 21 March to the full moon of the tables
  if (moon == 29 || (moon == 28 && y % 19 > 10)) --moon;
  const int gap = (2 * (y % 4) + 4 * (y % 7) + 6 * moon + week_shift) % 7;  // days from the day after it to Sunday
  return day{year / std::chrono::March / 22} + std::chrono::days{moon + gap};
}

std::string_view projected_name(day date) {
  const std::chrono::weekday weekday{date};
  if (weekday == Sunday || weekday == std::chrono::Saturday) return "";
  const std::chrono::year_month_day ymd{date};
  const auto month = static_cast<unsigned>(ymd.month());
  const auto dom = static_cast<unsigned>(ymd.day());
  switch (month) {
    case 1:
      if (dom == 1) return "New Year's Day";
      return weekday == Monday && dom <= 3 ? "New Year's Day (substitute day)" : "";
    case 3:
    case 4:
      if (weekday == Friday && date + std::chrono::days{2} == easter_sunday(ymd.year())) return "Good Friday";
      return weekday == Monday && date - std::chrono::days{1} == easter_sunday(ymd.year()) ? "Easter Monday" : "";
    case 5:
      if (weekday == Monday && dom <= 7) return "Early May bank holiday";
      return weekday == Monday && dom >= 25 ? "Spring bank holiday" : "";
    case 8: return weekday == Monday && dom >= 25 ? "Summer bank holiday" : "";
    case 12: return christmas_name(dom, weekday);
    default: return "";
  }
}

}  // namespace safeguarding::inline v0::detail
