// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/weights.hpp>

#include "calibration.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdlib>

namespace safeguarding::inline v0 {

std::int32_t log2_bits(double ratio) noexcept {
  constexpr std::int32_t most = 24 * 1024;
  if (!(ratio > 1.0 / 16'777'216.0)) return -most;
  if (ratio >= 16'777'216.0) return most;
  // The exponent as it is stored, then one binary digit of the fraction for each squaring: no library function, whose
  // last digit may differ from machine to machine.
  const auto stored = std::bit_cast<std::uint64_t>(ratio);
  auto whole = static_cast<std::int32_t>(stored >> 52 & 0x7FF) - 1023;
  auto rest = std::bit_cast<double>((stored & 0x000F'FFFF'FFFF'FFFFU) | 0x3FF0'0000'0000'0000U);
  for (int digit = 0; digit < 11; ++digit) {
    rest *= rest;
    whole *= 2;
    if (rest >= 2) {
      rest /= 2;
      ++whole;
    }
  }
  return whole >= 0 ? (whole + 1) / 2 : -((-whole) / 2);
}

namespace {

using detail::power_of_two;

constexpr double kin_expected_ = 20;           // pairs of one household that are added to those seen
constexpr double kin_expected_of_row_ = 0.05;  // and as many for each row
constexpr std::int32_t caution = 3 * 1024;  // taking two of one household for one is eight times as bad as missing one
constexpr double drawn_same = 100;          // usual pairs of one person that are added to those seen
constexpr double drawn_others = 5'000;      // usual pairs of two people that are added to those seen

class learner {
 public:
  learner(std::span<const comparison> comparisons, std::span<const agreement_count> compared,
          const level_pairs& everywhere, double rows, std::span<const household_shares> household)
      : comparisons_{comparisons},
        compared_{compared},
        everywhere_{everywhere},
        household_{household},
        rows_{rows},
        pairs_{rows * (rows - 1) / 2} {
    for (const auto& c : comparisons_) {
      std::vector<std::int32_t> bits;
      std::vector<double> same, others;
      for (const auto& level : c.levels) {
        bits.push_back(level.usual_bits);
        same.push_back(level.usual);
        others.push_back(level.usual / power_of_two(level.usual_bits));
      }
      double sum = 0;
      for (std::size_t l = 1; l < others.size(); ++l) sum += others[l];
      for (std::size_t l = 1; l < others.size(); ++l) others[l] /= sum;
      auto& ratios = ratios_.emplace_back(same.size(), 1.0);
      for (std::size_t l = 1; l < ratios.size(); ++l) ratios[l] = power_of_two(bits[l]);
      learned_.bits.push_back(std::move(bits));
      usual_others_.push_back(others);
      learned_.same.push_back(std::move(same));
      learned_.others.push_back(std::move(others));
    }
    find_kin();
  }

  people_weights learn() {
    constexpr int most_rounds = 60;
    odds_ = rows_ / 4 / (pairs_ + 1);  // the first guess
    kin_odds_ = rows_ / 4 / (pairs_ + 1);
    for (learned_.rounds = 1; learned_.rounds <= most_rounds; ++learned_.rounds)
      if (round() == 0) break;
    find_likely();
    return learned_;
  }

  people_weights from_same() {
    clear_sums();
    for (const auto& seen : compared_) add(seen, static_cast<double>(seen.pairs));
    maximise();
    return learned_;
  }

 private:
  void clear_sums() {
    sums_.resize(comparisons_.size());
    for (std::size_t c = 0; c < sums_.size(); ++c) sums_[c].assign(comparisons_[c].levels.size(), 0);
    all_ = all_kin_ = 0;
  }
  void add(const agreement_count& seen, double expected) {
    all_ += expected;
    for (std::size_t c = 0; c < sums_.size(); ++c) sums_[c][seen.levels[c]] += expected;
  }

  // The odds that rows which agree so are one person, and that they are two of one household, against any other two.
  struct odds_of_two {
    double same, kin;
  };
  [[nodiscard]] odds_of_two odds_of(const agreement& levels) const {
    odds_of_two odds{odds_, 0};
    for (std::size_t c = 0; c < comparisons_.size(); ++c) odds.same *= ratios_[c][levels[c]];
    for (std::size_t way = 0; way < household_.size(); ++way) {
      double kin = kin_odds_ * household_[way].part;
      for (std::size_t c = 0; c < comparisons_.size(); ++c) kin *= kin_ratios_[way][c][levels[c]];
      odds.kin += kin;
    }
    return odds;
  }

  void find_likely() {
    detail::score_bins bins;
    for (const auto& seen : compared_) {
      const auto [same, kin] = odds_of(seen.levels);
      const auto pairs = static_cast<double>(seen.pairs);
      bins.add(learned_.score(seen.levels), {pairs, pairs * (same / (1 + same + kin))});
    }
    learned_.likely = bins.log_odds();
  }

  std::int32_t round() {
    clear_sums();
    for (const auto& seen : compared_) {
      const auto [same, kin] = odds_of(seen.levels);
      const auto pairs = static_cast<double>(seen.pairs);
      add(seen, pairs * (same / (1 + same + kin)));
      all_kin_ += pairs * (kin / (1 + same + kin));
    }
    return maximise();
  }

  // New shares from the sums; the largest move of a weight.
  std::int32_t maximise() {
    std::int32_t moved = 0;
    for (std::size_t c = 0; c < comparisons_.size(); ++c) {
      const auto& levels = comparisons_[c].levels;
      double same = drawn_same, others = drawn_others;
      for (std::size_t l = 1; l < levels.size(); ++l) {
        same += sums_[c][l];
        others += std::max(everywhere_[c][l] - sums_[c][l], 0.0);
      }
      ratios_[c].assign(levels.size(), 1.0);
      for (std::size_t l = 1; l < levels.size(); ++l) {
        double m = (sums_[c][l] + drawn_same * levels[l].usual) / same;
        if (levels[l].at_most_usual) m = std::min(m, levels[l].usual);
        const double u = (std::max(everywhere_[c][l] - sums_[c][l], 0.0) + drawn_others * usual_others_[c][l]) / others;
        learned_.same[c][l] = m;
        learned_.others[c][l] = u;
        const auto bits = std::min(log2_bits(m / u), levels[l].most_bits);
        ratios_[c][l] = std::min(m / u, power_of_two(levels[l].most_bits));
        moved = std::max(moved, std::abs(bits - learned_.bits[c][l]));
        learned_.bits[c][l] = bits;
      }
    }
    odds_ = std::max(all_, 0.5) / (pairs_ + 1);
    const auto prior = log2_bits(odds_);
    moved = std::max(moved, std::abs(prior - learned_.prior));
    learned_.prior = prior;
    kin_odds_ = (all_kin_ + kin_expected_ + kin_expected_of_row_ * rows_) / (pairs_ + 1);
    find_kin();
    return moved;
  }

  void find_kin() {
    learned_.kin.resize(household_.size());
    kin_ratios_.resize(household_.size());
    for (std::size_t way = 0; way < household_.size(); ++way) {
      learned_.kin[way].prior = log2_bits(kin_odds_ * household_[way].part) + caution;
      learned_.kin[way].bits.resize(comparisons_.size());
      kin_ratios_[way].resize(comparisons_.size());
      for (std::size_t c = 0; c < comparisons_.size(); ++c) {
        const auto& shares = household_[way].levels[c];
        auto& bits = learned_.kin[way].bits[c];
        auto& ratios = kin_ratios_[way][c];
        bits.assign(comparisons_[c].levels.size(), 0);
        ratios.assign(comparisons_[c].levels.size(), 1.0);
        for (std::size_t l = 1; l < shares.size(); ++l) {
          ratios[l] = shares[l] < 0 ? ratios_[c][l] : shares[l] / learned_.others[c][l];
          bits[l] = log2_bits(ratios[l]);
        }
      }
    }
  }

  std::span<const comparison> comparisons_;
  std::span<const agreement_count> compared_;
  const level_pairs& everywhere_;
  std::span<const household_shares> household_;
  double rows_;
  double pairs_;
  std::vector<std::vector<std::vector<double>>> kin_ratios_;  // by way, comparison and level
  double kin_odds_ = 1;
  double all_kin_ = 0;
  people_weights learned_;
  std::vector<std::vector<double>> usual_others_;
  std::vector<std::vector<double>> ratios_;
  std::vector<std::vector<double>> sums_;
  double all_ = 0;
  double odds_ = 0;
};

}  // namespace

people_weights learn_weights(std::span<const comparison> comparisons, std::span<const agreement_count> compared,
                             const level_pairs& everywhere, double rows, std::span<const household_shares> household) {
  return learner{comparisons, compared, everywhere, rows, household}.learn();
}

people_weights weights_from(std::span<const comparison> comparisons, std::span<const agreement_count> same,
                            const level_pairs& everywhere, double rows, std::span<const household_shares> household) {
  return learner{comparisons, same, everywhere, rows, household}.from_same();
}

}  // namespace safeguarding::inline v0
