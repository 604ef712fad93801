// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/tree.hpp>

#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>

namespace safeguarding::inline v0 {
namespace {

/// Where RFC 6962 divides `count` leaves, two or more: the largest power of two below it.
std::uint64_t left_part(std::uint64_t count) { return std::bit_floor(count - 1); }

void need(bool holds, const char* message) {
  if (!holds) throw invalid_input{message};
}

}  // namespace

void hash_tree::append(const digest& leaf) {
  // Room first: then nothing that follows can fail, and no level is left ahead of the one below it.
  const auto size = this->size();
  const auto depth = static_cast<std::size_t>(std::countr_one(size)) + 1;
  if (levels_.size() < depth) levels_.resize(depth);
  for (std::size_t level = 0; level < depth; ++level)
    if (auto& nodes = levels_[level]; nodes.size() == nodes.capacity())
      nodes.reserve(std::max<std::size_t>(8, nodes.size() * 2));
  digest node = leaf;
  for (std::size_t level = 0; level < depth; ++level) {
    if (level > 0) {
      const auto& below = levels_[level - 1];
      node = node_hash(below[below.size() - 2], below.back());
    }
    levels_[level].push_back(node);
  }
}

const digest& hash_tree::leaf(std::uint64_t position) const {
  need(position < size(), "the tree has no leaf at this position");
  return levels_.front()[position];
}

digest hash_tree::root_of(std::uint64_t from, std::uint64_t to) const {
  const auto count = to - from;
  if (std::has_single_bit(count)) {
    const auto level = static_cast<std::size_t>(std::countr_zero(count));
    return levels_[level][from >> level];
  }
  const auto middle = from + left_part(count);
  return node_hash(root_of(from, middle), root_of(middle, to));
}

tree_head hash_tree::head(std::uint64_t size) const {
  need(size <= this->size(), "the tree has never been as large");
  return {size, size == 0 ? sha256({}) : root_of(0, size)};
}

proof hash_tree::inclusion(std::uint64_t position, std::uint64_t size) const {
  need(size <= this->size(), "the tree has never been as large");
  need(position < size, "a tree of this size has no leaf at this position");
  proof hashes;
  for (std::uint64_t from = 0, to = size; to - from > 1;) {
    const auto middle = from + left_part(to - from);
    if (position < middle) {
      hashes.push_back(root_of(middle, to));
      to = middle;
    } else {
      hashes.push_back(root_of(from, middle));
      from = middle;
    }
  }
  std::reverse(hashes.begin(), hashes.end());
  return hashes;
}

proof hash_tree::extension(std::uint64_t earlier, std::uint64_t later) const {
  need(later <= size(), "the tree has never been as large");
  need(earlier <= later, "a tree does not begin with a larger one");
  proof hashes;
  if (earlier == 0 || earlier == later) return hashes;
  std::uint64_t from = 0, to = later;
  bool whole = true;  // the part looked at so far is all of the earlier tree, whose root the reader has
  while (to != earlier) {
    const auto middle = from + left_part(to - from);
    if (earlier <= middle) {
      hashes.push_back(root_of(middle, to));
      to = middle;
    } else {
      hashes.push_back(root_of(from, middle));
      from = middle;
      whole = false;
    }
  }
  if (!whole) hashes.push_back(root_of(from, to));
  std::reverse(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace safeguarding::inline v0
