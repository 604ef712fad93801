// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_FRONTIER_HPP
#define SAFEGUARDING_LEDGER_FRONTIER_HPP

/// \file
/// The growing edge of a tree: all that is needed to add leaves and to know the root, and no leaf.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/ledger/proof.hpp>

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// The roots of the whole subtrees that a tree of RFC 6962 is made of, largest first: one for each bit that is set in
/// its size. A plain value: a copy is a way back.
class frontier {
 public:
  frontier() = default;  ///< the edge of the empty tree
  /// The edge that was kept as its size and subtrees(). Whether it is that of a history, a signed head tells.
  /// \throws invalid_input  there are not as many subtrees as bits set in `size`.
  SAFEGUARDING_API frontier(std::uint64_t size, std::vector<digest> subtrees);

  /// Adds a leaf at position size(). O(1) hashes on average, O(log n) at most.
  SAFEGUARDING_API void append(const digest& leaf);

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  /// The roots of the whole subtrees, largest first.
  [[nodiscard]] const std::vector<digest>& subtrees() const noexcept { return subtrees_; }

  /// Size and root. O(log n).
  [[nodiscard]] SAFEGUARDING_API tree_head head() const;

  friend bool operator==(const frontier&, const frontier&) = default;

 private:
  std::uint64_t size_ = 0;
  std::vector<digest> subtrees_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_FRONTIER_HPP
