// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_RULE_TABLE_HPP
#define SAFEGUARDING_SRC_POLICY_RULE_TABLE_HPP

/// \file
/// Private to policy: conditions as a table of bits, so that matching is one AND for each fact that is tested.

#include <safeguarding/policy/rulebook.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// For each fact and value the rules that accept it.
struct rule_table {
  std::size_t rules = 0;
  std::size_t width = 0;                            ///< machine words in a rule_set
  std::vector<std::size_t> tested;                  ///< facts that some rule tests
  std::vector<std::uint64_t> rows;                  ///< for each fact and value, the rules that accept it, end to end
  std::vector<std::size_t> row_of;                  ///< [fact]: where the row of its first value starts in `rows`
  std::vector<std::vector<std::uint64_t>> classes;  ///< [fact]: values no rule tells apart
  std::vector<std::pair<std::size_t, rule_set>> above;  ///< a rule, and the rules that override it
  std::vector<rule_set> tell_apart;                     ///< [fact]: the rules that do not accept all its known values

  [[nodiscard]] const std::uint64_t* row(std::size_t fact, std::size_t value) const noexcept {
    return rows.data() + row_of[fact] + value * width;
  }
  [[nodiscard]] rule_set none() const { return rule_set(width); }

  /// The rules that accept one of `values` of `fact`, as machine word `w`.
  [[nodiscard]] std::uint64_t accepting(std::size_t fact, std::uint64_t values, std::size_t w) const noexcept {
    auto accepts = row(fact, static_cast<std::size_t>(std::countr_zero(values)))[w];
    for (std::uint64_t left = values & (values - 1); left != 0; left &= left - 1)
      accepts |= row(fact, static_cast<std::size_t>(std::countr_zero(left)))[w];
    return accepts;
  }

  /// Splits the rules by how many cells fail: `matched` none, `missed` just one. Both are `width` words.
  void sweep(std::span<const std::uint64_t> values, rule_set& matched, rule_set& missed) const noexcept {
    for (std::size_t w = 0; w < width; ++w) {
      std::uint64_t once = 0, twice = 0;
      for (const auto f : tested) {
        const auto fails = ~accepting(f, values[f], w);
        twice |= once & fails;
        once |= fails;
      }
      matched[w] = ~once;
      missed[w] = once & ~twice;
    }
    trim(matched);
    trim(missed);
  }

  /// Takes out of `standing` what one of `overriders` overrides. A rule that is itself overridden still overrides:
  /// "step 3 replaces step 2 replaces step 1" leaves step 3 alone.
  void overrule(rule_set& standing, const rule_set& overriders) const noexcept;

  /// Bits beyond the last rule mean nothing.
  void trim(rule_set& set) const noexcept {
    if (rules % 64 != 0) set.back() &= (std::uint64_t{1} << (rules % 64)) - 1;
  }
};

[[nodiscard]] inline bool in_set(const rule_set& set, std::size_t i) noexcept {
  return (set[i / 64] >> (i % 64) & 1) != 0;
}
inline void add_to(rule_set& set, std::size_t i) noexcept { set[i / 64] |= std::uint64_t{1} << (i % 64); }
inline void take_from(rule_set& set, std::size_t i) noexcept { set[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }

inline void rule_table::overrule(rule_set& standing, const rule_set& overriders) const noexcept {
  for (const auto& [r, over] : above)
    for (std::size_t w = 0; w < width; ++w)
      if ((over[w] & overriders[w]) != 0) take_from(standing, r);
}

/// Whether some member is in both.
[[nodiscard]] inline bool share_a_rule(const rule_set& a, const rule_set& b) noexcept {
  std::uint64_t common = 0;
  for (std::size_t w = 0; w < a.size(); ++w) common |= a[w] & b[w];
  return common != 0;
}

/// Calls `take(i)` for each member, in rising order.
template <class Take>
void each_of(std::span<const std::uint64_t> set, Take take) {
  for (std::size_t w = 0; w < set.size(); ++w)
    for (std::uint64_t left = set[w]; left != 0; left &= left - 1)
      take(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_RULE_TABLE_HPP
