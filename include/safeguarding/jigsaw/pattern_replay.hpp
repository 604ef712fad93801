// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_REPLAY_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_REPLAY_HPP

/// \file
/// Replay of patterns: what a draft pack would have raised over past reports, and what not.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/pattern_hit.hpp>

#include <optional>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// A hit of one pack or of both. Where there are both, they are of one rule and share a report or, being silences, the
/// moment.
struct pattern_change {
  std::optional<pattern_hit> before;  ///< with the pack in force
  std::optional<pattern_hit> after;   ///< with the draft

  friend bool operator==(const pattern_change&, const pattern_change&) = default;
};

/// The hits that differ: raised by one pack only, or raised by another report, at another moment or with other reports.
/// In the order of `before`, then of `after`. Signs are compared by pack and so are not looked at.
[[nodiscard]] SAFEGUARDING_API std::vector<pattern_change> differences(std::span<const pattern_hit> before,
                                                                       std::span<const pattern_hit> after);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_REPLAY_HPP
