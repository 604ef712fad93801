// SPDX-License-Identifier: Apache-2.0
#include "calibration.hpp"

#include <algorithm>
#include <cmath>

namespace safeguarding::inline v0 {

namespace detail {

double power_of_two(std::int32_t bits) noexcept {
  constexpr double roots[10] = {1.4142135623730951, 1.189207115002721,  1.0905077326652577, 1.0442737824274138,
                                1.0218971486541166, 1.0108892860517005, 1.0054299011128027, 1.0027112750502025,
                                1.0013547198921082, 1.0006771306930664};
  const std::int32_t whole = bits >> 10;
  double value = 1;
  for (int i = 0; i < 10; ++i)
    if ((bits >> (9 - i) & 1) != 0) value *= roots[i];
  for (std::int32_t i = 0; i < whole; ++i) value *= 2;
  for (std::int32_t i = 0; i > whole; --i) value /= 2;
  return value;
}

void score_bins::add(std::int32_t bits, pairs_seen seen) {
  const auto bin = static_cast<std::size_t>(std::clamp((bits + 512) >> 10, -reach, reach) + reach);
  pairs_[bin] += seen.pairs;
  same_[bin] += seen.same;
}

std::vector<std::int32_t> score_bins::log_odds() const {
  // Where nothing was seen a score stands for itself; half a pair's worth of that is added everywhere.
  struct pool {
    double pairs, same;
    std::size_t bins;
  };
  std::vector<pool> pools;
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    const double odds = power_of_two((static_cast<std::int32_t>(i) - reach) * 1024);
    pools.push_back({pairs_[i] + 0.5, same_[i] + 0.5 * (odds / (1 + odds)), 1});
    // A higher score never stands for less: neighbours that would are taken together.
    while (pools.size() > 1) {
      auto& last = pools.back();
      auto& before = pools[pools.size() - 2];
      if (before.same * last.pairs <= last.same * before.pairs) break;
      before = {before.pairs + last.pairs, before.same + last.same, before.bins + last.bins};
      pools.pop_back();
    }
  }
  std::vector<std::int32_t> likely;
  for (const auto& one : pools) likely.insert(likely.end(), one.bins, log2_bits(one.same / (one.pairs - one.same)));
  return likely;
}

}  // namespace detail

std::int32_t probability_of(std::int32_t bits) noexcept {
  const double odds = detail::power_of_two(std::clamp(bits, -40 * 1024, 40 * 1024));
  return std::clamp(static_cast<std::int32_t>(std::floor(1e6 * (odds / (1 + odds)) + 0.5)), 1, 999'999);
}

std::int32_t people_weights::probability(std::int32_t score) const noexcept {
  if (likely.empty()) return probability_of(score);
  const auto most = static_cast<std::int32_t>(likely.size() - 1) * 1024;
  const auto at = score + most / 2;
  if (at <= 0) return probability_of(likely.front() + at);
  if (at >= most) return probability_of(likely.back() + (at - most));
  const auto below = static_cast<std::size_t>(at >> 10);
  const std::int64_t part = at & 1023;
  return probability_of(static_cast<std::int32_t>((likely[below] * (1024 - part) + likely[below + 1] * part) / 1024));
}

void calibrate(people_weights& weights, std::span<const judged_score> judged) {
  constexpr std::ptrdiff_t fewest = 10;
  constexpr double one_bit = 0.6931471805599453;  // as a natural logarithm
  const auto same = std::count_if(judged.begin(), judged.end(), [](const judged_score& one) { return one.same; });
  if (same < fewest || std::ssize(judged) - same < fewest) return;
  if (weights.likely.empty()) weights.likely = detail::score_bins{}.log_odds();
  // A straight line through the log odds, drawn towards leaving them as they are: Newton's method on two numbers.
  double slope = 1, shift = 0;
  for (int round = 0; round < 30; ++round) {
    double by_slope = slope - 1, by_shift = shift, slope_slope = 1, slope_shift = 0, shift_shift = 1;
    for (const auto& one : judged) {
      const double odds_then = weights.probability(one.bits) / (1e6 - weights.probability(one.bits));
      const double x = log2_bits(odds_then) / 1024.0;
      const auto now = std::clamp((slope * x + shift) * 1024, -40960.0, 40960.0);
      const double odds = detail::power_of_two(static_cast<std::int32_t>(now));
      const double p = odds / (1 + odds), off = (p - (one.same ? 1 : 0)) * one_bit;
      const double curve = p * (1 - p) * one_bit * one_bit;
      by_slope += off * x;
      by_shift += off;
      slope_slope += curve * x * x;
      slope_shift += curve * x;
      shift_shift += curve;
    }
    const double det = slope_slope * shift_shift - slope_shift * slope_shift;
    const double step_slope = (by_slope * shift_shift - by_shift * slope_shift) / det;
    const double step_shift = (by_shift * slope_slope - by_slope * slope_shift) / det;
    slope = std::clamp(slope - std::clamp(step_slope, -0.5, 0.5), 0.05, 5.0);
    shift -= std::clamp(step_shift, -2.0, 2.0);
  }
  for (auto& bits : weights.likely) {
    const double moved = std::clamp(slope * bits + shift * 1024, -40960.0, 40960.0);
    bits = static_cast<std::int32_t>(moved < 0 ? moved - 0.5 : moved + 0.5);
  }
}

}  // namespace safeguarding::inline v0
