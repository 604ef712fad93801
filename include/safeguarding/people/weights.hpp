// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_WEIGHTS_HPP
#define SAFEGUARDING_PEOPLE_WEIGHTS_HPP

/// \file
/// What each level of a comparison weighs, learned without labels from how often rows agree.

#include <safeguarding/core/export.hpp>
#include <safeguarding/people/compare_people.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// log2(ratio) in 1/1024 bit, rounded, the same on every machine; `ratio` is above 0. Within 24 bits either way.
[[nodiscard]] SAFEGUARDING_API std::int32_t log2_bits(double ratio) noexcept;

/// The probability that `bits` of evidence, the prior included, stand for; in 1/1,000,000, never 0 and never 1,000,000.
[[nodiscard]] SAFEGUARDING_API std::int32_t probability_of(std::int32_t bits) noexcept;

/// What is expected of two people of one household, born on one day or not: for each comparison the share of each
/// level, or nothing where the comparison says no more about them than about any two people; below 0 as often as of one
/// person.
struct household_shares {
  double part = 0;  ///< of all pairs of one household
  std::vector<std::vector<double>> levels;
};

/// How many compared pairs showed one agreement.
struct agreement_count {
  agreement levels{};
  std::uint64_t pairs = 0;

  friend bool operator==(const agreement_count&, const agreement_count&) = default;
};

/// For each comparison and level the number of pairs among all pairs of rows, as far as it is known.
using level_pairs = std::vector<std::vector<double>>;

/// One way in which two people of one household look like one person.
struct kin_weights {
  std::int32_t prior = 0;  ///< the log2 odds, in 1/1024 bit, that two rows drawn at random are such two
  std::vector<std::vector<std::int32_t>> bits;  ///< log2(such two / any two), in 1/1024 bit

  friend bool operator==(const kin_weights&, const kin_weights&) = default;
};

/// What was learned. `bits` hold a weight for each comparison and level; absent levels weigh 0.
struct people_weights {
  std::int32_t prior = 0;  ///< the log2 odds, in 1/1024 bit, that two rows drawn at random are one person
  std::vector<std::vector<std::int32_t>> bits;  ///< log2(same / others), in 1/1024 bit
  std::vector<std::vector<double>> same;        ///< share of each level among pairs of one person
  std::vector<std::vector<double>> others;      ///< share of each level among pairs of two people
  std::vector<kin_weights> kin;                 ///< what two people of one household would explain, in each way
  int rounds = 0;                               ///< until nothing moved by 1/1024 bit
  /// What a score stands for: the log2 odds, in 1/1024 bit, at each whole bit about 0, never falling; empty: a score
  /// stands for itself. A score is cautious about households; the odds are not.
  std::vector<std::int32_t> likely;

  /// How much of the evidence two people of one household would explain as well: twins, a father and his son; 0 or
  /// less.
  [[nodiscard]] std::int32_t household(const agreement& levels) const noexcept {
    std::int32_t most = 0;
    for (const auto& way : kin) {
      std::int32_t sum = way.prior;
      for (std::size_t c = 0; c < way.bits.size(); ++c) sum += way.bits[c][levels[c]];
      most = std::max(most, sum);
    }
    return -most;
  }

  /// The log2 odds that rows which agree so are one person, in 1/1024 bit: the prior, each comparison, the household.
  [[nodiscard]] std::int32_t score(const agreement& levels) const noexcept {
    std::int32_t sum = prior + household(levels);
    for (std::size_t c = 0; c < bits.size(); ++c) sum += bits[c][levels[c]];
    return sum;
  }

  /// The probability that rows of that score are one person, in 1/1,000,000, never 0 and never 1,000,000.
  [[nodiscard]] SAFEGUARDING_API std::int32_t probability(std::int32_t score) const noexcept;

  friend bool operator==(const people_weights&, const people_weights&) = default;
};

/// The score of two rows of which somebody said whether they are one person.
struct judged_score {
  std::int32_t bits = 0;
  bool same = false;
};

/// Draws the probabilities towards what was judged: a straight line through the log odds. Scores and weights stay as
/// they are. Nothing happens with fewer than ten of either kind.
SAFEGUARDING_API void calibrate(people_weights& weights, std::span<const judged_score> judged);

/// Weights by expectation and maximisation over agreements, not over pairs: `compared` are the candidates, each
/// agreement once and in ascending order; `everywhere` says how often each level shows up among all `pairs`, of which
/// those that are no candidates count as two people. What few pairs say is drawn towards the usual weights.
/// Takes rounds x agreements x comparisons steps.
[[nodiscard]] SAFEGUARDING_API people_weights learn_weights(std::span<const comparison> comparisons,
                                                            std::span<const agreement_count> compared,
                                                            const level_pairs& everywhere, double rows,
                                                            std::span<const household_shares> household);

/// Weights from pairs whose answer is known or taken as known: `same` are agreements of pairs of one person.
/// \see learn_weights() for the rest.
[[nodiscard]] SAFEGUARDING_API people_weights weights_from(std::span<const comparison> comparisons,
                                                           std::span<const agreement_count> same,
                                                           const level_pairs& everywhere, double rows,
                                                           std::span<const household_shares> household);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_WEIGHTS_HPP
