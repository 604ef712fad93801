// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_WORLD_SNAPSHOT_HPP
#define SAFEGUARDING_SRC_LIBRARY_WORLD_SNAPSHOT_HPP

/// \file
/// A world as a snapshot has it, and back.

#include "world.hpp"

#include <safeguarding/core/export.hpp>
#include <safeguarding/snapshot/library_snapshot.hpp>

#include <cstddef>
#include <cstdint>

namespace safeguarding::inline v0::detail {

/// What may look into a world and fill one. The order is begin(), then add() of each record in order, then end().
struct SAFEGUARDING_API world_keeper {
  [[nodiscard]] static library_in_snapshot all_but_records(const world& of);
  [[nodiscard]] static record_in_snapshot record(const world& of, std::size_t index);
  /// \throws error  it cannot be.
  static void begin(world& empty, const library_in_snapshot& all);
  /// `records` is how many there will be. \throws error  it cannot be.
  static void add(world& to, record_in_snapshot&& one, std::uint64_t records);
  /// \throws error  it cannot be.
  static void end(world& to, const library_in_snapshot& all);
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_WORLD_SNAPSHOT_HPP
