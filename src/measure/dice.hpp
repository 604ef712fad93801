// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_DICE_HPP
#define SAFEGUARDING_SRC_MEASURE_DICE_HPP

/// \file
/// Random choices in whole numbers: the same seed gives the same choices on every machine, which the distributions of
/// the standard library do not promise.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// SplitMix64.
class dice {
 public:
  explicit dice(std::uint64_t seed) noexcept : state_{seed} {}
  /// Dice of their own for one thing among many, whatever was thrown for the others.
  dice(std::uint64_t seed, std::uint64_t a, std::uint64_t b) noexcept : state_{mix(mix(mix(seed) ^ a) ^ b)} {}

  std::uint64_t next() noexcept { return mix(state_ += 0x9E3779B97F4A7C15U); }
  /// 0 to `n` - 1; 0 where `n` is 0. `n` is less than 2^32.
  std::size_t below(std::size_t n) noexcept { return static_cast<std::size_t>(((next() >> 32U) * n) >> 32U); }
  std::size_t between(std::size_t least, std::size_t most) noexcept { return least + below(most - least + 1); }
  bool percent(std::size_t share) noexcept { return below(100) < share; }
  template <class T>
  const T& pick(const std::vector<T>& from) noexcept {
    return from[below(from.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& all) noexcept {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
  }

 private:
  static std::uint64_t mix(std::uint64_t z) noexcept {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_DICE_HPP
