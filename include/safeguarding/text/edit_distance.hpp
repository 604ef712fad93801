// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_EDIT_DISTANCE_HPP
#define SAFEGUARDING_TEXT_EDIT_DISTANCE_HPP

/// \file
/// How many slips of the pen lie between two strings.
///
/// The unit is the code point; each byte that is not UTF-8 counts as one and equals only the same byte. Nothing is
/// folded here. Exact at any length; bit-parallel, 64 characters of the shorter string a step.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <string_view>

namespace safeguarding::inline v0 {

/// Every distance is wanted, however large.
inline constexpr std::size_t no_cutoff = std::string_view::npos;

/// Insertions, deletions and substitutions that turn `a` into `b` (Levenshtein); `cutoff + 1` if there are more than
/// `cutoff`.
[[nodiscard]] SAFEGUARDING_API std::size_t edit_distance(std::string_view a, std::string_view b,
                                                         std::size_t cutoff = no_cutoff);

/// As edit_distance(), with two neighbours swapped as one slip and nothing edited twice (optimal string alignment).
[[nodiscard]] SAFEGUARDING_API std::size_t osa_distance(std::string_view a, std::string_view b,
                                                        std::size_t cutoff = no_cutoff);

/// As osa_distance(), but what was swapped may be edited again (Damerau-Levenshtein). Plain dynamic programming: O(|a|
/// |b|).
[[nodiscard]] SAFEGUARDING_API std::size_t damerau_distance(std::string_view a, std::string_view b);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_EDIT_DISTANCE_HPP
