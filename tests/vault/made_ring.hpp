// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_VAULT_MADE_RING_HPP
#define SAFEGUARDING_TESTS_VAULT_MADE_RING_HPP

/// \file
/// Root keys, rings and refusals for the tests of the vault.

#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/key_ring.hpp>
#include <safeguarding/vault/seal.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace made {

namespace sg = safeguarding;

/// The root key whose bytes are `first`, `first` + 1 and so on.
inline sg::root_key root(unsigned first = 1) {
  return sg::root_key::from_host([&](std::span<unsigned char, 32> to) {
    for (auto& byte : to) byte = static_cast<unsigned char>(first++);
  });
}

/// A ring with one scope of a child and one of an allegation.
struct small_ring {
  sg::key_ring ring = sg::key_ring::create(root());
  sg::key_id child = ring.add_scope(sg::scope_kind::child);
  sg::key_id allegation = ring.add_scope(sg::scope_kind::allegation);

  [[nodiscard]] std::string seal(std::string_view header, std::string_view content) const {
    return sg::seal(ring, header, content, std::array{child});
  }
  [[nodiscard]] std::string seal_both(std::string_view header, std::string_view content) const {
    return sg::seal(ring, header, content, std::array{child, allegation});
  }
};

/// "code, place" of a refusal that says no more than it may; "" if nothing was refused.
template <class Act>
std::string refusal(const Act& act) {
  try {
    act();
  } catch (const sg::cannot_open& problem) {
    CHECK(problem.message() == "cannot be opened");
    CHECK(problem.fragment().empty());
    CHECK(problem.where().source.empty());
    CHECK(problem.what() == problem.where().field + ": cannot be opened");
    return std::string{sg::name(problem.code())} + ", " + problem.where().field;
  }
  return "";
}

/// `bytes` with bit `bit` of the byte at `at` turned over.
inline std::string flipped(std::string bytes, std::size_t at, unsigned bit = 0) {
  bytes.at(at) = static_cast<char>(static_cast<unsigned char>(bytes.at(at)) ^ (1U << bit));
  return bytes;
}

}  // namespace made

#endif  // SAFEGUARDING_TESTS_VAULT_MADE_RING_HPP
