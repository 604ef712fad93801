// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LEDGER_NAIVE_TREE_HPP
#define SAFEGUARDING_TESTS_LEDGER_NAIVE_TREE_HPP

/// \file
/// The tree of RFC 6962 section 2.1 as its text defines it: by recursion over all leaves. Slow, and shares only SHA-256
/// with the library.

#include <safeguarding/core/digest.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace naive {

using safeguarding::digest;
using leaves = std::vector<digest>;
using hashes = std::vector<digest>;

inline digest join(const digest& left, const digest& right) {
  std::string bytes{"\x01"};
  for (const auto byte : left.bytes) bytes += static_cast<char>(byte);
  for (const auto byte : right.bytes) bytes += static_cast<char>(byte);
  return safeguarding::sha256(bytes);
}

inline std::uint64_t split(std::uint64_t n) {
  std::uint64_t k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

inline leaves first(const leaves& all, std::uint64_t n) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n)};
}
inline leaves rest(const leaves& all, std::uint64_t n) {
  return {all.begin() + static_cast<std::ptrdiff_t>(n), all.end()};
}

inline digest root(const leaves& all) {
  if (all.empty()) return safeguarding::sha256("");
  if (all.size() == 1) return all.front();
  const auto k = split(all.size());
  return join(root(first(all, k)), root(rest(all, k)));
}

/// PATH(m, D[n])
inline hashes path(std::uint64_t m, const leaves& all) {
  if (all.size() <= 1) return {};
  const auto k = split(all.size());
  auto found = m < k ? path(m, first(all, k)) : path(m - k, rest(all, k));
  found.push_back(m < k ? root(rest(all, k)) : root(first(all, k)));
  return found;
}

/// SUBPROOF(m, D[n], b)
inline hashes subproof(std::uint64_t m, const leaves& all, bool known) {
  if (m == all.size()) return known ? hashes{} : hashes{root(all)};
  const auto k = split(all.size());
  auto found = m <= k ? subproof(m, first(all, k), known) : subproof(m - k, rest(all, k), false);
  found.push_back(m <= k ? root(rest(all, k)) : root(first(all, k)));
  return found;
}

/// The root that a leaf and its proof lead to, by recursion from the root downwards; nothing where their number does
/// not fit.
inline std::optional<digest> climbed(const digest& leaf, std::uint64_t m, std::uint64_t n, hashes proof) {
  if (m >= n) return std::nullopt;
  if (n == 1) return proof.empty() ? std::optional{leaf} : std::nullopt;
  if (proof.empty()) return std::nullopt;
  const auto top = proof.back();
  proof.pop_back();
  const auto k = split(n);
  const auto below = m < k ? climbed(leaf, m, k, proof) : climbed(leaf, m - k, n - k, proof);
  if (!below) return std::nullopt;
  return m < k ? join(*below, top) : join(top, *below);
}

/// The two roots that a proof of extension leads to, by recursion as SUBPROOF is defined; nothing where their number
/// does not fit. `known` is the root of the earlier tree, where the proof leaves it out.
inline std::optional<std::pair<digest, digest>> rebuilt(std::uint64_t m, std::uint64_t n,
                                                        const std::optional<digest>& known, hashes proof) {
  if (m == n) {
    if (proof.size() != (known ? 0 : 1)) return std::nullopt;
    return known ? std::pair{*known, *known} : std::pair{proof.back(), proof.back()};
  }
  if (proof.empty()) return std::nullopt;
  const auto top = proof.back();
  proof.pop_back();
  const auto k = split(n);
  auto below = m <= k ? rebuilt(m, k, known, proof) : rebuilt(m - k, n - k, std::nullopt, proof);
  if (below) {
    below->second = m <= k ? join(below->second, top) : join(top, below->second);
    if (m > k) below->first = join(top, below->first);
  }
  return below;
}

}  // namespace naive

#endif  // SAFEGUARDING_TESTS_LEDGER_NAIVE_TREE_HPP
