// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/proof.hpp>

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <vector>

#include "made_leaves.hpp"
#include "naive_tree.hpp"

namespace sg = safeguarding;

namespace {

using random_source = std::mt19937_64;

/// What was tried on altered proofs, and how much of it was accepted: that number is to be 0.
struct tally {
  std::uint64_t tried = 0, accepted = 0;

  void count(bool was_accepted) {
    ++tried;
    if (was_accepted) ++accepted;
  }
};

/// Every way to alter the hashes of a proof: each byte, one hash more or less at each place, two exchanged, none,
/// doubled.
template <class Try>
void alter(const sg::proof& hashes, random_source& random, tally& seen, const Try& accepts) {
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const std::size_t step = hashes.size() < 7 ? 1 : 32;  // of a long proof one byte of each hash
    for (std::size_t byte = random() % step; byte < 32; byte += step) {
      auto other = hashes;
      other[i].bytes[byte] = static_cast<std::uint8_t>(other[i].bytes[byte] ^ (1u << (random() % 8)));
      seen.count(accepts(other));
    }
    auto fewer = hashes;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    seen.count(accepts(fewer));
    for (std::size_t j = i + 1; j < hashes.size(); ++j) {
      auto exchanged = hashes;
      std::swap(exchanged[i], exchanged[j]);
      if (exchanged != hashes) seen.count(accepts(exchanged));
    }
  }
  for (std::size_t i = 0; i <= hashes.size(); ++i)
    for (const auto& added : {sg::digest{}, hashes.empty() ? sg::sha256("more") : hashes[random() % hashes.size()]}) {
      auto more = hashes;
      more.insert(more.begin() + static_cast<std::ptrdiff_t>(i), added);
      seen.count(accepts(more));
    }
  auto longer = hashes;
  longer.resize(sg::longest_proof + 1);
  seen.count(accepts(longer));
}

/// All true proofs up to `most` leaves are taken, and none of their alterations.
void try_all(std::uint64_t most, std::uint64_t seed) {
  INFO("seed ", seed);
  random_source random{seed};
  const auto leaves = made_leaves(most + 2);
  const auto tree = tree_of(leaves);
  tally inclusion, extension;
  std::uint64_t refused = 0;
  for (std::uint64_t size = 1; size <= most; ++size) {
    const auto head = tree.head(size);
    for (std::uint64_t at = 0; at < size; ++at) {
      const auto& leaf = leaves[at];
      const auto hashes = tree.inclusion(at, size);
      if (!sg::proves_inclusion(leaf, at, head, hashes)) ++refused;
      alter(hashes, random, inclusion,
            [&](const sg::proof& other) { return sg::proves_inclusion(leaf, at, head, other); });
      for (std::uint64_t other = 0; other < size + 2; ++other)  // another position, another leaf
        if (other != at) {
          inclusion.count(sg::proves_inclusion(leaf, other, head, hashes));
          inclusion.count(sg::proves_inclusion(leaves[other], at, head, hashes));
        }
      for (std::uint64_t other = 0; other <= most; other += 1 + random() % 8)  // the head of another size
        if (other != size) inclusion.count(sg::proves_inclusion(leaf, at, tree.head(other), hashes));
    }
    for (std::uint64_t earlier = 0; earlier <= size; ++earlier) {
      const auto old = tree.head(earlier);
      const auto hashes = tree.extension(earlier, size);
      if (!sg::proves_extension(old, head, hashes)) ++refused;
      alter(hashes, random, extension, [&](const sg::proof& other) { return sg::proves_extension(old, head, other); });
      for (std::uint64_t other = 1; other <= most; ++other) {
        if (other != earlier && earlier != 0) extension.count(sg::proves_extension(tree.head(other), head, hashes));
        if (other != size && earlier != 0) extension.count(sg::proves_extension(old, tree.head(other), hashes));
      }
      if (earlier != size) extension.count(sg::proves_extension(head, old, hashes));  // backwards
      auto forged = old;
      forged.root.bytes[random() % 32] ^= 0x40;
      extension.count(sg::proves_extension(forged, head, hashes));
      forged = head;
      forged.root.bytes[random() % 32] ^= 0x40;
      if (earlier != 0) extension.count(sg::proves_extension(old, forged, hashes));
    }
  }
  CHECK(refused == 0);
  CHECK(inclusion.accepted == 0);
  CHECK(extension.accepted == 0);
  const auto tried = inclusion.tried + extension.tried, accepted = inclusion.accepted + extension.accepted;
  MESSAGE(tried, " altered proofs of up to ", most, " leaves, ", accepted, " accepted");
}

/// A tree of equal leaves: the root of a part depends on its size alone, so that the definition can be followed at any
/// size.
class equal_leaves {
 public:
  const sg::digest& root(std::uint64_t count) {
    if (const auto known = roots_.find(count); known != roots_.end()) return known->second;
    const auto k = count == 1 ? 0 : naive::split(count);
    return roots_[count] = count == 1 ? sg::sha256("leaf") : naive::join(root(k), root(count - k));
  }

  sg::proof path(std::uint64_t m, std::uint64_t n) {
    if (n == 1) return {};
    const auto k = naive::split(n);
    auto found = m < k ? path(m, k) : path(m - k, n - k);
    found.push_back(root(m < k ? n - k : k));
    return found;
  }

  sg::proof subproof(std::uint64_t m, std::uint64_t n, bool known) {
    if (m == n) return known ? sg::proof{} : sg::proof{root(n)};
    const auto k = naive::split(n);
    auto found = m <= k ? subproof(m, k, known) : subproof(m - k, n - k, false);
    found.push_back(root(m <= k ? n - k : k));
    return found;
  }

 private:
  std::map<std::uint64_t, sg::digest> roots_;
};

}  // namespace

TEST_SUITE("ledger/proof") {
  TEST_CASE("every true proof up to 130 leaves is taken, and none of its alterations") { try_all(130, 20'261'120); }

  TEST_CASE("release scale: ten million altered proofs up to 400 leaves, none of them taken" * doctest::skip()) {
    try_all(400, 20'261'121);
  }

  TEST_CASE("another size beside the same root is taken only where the definition takes it too") {
    // A root does not say of how many leaves it is; the head that is signed does. What is accepted here is known, and
    // no more.
    const auto leaves = made_leaves(40);
    const auto tree = tree_of(leaves);
    std::uint64_t differences = 0, taken = 0;
    for (std::uint64_t size = 1; size <= 40; ++size)
      for (std::uint64_t at = 0; at < size; ++at)
        for (std::uint64_t said = 0; said <= 80; ++said)
          for (const auto& hashes : {tree.inclusion(at, size)}) {
            const sg::tree_head head{said, tree.head(size).root};
            const bool ours = sg::proves_inclusion(leaves[at], at, head, hashes);
            if (ours != (naive::climbed(leaves[at], at, said, hashes) == head.root)) ++differences;
            if (ours && said != size) ++taken;
          }
    CHECK(differences == 0);
    CHECK(taken > 0);
  }

  TEST_CASE("other sizes beside the same roots are taken only where the definition takes them too") {
    const auto leaves = made_leaves(20);
    const auto tree = tree_of(leaves);
    std::uint64_t differences = 0, taken = 0, tried = 0;
    for (std::uint64_t size = 1; size <= 20; ++size)
      for (std::uint64_t earlier = 1; earlier <= size; ++earlier) {
        const auto hashes = tree.extension(earlier, size);
        const auto old_root = tree.head(earlier).root, new_root = tree.head(size).root;
        for (std::uint64_t old_said = 1; old_said <= 40; ++old_said)
          for (std::uint64_t new_said = old_said; new_said <= 40; ++new_said) {
            const bool ours = sg::proves_extension({old_said, old_root}, {new_said, new_root}, hashes);
            const auto roots = naive::rebuilt(old_said, new_said, old_root, hashes);
            if (ours != (roots && roots->first == old_root && roots->second == new_root)) ++differences;
            ++tried;
            if (ours && (old_said != earlier || new_said != size)) ++taken;
          }
      }
    CHECK(differences == 0);
    CHECK(tried > 100'000);
    CHECK(taken > 0);
  }

  TEST_CASE("proofs of trees of up to 2^62 leaves are taken, and none of their alterations") {
    random_source random{3};
    equal_leaves tree;
    tally seen;
    std::uint64_t refused = 0;
    for (int round = 0; round < 400; ++round) {
      const auto bits = 2 + random() % 61;
      const auto size = (std::uint64_t{1} << bits) - (round % 3 == 0 ? 0 : random() % (std::uint64_t{1} << (bits - 1)));
      const sg::tree_head head{size, tree.root(size)};
      const auto at = random() % size;
      const auto path = tree.path(at, size);
      if (!sg::proves_inclusion(tree.root(1), at, head, path)) ++refused;
      alter(path, random, seen,
            [&](const sg::proof& other) { return sg::proves_inclusion(tree.root(1), at, head, other); });
      const auto earlier = 1 + random() % size;
      const sg::tree_head old{earlier, tree.root(earlier)};
      const auto grown = tree.subproof(earlier, size, true);
      if (!sg::proves_extension(old, head, grown)) ++refused;
      alter(grown, random, seen, [&](const sg::proof& other) { return sg::proves_extension(old, head, other); });
    }
    CHECK(refused == 0);
    CHECK(seen.accepted == 0);
    CHECK(seen.tried > 100'000);
  }

  TEST_CASE("the longest proof there is has 63 hashes, and a tree larger than 2^62 has none") {
    equal_leaves tree;
    constexpr auto largest = sg::largest_tree;
    const sg::tree_head head{largest, tree.root(largest)}, larger{largest + 1, tree.root(largest)};
    const auto path = tree.path(0, largest);
    CHECK(path.size() == sg::longest_proof - 1);
    CHECK(sg::proves_inclusion(tree.root(1), 0, head, path));
    CHECK_FALSE(sg::proves_inclusion(tree.root(1), 0, larger, path));
    const auto grown = tree.subproof(largest - 1, largest, true);
    CHECK(grown.size() == sg::longest_proof);
    CHECK(sg::proves_extension({largest - 1, tree.root(largest - 1)}, head, grown));
    CHECK_FALSE(sg::proves_extension({largest - 1, tree.root(largest - 1)}, larger, grown));
    CHECK_FALSE(sg::proves_extension(larger, larger, {}));
  }

  TEST_CASE("the empty tree is the beginning of every tree, and only with its own root and no hash") {
    const auto leaves = made_leaves(3);
    const auto tree = tree_of(leaves);
    const sg::tree_head empty{0, sg::sha256("")};
    CHECK(sg::proves_extension(empty, empty, {}));
    CHECK(sg::proves_extension(empty, tree.head(), {}));
    CHECK_FALSE(sg::proves_extension({0, {}}, tree.head(), {}));
    CHECK_FALSE(sg::proves_extension(empty, tree.head(), leaves));
    CHECK_FALSE(sg::proves_extension(tree.head(), empty, {}));
    CHECK_FALSE(sg::proves_inclusion(leaves[0], 0, empty, {}));
    CHECK_FALSE(sg::proves_extension(tree.head(), tree.head(), leaves));
    CHECK_FALSE(sg::proves_extension(tree.head(), {3, leaves[0]}, {}));
  }

  TEST_CASE("an inner node is the hash of a one byte and its two parts, in their order") {
    const auto a = sg::sha256("a"), b = sg::sha256("b");
    CHECK(sg::node_hash(a, b) == naive::join(a, b));
    CHECK(sg::node_hash(a, b) != sg::node_hash(b, a));
  }
}
