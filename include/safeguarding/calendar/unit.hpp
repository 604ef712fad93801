// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_UNIT_HPP
#define SAFEGUARDING_CALENDAR_UNIT_HPP

/// \file
/// The units a limit is counted in. "Five days" has no meaning until one of these is chosen.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What a limit counts. Every unit of days ends at 23:59:59 Europe/London on its last day.
/// The numbers are part of the stored format: never change them.
enum class unit : int {
  immediate = 1,             ///< at once: due at the trigger itself, no number given
  elapsed_hour = 2,          ///< exact hours in UTC: nights, weekends and holidays count
  calendar_day = 3,          ///< n-th day after the day of the trigger, whatever day that is
  working_day = 4,           ///< n-th Monday to Friday that is no bank holiday, after the day of the trigger
  school_day = 5,            ///< n-th day the school meets after the day of the trigger
  school_day_inclusive = 6,  ///< n-th day the school meets, the day of the trigger counting if it is one
  school_opening = 7,        ///< n-th opening of the school strictly after the trigger
  calendar_month = 8,        ///< same date n months on, clamped to the month's end, rolled off non-working days
};

template <>
struct enum_names<unit> {
  static constexpr std::pair<unit, std::string_view> table[] = {
      {unit::immediate, "immediate"},           {unit::elapsed_hour, "elapsed_hour"},
      {unit::calendar_day, "calendar_day"},     {unit::working_day, "working_day"},
      {unit::school_day, "school_day"},         {unit::school_day_inclusive, "school_day_inclusive"},
      {unit::school_opening, "school_opening"}, {unit::calendar_month, "calendar_month"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_UNIT_HPP
