// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_CONDITION_HPP
#define SAFEGUARDING_PACK_CONDITION_HPP

/// \file
/// A condition: for some facts, the set of values that satisfy it. There is no "or" between facts, no arithmetic and no
/// order, which is what makes gaps, overlaps and dead rules findable exactly.

#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/pack/vocabulary.hpp>

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

/// Reads `when = { fact = [values] }` and `when_not = { fact = [values] }` (every value but these) of `table`.
/// Values are words, true and false; "@group" stands for the roles of a group.
/// \throws invalid_input  unknown facts or values, empty sets, a fact named twice; with line and column.
[[nodiscard]] SAFEGUARDING_API condition read_condition(table_reader& table, const vocabulary& words);

/// The same, but hands every mistake to `mistaken` and goes on, leaving the value or the fact out.
[[nodiscard]] SAFEGUARDING_API condition read_condition(table_reader& table, const vocabulary& words,
                                                        const mistake_taker& mistaken);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_CONDITION_HPP
