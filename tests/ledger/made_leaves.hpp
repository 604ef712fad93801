// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LEDGER_MADE_LEAVES_HPP
#define SAFEGUARDING_TESTS_LEDGER_MADE_LEAVES_HPP

#include <safeguarding/core/digest.hpp>
#include <safeguarding/ledger/tree.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// Leaves that all differ.
inline std::vector<safeguarding::digest> made_leaves(std::uint64_t count) {
  std::vector<safeguarding::digest> leaves;
  for (std::uint64_t i = 0; i < count; ++i) leaves.push_back(safeguarding::sha256("leaf " + std::to_string(i)));
  return leaves;
}

inline safeguarding::hash_tree tree_of(const std::vector<safeguarding::digest>& leaves) {
  safeguarding::hash_tree tree;
  for (const auto& leaf : leaves) tree.append(leaf);
  return tree;
}

/// The inputs of the published test vectors of Certificate Transparency's tree, as hexadecimal.
inline constexpr const char* published_inputs[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};

inline std::string from_hex(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); i += 2)
    bytes += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
  return bytes;
}

/// The leaves of those vectors: RFC 6962 hashes a leaf as SHA-256(0x00, input).
inline std::vector<safeguarding::digest> published_leaves() {
  std::vector<safeguarding::digest> leaves;
  for (const auto* input : published_inputs)
    leaves.push_back(safeguarding::sha256(std::string{'\0'} + from_hex(input)));
  return leaves;
}

#endif  // SAFEGUARDING_TESTS_LEDGER_MADE_LEAVES_HPP
