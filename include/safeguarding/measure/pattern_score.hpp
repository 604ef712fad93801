// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_PATTERN_SCORE_HPP
#define SAFEGUARDING_MEASURE_PATTERN_SCORE_HPP

/// \file
/// How good hits of patterns are, pattern by pattern, measured against the truth.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/pattern_hit.hpp>
#include <safeguarding/measure/report_order.hpp>
#include <safeguarding/measure/truth.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// What was measured of one pattern.
struct pattern_score {
  std::string pattern;       ///< "P4"
  std::size_t planted = 0;   ///< stories whose truth names it
  std::size_t found = 0;     ///< of those, with a hit of it that holds two of their reports or more
  std::size_t in_time = 0;   ///< of those, with such a hit raised by the story's next report after see_it_at
  std::size_t hits = 0;      ///< of all its rules; of those without a report, none
  std::size_t of_story = 0;  ///< hits of which half or more, and two or more, are of one story, whatever its pattern
  std::size_t astray = 0;    ///< the others: what a lead looked at for nothing, if the truth tells of everything

  friend bool operator==(const pattern_score&, const pattern_score&) = default;
};

/// Measures the hits, in the order of the numbers of their patterns. An event told by several counts as a story.
/// \throws invalid_input  errc::not_found: the truth or a hit names a report that `order` has not.
[[nodiscard]] SAFEGUARDING_API std::vector<pattern_score> score_patterns(const truth& labels,
                                                                         std::span<const pattern_hit> hits,
                                                                         const report_order& order);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_PATTERN_SCORE_HPP
