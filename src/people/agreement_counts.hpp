// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_AGREEMENT_COUNTS_HPP
#define SAFEGUARDING_SRC_PEOPLE_AGREEMENT_COUNTS_HPP

/// \file
/// Counts how often each agreement was seen.

#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A hash table from agreements to numbers of pairs.
class agreement_counter {
 public:
  agreement_counter() : slots_(1024) {}

  void add(const agreement& levels, std::uint64_t pairs) {
    auto slot = hash(levels) & (slots_.size() - 1);
    while (slots_[slot].pairs != 0 && slots_[slot].levels != levels) slot = (slot + 1) & (slots_.size() - 1);
    if (slots_[slot].pairs == 0) {
      slots_[slot].levels = levels;
      if (++used_ * 2 > slots_.size()) {
        slots_[slot].pairs = pairs;
        grow();
        return;
      }
    }
    slots_[slot].pairs += pairs;
  }

  /// Each agreement once, ascending.
  [[nodiscard]] std::vector<agreement_count> sorted() const {
    std::vector<agreement_count> all;
    for (const auto& slot : slots_)
      if (slot.pairs != 0) all.push_back(slot);
    std::sort(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.levels < y.levels; });
    return all;
  }

 private:
  static std::uint64_t hash(const agreement& levels) noexcept {
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(levels);
    return mixed(halves[0] ^ mixed(halves[1] + 0x9e3779b97f4a7c15U));
  }
  void grow() {
    auto old = std::move(slots_);
    slots_.assign(old.size() * 4, {});
    for (const auto& from : old) {
      if (from.pairs == 0) continue;
      auto slot = hash(from.levels) & (slots_.size() - 1);
      while (slots_[slot].pairs != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = from;
    }
  }

  std::vector<agreement_count> slots_;
  std::size_t used_ = 0;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_AGREEMENT_COUNTS_HPP
