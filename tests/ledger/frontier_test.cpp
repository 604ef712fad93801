// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/frontier.hpp>

#include <doctest/doctest.h>

#include "made_leaves.hpp"
#include "naive_tree.hpp"

namespace sg = safeguarding;

TEST_SUITE("ledger/frontier") {
  TEST_CASE("the edge has the root of the definition at every size up to 260, and so has the kept tree") {
    const auto leaves = made_leaves(260);
    sg::frontier edge;
    sg::hash_tree tree;
    for (std::uint64_t size = 0; size <= 260; ++size) {
      CHECK(edge.size() == size);
      CHECK(edge.head() == sg::tree_head{size, naive::root(naive::first(leaves, size))});
      CHECK(edge.head() == tree.head());
      if (size == 260) break;
      edge.append(leaves[size]);
      tree.append(leaves[size]);
    }
  }

  TEST_CASE("a copy of the edge is a way back") {
    sg::frontier edge;
    for (const auto& leaf : made_leaves(11)) edge.append(leaf);
    const auto before = edge;
    const auto head = edge.head();
    edge.append(sg::sha256("one too many"));
    CHECK(edge.head() != head);
    CHECK(before.head() == head);
    CHECK(before != edge);
  }
}
