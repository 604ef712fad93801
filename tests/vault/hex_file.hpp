// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_VAULT_HEX_FILE_HPP
#define SAFEGUARDING_TESTS_VAULT_HEX_FILE_HPP

/// \file
/// Bytes written as hexadecimal lines.

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace made {

inline std::string from_hex(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    bytes += static_cast<char>(static_cast<unsigned char>(std::stoul(std::string{text.substr(i, 2)}, nullptr, 16)));
  return bytes;
}

/// The lines of golden/v1/`name`, each as its bytes.
inline std::vector<std::string> golden_lines(std::string_view name) {
  std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/tests/vault/golden/v1/" + std::string{name}};
  REQUIRE(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(from_hex(line));
  return lines;
}

/// The whole of golden/v1/`name`.
inline std::string golden(std::string_view name) {
  std::string bytes;
  for (const auto& line : golden_lines(name)) bytes += line;
  return bytes;
}

}  // namespace made

#endif  // SAFEGUARDING_TESTS_VAULT_HEX_FILE_HPP
