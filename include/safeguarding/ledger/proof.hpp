// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_PROOF_HPP
#define SAFEGUARDING_LEDGER_PROOF_HPP

/// \file
/// Proofs of RFC 6962: that an event stands in a history, and that one history begins with another.
///
/// A root alone does not say of how many leaves it is: take size and root from one signed head, never from two
/// places.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// The hashes of a proof, lowest first. What it proves, and of which sizes, is said beside it.
using proof = std::vector<digest>;

/// The most leaves that a tree may have.
inline constexpr std::uint64_t largest_tree = std::uint64_t{1} << 62;

/// The most hashes that a proof may have: enough for the largest tree.
inline constexpr std::size_t longest_proof = 63;

/// The size and the root of a tree, which belong together.
struct tree_head {
  std::uint64_t size = 0;  ///< leaves; at most largest_tree
  digest root;             ///< of the empty tree: SHA-256 of nothing

  friend bool operator==(const tree_head&, const tree_head&) = default;
};

/// The hash of an inner node: SHA-256(0x01, left, right).
[[nodiscard]] SAFEGUARDING_API digest node_hash(const digest& left, const digest& right);

/// Whether `hashes` proves that `leaf` stands at `position` in the tree of `head`. False for a position that is not
/// below the size, for a proof that is not wholly consumed, and for one longer than longest_proof.
[[nodiscard]] SAFEGUARDING_API bool proves_inclusion(const digest& leaf, std::uint64_t position, const tree_head& head,
                                                     std::span<const digest> hashes);

/// Whether `hashes` proves that the tree of `later` begins with all leaves of the tree of `earlier`. Two trees of one
/// size need no hash and must have one root; every tree begins with the empty one, with no hash. False where
/// `earlier` is the larger, for a proof that is not wholly consumed, and for one longer than longest_proof.
[[nodiscard]] SAFEGUARDING_API bool proves_extension(const tree_head& earlier, const tree_head& later,
                                                     std::span<const digest> hashes);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_PROOF_HPP
