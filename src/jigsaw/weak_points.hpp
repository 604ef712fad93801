// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_WEAK_POINTS_HPP
#define SAFEGUARDING_SRC_JIGSAW_WEAK_POINTS_HPP

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

using number_pair = std::pair<std::uint32_t, std::uint32_t>;

/// What holds a graph together all alone, ascending.
struct weak_points {
  std::vector<number_pair> bridges;   ///< as they stand in the edges
  std::vector<std::uint32_t> joints;  ///< vertices without which a part falls in two
};

/// Of a graph with the vertices 0 to `vertices` - 1; `edges` hold each pair once, and no vertex with itself. Linear
/// time.
[[nodiscard]] SAFEGUARDING_API weak_points find_weak_points(std::size_t vertices, std::span<const number_pair> edges);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_WEAK_POINTS_HPP
