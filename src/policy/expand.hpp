// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_EXPAND_HPP
#define SAFEGUARDING_SRC_POLICY_EXPAND_HPP

/// \file
/// Private to policy: a ruling in words.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/ruling.hpp>

#include "posts.hpp"

namespace safeguarding::inline v0::detail {

/// Times that cannot be, and overlays that are all out of date.
/// \throws invalid_input
void check_in_time(const book_index& index, const fact_sheet& known, const posts& today, day date, instant at);

/// Whether a decision says which rules nearly applied.
enum class nearly_applied { said, left_out };

[[nodiscard]] decision expand(const rulebook& book, const people_index& people, const school_calendar& calendar,
                              const ruling& made, nearly_applied what = nearly_applied::said);

/// As decide(); the rest of a decision is the same either way.
[[nodiscard]] decision decide(const rulebook& book, const facts& known, const holders& who,
                              const school_calendar& calendar, instant at, nearly_applied what);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_EXPAND_HPP
