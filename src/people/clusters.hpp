// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_CLUSTERS_HPP
#define SAFEGUARDING_SRC_PEOPLE_CLUSTERS_HPP

/// \file
/// From links to people: joins what the evidence between whole groups bears out.

#include <safeguarding/people/resolve.hpp>

namespace safeguarding::inline v0::detail {

/// Fills `people`, `person_of` and findings about judgements from links and weights.
void join(const people_comparer& people, std::span<const pair_judgement> judgements, const resolve_settings& settings,
          resolution& result);

/// The mean evidence of all pairs across two groups of rows, those that speak against included.
[[nodiscard]] std::int32_t evidence_between(const people_comparer& people, const people_weights& weights,
                                            std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// Whether two comparisons or more speak for one person. A name alone, or a telephone alone, joins nobody.
[[nodiscard]] bool borne_by_two(const people_weights& weights, const agreement& levels) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_CLUSTERS_HPP
