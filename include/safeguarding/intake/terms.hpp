// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_TERMS_HPP
#define SAFEGUARDING_INTAKE_TERMS_HPP

/// \file
/// Reads a school's calendar: terms, closures, opening time.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// Reads a term calendar (TOML; docs/formats/terms.md): [[term]] with name, first and last day, [[closure]] with date
/// and reason (INSET and the like), [[bank_holiday]] with date and name (proclaimed after this library was published).
/// \throws invalid_input  unknown keys, dates that run backwards, terms that overlap; with line and column.
[[nodiscard]] SAFEGUARDING_API school_calendar read_terms(std::string_view toml, const std::string& source);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_TERMS_HPP
