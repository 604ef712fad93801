// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_JARO_SCORE_HPP
#define SAFEGUARDING_SRC_TEXT_JARO_SCORE_HPP

#include <algorithm>
#include <cstddef>

namespace safeguarding::inline v0::detail {

inline constexpr std::size_t longest_prefix = 4;

// How far from its place a character may be matched.
[[nodiscard]] inline std::size_t jaro_window(std::size_t a, std::size_t b) noexcept {
  const std::size_t half = std::max(a, b) / 2;
  return half == 0 ? 0 : half - 1;
}

// What a common prefix adds. The order of these few operations is part of the result's last bit.
[[nodiscard]] inline double with_prefix(double jaro, std::size_t prefix) noexcept {
  return jaro > 0.7 ? jaro + static_cast<double>(prefix) * 0.1 * (1.0 - jaro) : jaro;
}

// `matched` characters in common of strings of `a` and `b`, of which `displaced` meet another character in turn.
[[nodiscard]] inline double jaro_winkler_score(std::size_t matched, std::size_t displaced, std::size_t a, std::size_t b,
                                               std::size_t prefix) noexcept {
  if (matched == 0) return a == 0 && b == 0 ? 1.0 : 0.0;
  const auto m = static_cast<double>(matched);
  const std::size_t in_order = matched - displaced / 2;
  const double jaro =
      (m / static_cast<double>(a) + m / static_cast<double>(b) + static_cast<double>(in_order) / m) / 3.0;
  return with_prefix(jaro, prefix);
}

// Whether strings of these lengths cannot reach `cutoff`; in doubt they can.
[[nodiscard]] inline bool out_of_reach(std::size_t a, std::size_t b, double cutoff) noexcept {
  return jaro_winkler_score(std::min(a, b), 0, a, b, longest_prefix) + 1e-9 < cutoff;
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_JARO_SCORE_HPP
