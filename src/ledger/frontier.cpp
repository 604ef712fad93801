// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/frontier.hpp>

#include <safeguarding/core/error.hpp>

#include <bit>
#include <utility>

namespace safeguarding::inline v0 {

frontier::frontier(std::uint64_t size, std::vector<digest> subtrees) : size_{size}, subtrees_{std::move(subtrees)} {
  if (subtrees_.size() != static_cast<std::size_t>(std::popcount(size_)))
    throw invalid_input{"the edge of a tree has one subtree for each bit that is set in its size"};
}

void frontier::append(const digest& leaf) {
  subtrees_.reserve(64);  // so that nothing below can fail half way
  digest node = leaf;
  for (auto carry = size_; carry % 2 == 1; carry >>= 1) {
    node = node_hash(subtrees_.back(), node);
    subtrees_.pop_back();
  }
  subtrees_.push_back(node);
  ++size_;
}

tree_head frontier::head() const {
  if (subtrees_.empty()) return {0, sha256({})};
  digest root = subtrees_.back();
  for (auto left = subtrees_.rbegin() + 1; left != subtrees_.rend(); ++left) root = node_hash(*left, root);
  return {size_, root};
}

}  // namespace safeguarding::inline v0
