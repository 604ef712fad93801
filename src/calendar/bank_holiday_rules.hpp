// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_CALENDAR_BANK_HOLIDAY_RULES_HPP
#define SAFEGUARDING_SRC_CALENDAR_BANK_HOLIDAY_RULES_HPP

/// \file
/// The rules behind projected bank holidays, as they stand since 1978. Private to this room.

#include <safeguarding/core/instant.hpp>

#include <string_view>

namespace safeguarding::inline v0::detail {

/// Easter Sunday of the Gregorian calendar.
[[nodiscard]] day easter_sunday(std::chrono::year year);

/// Name of the bank holiday that the rules put on `date`; empty when there is none.
[[nodiscard]] std::string_view projected_name(day date);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_CALENDAR_BANK_HOLIDAY_RULES_HPP
