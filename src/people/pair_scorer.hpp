// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_PAIR_SCORER_HPP
#define SAFEGUARDING_SRC_PEOPLE_PAIR_SCORER_HPP

/// \file
/// Weighs many pairs of rows, most of which are nothing to each other.

#include "prepared_people.hpp"

#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace safeguarding::inline v0::detail {

/// The score of a pair, unless it is below a bar: then the dear comparisons are not made once the others have settled
/// it.
class pair_scorer {
 public:
  /// Keeps references to both. `least`: the bar.
  pair_scorer(const prepared_people& people, const people_weights& weights, std::int32_t least)
      : people_{people}, weights_{weights}, least_{least}, order_(people.fields.size()), still_(people.fields.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t x, std::size_t y) { return cost(people.fields[x]) < cost(people.fields[y]); });
    std::int32_t most = 0;
    for (std::size_t i = order_.size(); i-- > 0;) {
      still_[i] = most;
      const auto& bits = weights.bits[order_[i]];
      most += std::max(*std::max_element(bits.begin(), bits.end()), 0);
    }
  }

  /// Whether the pair comes to the bar; only then are `levels` and `bits` what people_weights::score() is of.
  [[nodiscard]] bool reaches(std::size_t a, std::size_t b, agreement& levels, std::int32_t& bits) const noexcept {
    auto sum = weights_.prior;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const auto field = order_[i];
      levels[field] = people_.compare_field(field, a, b);
      sum += weights_.bits[field][levels[field]];
      if (sum + still_[i] < least_) return false;
    }
    bits = sum + weights_.household(levels);  // which is 0 or less
    return bits >= least_;
  }

 private:
  static int cost(const prepared_field& field) noexcept {
    switch (field.kind) {
      case comparison_kind::place: return 3;
      case comparison_kind::name: return 2;
      case comparison_kind::date: return 0;
      default: return 1;
    }
  }

  const prepared_people& people_;
  const people_weights& weights_;
  std::int32_t least_;
  std::vector<std::size_t> order_;   // of the fields: the cheap ones first
  std::vector<std::int32_t> still_;  // by place in order_: the most that the fields after it can add
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_PAIR_SCORER_HPP
