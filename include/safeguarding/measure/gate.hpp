// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_GATE_HPP
#define SAFEGUARDING_MEASURE_GATE_HPP

/// \file
/// A gate: figures that a release must reach.

#include <safeguarding/core/export.hpp>
#include <safeguarding/measure/score.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// From which side a figure must keep to its bound.
enum class bound_kind { at_least, at_most };

/// One figure and its bound.
struct goal {
  std::string figure;
  bound_kind kind = bound_kind::at_least;
  double bound = 0;

  friend bool operator==(const goal&, const goal&) = default;
};

/// The goals of this library for itself, on schools it has not seen.
[[nodiscard]] SAFEGUARDING_API std::vector<goal> own_goals();

/// Reads "link_precision>=0.9" or "tempting_linked<=0".
/// \throws invalid_input  no such figure, neither sign, or no number.
[[nodiscard]] SAFEGUARDING_API goal read_goal(std::string_view words);

/// One sentence for each goal that is missed, or whose figure was not measured; empty if all are met. Bits that do not
/// add up are missed whatever the goals say.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string> missed(const scores& measured, std::span<const goal> goals);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_GATE_HPP
