// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_CONDITION_HPP
#define SAFEGUARDING_PACK_CONDITION_HPP

/// \file
/// A condition: for some facts, the set of values that satisfy it. There is no "or" between facts, no arithmetic and no
/// order, which is what makes gaps, overlaps and dead rules findable exactly.

#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/cell.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/pack/vocabulary.hpp>

namespace safeguarding::inline v0 {

/// Reads `when = { fact = [values] }` and `when_not = { fact = [values] }` (every value but these) of `table`.
/// Values are words, true and false; "@group" stands for the roles of a group.
/// \throws invalid_input  unknown facts or values, empty sets, a fact named twice; with line and column.
[[nodiscard]] SAFEGUARDING_API condition read_condition(table_reader& table, const vocabulary& words);

/// The same, but hands every mistake to `mistaken` and goes on, leaving the value or the fact out.
[[nodiscard]] SAFEGUARDING_API condition read_condition(table_reader& table, const vocabulary& words,
                                                        const mistake_taker& mistaken);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_CONDITION_HPP
