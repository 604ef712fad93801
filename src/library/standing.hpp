// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_STANDING_HPP
#define SAFEGUARDING_SRC_LIBRARY_STANDING_HPP

/// \file
/// Where a record stands for access: a function of its world, worked out from the beginning. Ask world::standing_of().

#include <safeguarding/access/record_standing.hpp>

#include <cstddef>

namespace safeguarding::inline v0::detail {

class world;

/// It hangs on the roll and on what is joined to the record by corrections, cases and notices, and on nothing else.
[[nodiscard]] record_standing work_out_standing(const world& in, std::size_t index);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_STANDING_HPP
