// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_SCHOOL_YEAR_HPP
#define SAFEGUARDING_SRC_MEASURE_SCHOOL_YEAR_HPP

/// \file
/// The days on which an invented school is open in 2026-27, and on which of them the reports of a story fall.

#include "dice.hpp"
#include "story_kinds.hpp"

#include <safeguarding/core/instant.hpp>

#include <cstddef>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Its school days, in order.
[[nodiscard]] const std::vector<day>& days_of_the_year();

/// Whether a story of this course can still run its time from school day `start` on.
[[nodiscard]] bool has_room(course when, std::size_t start);

/// The days of `count` reports of a story that begins on school day `start` or soon after; in order. Where the year is
/// too short for the span, they stand closer together.
[[nodiscard]] std::vector<day> days_of_story(const story_kind& kind, std::size_t start, std::size_t count,
                                             dice& chance);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_SCHOOL_YEAR_HPP
