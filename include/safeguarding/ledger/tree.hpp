// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_TREE_HPP
#define SAFEGUARDING_LEDGER_TREE_HPP

/// \file
/// The tree of a history, kept so that it can give proofs: RFC 6962, nothing added.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/ledger/proof.hpp>

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// All whole subtrees of a history, in memory: 64 bytes a leaf. Where no proofs are asked for, a frontier will do. A
/// value; read it from many threads, append from one.
class hash_tree {
 public:
  hash_tree() = default;  ///< the empty tree

  /// Adds a leaf at position size(). Leaves the tree as it was if memory runs out.
  SAFEGUARDING_API void append(const digest& leaf);

  [[nodiscard]] std::uint64_t size() const noexcept { return levels_.empty() ? 0 : levels_.front().size(); }

  /// The leaf at `position`. \throws invalid_input  `position` is not below size().
  [[nodiscard]] SAFEGUARDING_API const digest& leaf(std::uint64_t position) const;

  /// The head that the tree had when it held `size` leaves. O(log n). \throws invalid_input  `size` is above size().
  [[nodiscard]] SAFEGUARDING_API tree_head head(std::uint64_t size) const;

  /// The head it has now.
  [[nodiscard]] tree_head head() const { return head(size()); }

  /// That the leaf at `position` stands in the tree of `size` leaves. O(log n) hashes, O(log^2 n) at most in time.
  /// \throws invalid_input  `position` is not below `size`, or `size` is above size().
  [[nodiscard]] SAFEGUARDING_API proof inclusion(std::uint64_t position, std::uint64_t size) const;

  /// That the tree of `later` leaves begins with the tree of `earlier`.
  /// \throws invalid_input  `earlier` is above `later`, or `later` above size().
  [[nodiscard]] SAFEGUARDING_API proof extension(std::uint64_t earlier, std::uint64_t later) const;

 private:
  [[nodiscard]] digest root_of(std::uint64_t from, std::uint64_t to) const;

  std::vector<std::vector<digest>> levels_;  // level 0 holds the leaves; a level holds whole subtrees only
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_TREE_HPP
