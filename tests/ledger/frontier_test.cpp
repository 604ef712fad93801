// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/frontier.hpp>

#include <safeguarding/core/error.hpp>

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

  TEST_CASE("an edge that was kept goes on where it was, and its size says how many subtrees it has") {
    const auto leaves = made_leaves(60);
    sg::frontier edge;
    for (const auto& leaf : leaves) {
      CHECK(sg::frontier{edge.size(), edge.subtrees()} == edge);
      edge.append(leaf);
    }
    sg::frontier again{11, [&] {
                         sg::frontier first;
                         for (std::size_t i = 0; i < 11; ++i) first.append(leaves[i]);
                         return first.subtrees();
                       }()};
    for (std::size_t i = 11; i < 60; ++i) again.append(leaves[i]);
    CHECK(again == edge);
    CHECK_THROWS_AS((sg::frontier{3, {leaves[0]}}), sg::invalid_input);
    CHECK_THROWS_AS((sg::frontier{0, {leaves[0]}}), sg::invalid_input);
  }
}
