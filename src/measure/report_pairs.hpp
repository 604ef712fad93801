// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_REPORT_PAIRS_HPP
#define SAFEGUARDING_SRC_MEASURE_REPORT_PAIRS_HPP

/// \file
/// Sets of pairs of reports, by their places in the order of recording.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace safeguarding::inline v0::detail {

using group = std::vector<std::size_t>;

/// Pairs without an order.
class pair_set {
 public:
  pair_set() = default;
  /// All pairs within each group.
  explicit pair_set(const std::vector<group>& groups) {
    for (const auto& each : groups) insert_all(each);
  }

  void insert(std::size_t a, std::size_t b) { pairs_.insert(key(a, b)); }
  void insert_all(const group& reports) {
    for (std::size_t i = 0; i < reports.size(); ++i)
      for (std::size_t j = i + 1; j < reports.size(); ++j) insert(reports[i], reports[j]);
  }
  [[nodiscard]] bool holds(std::size_t a, std::size_t b) const { return pairs_.contains(key(a, b)); }
  [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }
  [[nodiscard]] std::size_t shared_with(const pair_set& other) const {
    return static_cast<std::size_t>(
        std::count_if(pairs_.begin(), pairs_.end(), [&](auto pair) { return other.pairs_.contains(pair); }));
  }

 private:
  static std::uint64_t key(std::size_t a, std::size_t b) noexcept {
    return static_cast<std::uint64_t>(std::min(a, b)) << 32U | static_cast<std::uint64_t>(std::max(a, b));
  }

  std::unordered_set<std::uint64_t> pairs_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_REPORT_PAIRS_HPP
