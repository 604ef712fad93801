// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/cube.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// Large boxes first; among equals by their masks, so that the answer does not hang on how boxes were cut.
bool larger(const cube& a, const cube& b) {
  int bits_a = 0, bits_b = 0;
  for (std::size_t c = 0; c < a.size(); ++c) bits_a += std::popcount(a[c]), bits_b += std::popcount(b[c]);
  return bits_a != bits_b ? bits_a > bits_b : a < b;
}

/// `box` with every value added, column by column in the order given, that brings in no case of `outside`.
cube grown(cube box, const std::vector<cube>& outside, const cube& whole, const std::vector<std::size_t>& order,
           cube_budget& budget) {
  // Only boxes of `outside` that keep away from `box` in few columns can ever be met.
  for (const auto c : order) {
    std::uint64_t blocked = 0;
    if (!budget.take(outside.size())) return box;
    for (const auto& other : outside) {
      if ((other[c] & ~box[c] & ~blocked) == 0) continue;
      bool elsewhere = true;  // whether they share a case in all the other columns
      for (std::size_t k = 0; k < box.size() && elsewhere; ++k) elsewhere = k == c || (box[k] & other[k]) != 0;
      if (elsewhere) blocked |= other[c];
    }
    box[c] |= whole[c] & ~blocked;
  }
  return box;
}

/// `box` without values that bring in none of `cases`; a column that takes every value is left as it is.
cube trimmed(cube box, const std::vector<cube>& cases, const cube& whole) {
  cube needed(box.size(), 0);
  for (const auto& other : cases)
    if (meet(box, other))
      for (std::size_t c = 0; c < box.size(); ++c) needed[c] |= box[c] & other[c];
  for (std::size_t c = 0; c < box.size(); ++c)
    if (box[c] != whole[c]) box[c] = needed[c];
  return box;
}

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  return b != 0 && a > most / b ? most : a * b;
}

std::uint64_t plus(std::uint64_t a, std::uint64_t b) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  return a > most - b ? most : a + b;
}

}  // namespace

bool cube_budget::take(std::uint64_t amount) noexcept {
  if (used_up_ || amount > left_) {
    used_up_ = true;
    return false;
  }
  left_ -= amount;
  return true;
}

bool is_empty(const cube& box) noexcept {
  return std::any_of(box.begin(), box.end(), [](std::uint64_t values) { return values == 0; });
}

bool meet(const cube& a, const cube& b) noexcept {
  for (std::size_t c = 0; c < a.size(); ++c)
    if ((a[c] & b[c]) == 0) return false;
  return true;
}

bool within(const cube& inner, const cube& outer) noexcept {
  for (std::size_t c = 0; c < inner.size(); ++c)
    if ((inner[c] & ~outer[c]) != 0) return is_empty(inner);
  return true;
}

cube both(const cube& a, const cube& b) {
  cube shared = a;
  for (std::size_t c = 0; c < a.size(); ++c) shared[c] &= b[c];
  return shared;
}

std::vector<cube> without(const cube& from, const cube& what) {
  if (is_empty(from)) return {};
  if (!meet(from, what)) return {from};
  std::vector<cube> left;
  cube rest = from;
  for (std::size_t c = 0; c < from.size(); ++c) {
    const auto outside = rest[c] & ~what[c];
    if (outside == 0) continue;
    left.push_back(rest);
    left.back()[c] = outside;
    rest[c] &= what[c];
  }
  return left;
}

std::vector<cube> without(std::vector<cube> from, const std::vector<cube>& what, cube_budget& budget) {
  for (const auto& taken : what) {
    if (!budget.take(from.size())) return from;
    std::vector<cube> left;
    left.reserve(from.size());
    for (auto& box : from) {
      if (!meet(box, taken)) {
        if (!is_empty(box)) left.push_back(std::move(box));
        continue;
      }
      for (auto& piece : without(box, taken)) left.push_back(std::move(piece));
    }
    from = std::move(left);
  }
  return from;
}

std::vector<cube> within_any(const std::vector<cube>& from, const std::vector<cube>& what, cube_budget& budget) {
  std::vector<cube> found, rest = from;
  for (const auto& wanted : what) {
    if (!budget.take(rest.size())) return found;
    std::vector<cube> left;
    for (auto& box : rest) {
      if (!meet(box, wanted)) {
        left.push_back(std::move(box));
        continue;
      }
      found.push_back(both(box, wanted));
      for (auto& piece : without(box, wanted)) left.push_back(std::move(piece));
    }
    rest = std::move(left);
  }
  return found;
}

std::vector<cube> in_few_boxes(const std::vector<cube>& cases, const std::vector<cube>& outside, const cube& whole,
                               cube_budget& budget) {
  std::vector<cube> left = cases, chosen;
  std::erase_if(left, [](const cube& box) { return is_empty(box); });
  std::vector<std::size_t> forwards(whole.size());
  for (std::size_t c = 0; c < whole.size(); ++c) forwards[c] = c;
  const std::vector<std::size_t> backwards{forwards.rbegin(), forwards.rend()};
  while (!left.empty()) {
    const auto seed = *std::min_element(left.begin(), left.end(), larger);
    auto box = grown(seed, outside, whole, backwards, budget);
    auto other = grown(seed, outside, whole, forwards, budget);
    if (larger(other, box)) box = std::move(other);
    left = without(std::move(left), {box}, budget);
    chosen.push_back(std::move(box));
    if (budget.used_up()) return chosen;
  }
  // A box whose cases are all in later ones says nothing new.
  for (std::size_t i = chosen.size(); i-- > 0;) {
    std::vector<cube> others = chosen;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    const auto own = within_any(cases, {chosen[i]}, budget);
    const auto alone = without(own, others, budget);
    if (alone.empty() && !budget.used_up()) chosen = std::move(others);
  }
  for (auto& box : chosen) box = trimmed(std::move(box), cases, whole);
  return chosen;
}

std::uint64_t count_cases(const std::vector<cube>& disjoint, const std::vector<std::vector<std::uint64_t>>& classes) {
  std::uint64_t sum = 0;
  for (const auto& box : disjoint) {
    std::uint64_t product = 1;
    for (std::size_t c = 0; c < box.size(); ++c) {
      std::uint64_t seen = 0;
      for (const auto alike : classes[c])
        if ((alike & box[c]) != 0) ++seen;
      product = times(product, seen);
    }
    sum = plus(sum, product);
  }
  return sum;
}

}  // namespace safeguarding::inline v0
