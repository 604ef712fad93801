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

[[nodiscard]] decision expand(const rulebook& book, const people_index& people, const school_calendar& calendar,
                              const ruling& made);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_EXPAND_HPP
