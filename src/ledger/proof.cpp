// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/proof.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace safeguarding::inline v0 {
namespace {

/// The way from a leaf to the root, RFC 9162 section 2.1.3.2: `at` is the node's number on its level, `last` that of
/// the level's last.
struct climb {
  std::uint64_t at;
  std::uint64_t last;

  [[nodiscard]] bool done() const noexcept { return last == 0; }

  /// Whether the next hash stands to the left: the node is a right child, or the last of its level, which then has no
  /// right sibling.
  [[nodiscard]] bool hash_is_left() const noexcept { return at % 2 == 1 || at == last; }

  void up() noexcept {
    at >>= 1;
    last >>= 1;
  }

  /// Past the levels on which the last node has no sibling, to the one where it is a right child, and above it.
  void up_from_left() noexcept {
    while (at % 2 == 0 && at != 0) up();
    up();
  }
};

}  // namespace

digest node_hash(const digest& left, const digest& right) {
  std::array<char, 65> bytes{'\x01'};
  const auto middle = std::copy(left.bytes.begin(), left.bytes.end(), bytes.begin() + 1);
  std::copy(right.bytes.begin(), right.bytes.end(), middle);
  return sha256({bytes.data(), bytes.size()});
}

bool proves_inclusion(const digest& leaf, std::uint64_t position, const tree_head& head,
                      std::span<const digest> hashes) {
  if (head.size > largest_tree || position >= head.size || hashes.size() > longest_proof) return false;
  climb way{position, head.size - 1};
  digest node = leaf;
  for (const auto& hash : hashes) {
    if (way.done()) return false;
    if (way.hash_is_left()) {
      node = node_hash(hash, node);
      way.up_from_left();
    } else {
      node = node_hash(node, hash);
      way.up();
    }
  }
  return way.done() && node == head.root;
}

bool proves_extension(const tree_head& earlier, const tree_head& later, std::span<const digest> hashes) {
  if (later.size > largest_tree || earlier.size > later.size || hashes.size() > longest_proof) return false;
  if (earlier.size == later.size) return hashes.empty() && earlier.root == later.root;
  if (earlier.size == 0) return hashes.empty() && earlier.root == sha256({});
  // Both roots are built from the largest whole subtree that ends where the earlier tree ends. Where that is the
  // earlier tree itself, the proof leaves it out.
  climb way{earlier.size - 1, later.size - 1};
  while (way.at % 2 == 1) way.up();
  digest old_root = earlier.root;
  if (!std::has_single_bit(earlier.size)) {
    if (hashes.empty()) return false;
    old_root = hashes.front();
    hashes = hashes.subspan(1);
  }
  digest new_root = old_root;
  for (const auto& hash : hashes) {
    if (way.done()) return false;
    if (way.hash_is_left()) {
      old_root = node_hash(hash, old_root);
      new_root = node_hash(hash, new_root);
      way.up_from_left();
    } else {
      new_root = node_hash(new_root, hash);
      way.up();
    }
  }
  return way.done() && old_root == earlier.root && new_root == later.root;
}

}  // namespace safeguarding::inline v0
