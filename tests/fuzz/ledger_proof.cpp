// SPDX-License-Identifier: Apache-2.0
// Of a tree of up to 64 leaves, no proof is taken but the true one, whatever the input makes of it.
#include <safeguarding/ledger/proof.hpp>
#include <safeguarding/ledger/tree.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

#include "promises.hpp"

namespace sg = safeguarding;

namespace {

/// The bytes of the input, one after the other; zeros at its end.
struct draw {
  const std::uint8_t* data;
  std::size_t left;

  std::uint8_t operator()() {
    if (left == 0) return 0;
    --left;
    return *data++;
  }
};

const sg::hash_tree& full_tree() {
  static const sg::hash_tree tree = [] {
    sg::hash_tree made;
    for (int i = 0; i < 64; ++i) made.append(sg::sha256(std::to_string(i)));
    return made;
  }();
  return tree;
}

/// A proof as the input would have it: pieces of the true one, nodes of the tree, changed bytes, in any number.
sg::proof altered(sg::proof hashes, draw& next) {
  for (auto steps = next() % 8; steps > 0; --steps) {
    const auto at = hashes.empty() ? 0 : next() % hashes.size();
    switch (next() % 4) {
      case 0:
        if (!hashes.empty()) hashes.erase(hashes.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1: hashes.insert(hashes.begin() + static_cast<std::ptrdiff_t>(at), full_tree().leaf(next() % 64)); break;
      case 2:
        hashes.insert(hashes.begin() + static_cast<std::ptrdiff_t>(at), full_tree().head(1 + next() % 64).root);
        break;
      default:
        if (!hashes.empty()) hashes[at].bytes[next() % 32] ^= next();
    }
  }
  return hashes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  draw next{data, size};
  const auto& tree = full_tree();
  const std::uint64_t count = 1 + next() % 64, at = next() % count, earlier = next() % (count + 1);
  const auto head = tree.head(count);
  {
    const auto right = tree.inclusion(at, count);
    const auto tried = altered(right, next);
    const std::uint64_t place = next() % 80;
    const auto& leaf = tree.leaf(next() % 64);
    const bool is_so = place < count && leaf == tree.leaf(place) && tried == tree.inclusion(place, count);
    hold(sg::proves_inclusion(leaf, place, head, tried) == is_so);
    hold(sg::proves_inclusion(tree.leaf(at), at, head, tried) == (tried == right));
  }
  {
    const auto right = tree.extension(earlier, count);
    const auto tried = altered(right, next);
    hold(sg::proves_extension(tree.head(earlier), head, tried) == (tried == right));
    const auto other = tree.head(next() % 65);
    const bool is_so = other.size <= count && tried == tree.extension(other.size, count);
    hold(sg::proves_extension(other, head, tried) == is_so);
  }
  return 0;
}
