// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_INTAKE_FILES_HPP
#define SAFEGUARDING_TESTS_INTAKE_FILES_HPP

/// \file
/// Whole files for the tests of this room.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

/// The bytes of a file; throws if there is none.
inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error{"cannot read " + path.string()};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// The folder of this checkout.
inline std::filesystem::path source_dir() { return SAFEGUARDING_SOURCE_DIR; }

#endif  // SAFEGUARDING_TESTS_INTAKE_FILES_HPP
