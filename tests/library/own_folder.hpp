// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_OWN_FOLDER_HPP
#define SAFEGUARDING_TESTS_LIBRARY_OWN_FOLDER_HPP

/// \file
/// Where a test keeps a library file, and the key it is sealed with.

#include <safeguarding/vault/root_key.hpp>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>

namespace library_test {

/// A folder of its own that goes away again.
struct folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("safeguarding-library-" + std::to_string(std::random_device{}()));
  folder() { std::filesystem::create_directories(path); }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;
  ~folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  [[nodiscard]] std::string file(const char* name = "library") const { return (path / name).string(); }
};

inline safeguarding::root_key host_key(unsigned char fill = 9) {
  return safeguarding::root_key::from_host([&](auto to) { std::fill(to.begin(), to.end(), fill); });
}

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_OWN_FOLDER_HPP
