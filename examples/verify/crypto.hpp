// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_VERIFY_CRYPTO_HPP
#define SAFEGUARDING_EXAMPLES_VERIFY_CRYPTO_HPP

/// \file
/// The two things that are taken from OpenSSL, and the tree that is built of the first of them.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verify {

/// 32 bytes.
using hash = std::string;

class hasher {
 public:
  hasher();
  ~hasher();
  hasher(const hasher&) = delete;
  hasher& operator=(const hasher&) = delete;
  hasher(hasher&&) = delete;
  hasher& operator=(hasher&&) = delete;

  /// SHA-256 of the parts, one after the other.
  [[nodiscard]] hash operator()(std::initializer_list<std::string_view> parts) const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

/// Whether `signature` is the Ed25519 signature (RFC 8032) of `text` by `key`, 32 bytes.
[[nodiscard]] bool signed_by(std::string_view key, std::string_view text, std::string_view signature);

/// Builds the Merkle tree of RFC 6962 leaf by leaf: a stack of whole subtrees, merged when two are of one size.
class merkle_stack {
 public:
  explicit merkle_stack(const hasher& sha) : sha_{sha} {}

  void push(hash leaf);
  [[nodiscard]] hash root() const;
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  const hasher& sha_;
  std::vector<std::pair<std::uint64_t, hash>> stack_;  // leaves below, and root
  std::uint64_t size_ = 0;
};

}  // namespace verify

#endif  // SAFEGUARDING_EXAMPLES_VERIFY_CRYPTO_HPP
