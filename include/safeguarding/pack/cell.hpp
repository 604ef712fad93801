// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_CELL_HPP
#define SAFEGUARDING_PACK_CELL_HPP

/// \file
/// What a condition is made of.

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// One tested fact: bit i of `values` stands for value i of the fact's column.
struct cell {
  unsigned fact = 0;  ///< index into vocabulary::facts
  std::uint64_t values = 0;

  friend bool operator==(const cell&, const cell&) = default;
};

/// All cells must hold; a fact that is not named may be anything. Cells stand in the order of the vocabulary.
using condition = std::vector<cell>;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_CELL_HPP
