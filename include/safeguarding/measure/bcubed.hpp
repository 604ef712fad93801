// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_BCUBED_HPP
#define SAFEGUARDING_MEASURE_BCUBED_HPP

/// \file
/// B-cubed: how well groups were found, asked of each report and not of each pair, so that one large group does not
/// drown the others.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// Precision, recall and their harmonic mean.
struct bcubed_figures {
  double precision = 1;
  double recall = 1;
  double f1 = 1;

  friend bool operator==(const bcubed_figures&, const bcubed_figures&) = default;
};

/// B-cubed, extended to groups that overlap (Amigo and others, 2009), over all that stand in some group of either side;
/// whoever stands in none of one side is a group of one there. Quadratic in the size of a group.
[[nodiscard]] SAFEGUARDING_API bcubed_figures bcubed(std::span<const std::vector<std::size_t>> found,
                                                     std::span<const std::vector<std::size_t>> wanted);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_BCUBED_HPP
