// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/tree.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include "made_leaves.hpp"
#include "naive_tree.hpp"

namespace sg = safeguarding;

namespace {

/// Roots and proofs for every size and every pair of sizes up to `most` are those of the definition.
void compare_with_the_definition(std::uint64_t most) {
  const auto leaves = made_leaves(most);
  const auto tree = tree_of(leaves);
  std::uint64_t differences = 0;
  for (std::uint64_t size = 0; size <= most; ++size) {
    const auto part = naive::first(leaves, size);
    if (tree.head(size) != sg::tree_head{size, naive::root(part)}) ++differences;
    for (std::uint64_t position = 0; position < size; ++position)
      if (tree.inclusion(position, size) != naive::path(position, part)) ++differences;
    for (std::uint64_t earlier = 1; earlier <= size; ++earlier)
      if (tree.extension(earlier, size) != naive::subproof(earlier, part, true)) ++differences;
    if (!tree.extension(0, size).empty()) ++differences;
  }
  CHECK(differences == 0);
}

}  // namespace

TEST_SUITE("ledger/tree") {
  TEST_CASE("the roots that Certificate Transparency publishes for its eight inputs") {
    const auto tree = tree_of(published_leaves());
    const char* roots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                           "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                           "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                           "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                           "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                           "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                           "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                           "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                           "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    for (std::uint64_t size = 0; size <= 8; ++size) CHECK(sg::to_text(tree.head(size).root) == roots[size]);
    const auto first = tree.inclusion(0, 8);
    REQUIRE(first.size() == 3);
    CHECK(sg::to_text(first[0]) == "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
    CHECK(sg::to_text(first[1]) == "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e");
    CHECK(sg::to_text(first[2]) == "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    const auto grown = tree.extension(6, 8);
    REQUIRE(grown.size() == 3);
    CHECK(sg::to_text(grown[0]) == "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a");
    CHECK(sg::to_text(grown[1]) == "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0");
    CHECK(sg::to_text(grown[2]) == "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  TEST_CASE("every root and every proof up to 130 leaves is that of the definition") {
    compare_with_the_definition(130);
  }

  TEST_CASE("release scale: every root and every proof up to 1,025 leaves is that of the definition" *
            doctest::skip()) {
    compare_with_the_definition(1025);
  }

  TEST_CASE("the tree remembers its leaves, and refuses what it does not hold") {
    const auto leaves = made_leaves(5);
    const auto tree = tree_of(leaves);
    for (std::uint64_t i = 0; i < 5; ++i) CHECK(tree.leaf(i) == leaves[i]);
    CHECK_THROWS_AS((void)tree.leaf(5), sg::invalid_input);
    CHECK_THROWS_AS((void)tree.head(6), sg::invalid_input);
    CHECK_THROWS_AS((void)tree.inclusion(0, 6), sg::invalid_input);
    CHECK_THROWS_AS((void)tree.inclusion(3, 3), sg::invalid_input);
    CHECK_THROWS_AS((void)tree.extension(3, 2), sg::invalid_input);
    CHECK_THROWS_AS((void)tree.extension(3, 6), sg::invalid_input);
    CHECK_THROWS_AS((void)sg::hash_tree{}.leaf(0), sg::invalid_input);
    CHECK(sg::hash_tree{}.head() == sg::tree_head{0, sg::sha256("")});
  }
}
