// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_CALIBRATION_HPP
#define SAFEGUARDING_SRC_PEOPLE_CALIBRATION_HPP

/// \file
/// What a score stands for: the share of one person among the pairs that come to it.

#include <safeguarding/people/weights.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace safeguarding::inline v0::detail {

/// 2^(bits / 1024) for bits in [-40960, 40960]: whole powers exactly, the fraction by ten roots of two written out.
[[nodiscard]] double power_of_two(std::int32_t bits) noexcept;

/// Pairs by their score, in whole bits.
class score_bins {
 public:
  static constexpr std::int32_t reach = 24;

  struct pairs_seen {
    double pairs, same;
  };
  void add(std::int32_t bits, pairs_seen seen);

  /// The log2 odds, in 1/1024 bit, at each whole bit from -reach to reach; never falling.
  [[nodiscard]] std::vector<std::int32_t> log_odds() const;

 private:
  std::array<double, std::size_t{2} * reach + 1> pairs_{}, same_{};
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_CALIBRATION_HPP
