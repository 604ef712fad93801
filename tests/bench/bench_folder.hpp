// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_BENCH_BENCH_FOLDER_HPP
#define SAFEGUARDING_TESTS_BENCH_BENCH_FOLDER_HPP

/// \file
/// A folder for a benchmark, on the disk that is measured, and gone at the end.

#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

#include <stdlib.h>  // mkdtemp

namespace bench {

/// A new folder where the benchmark runs.
class folder {
 public:
  folder() {
    auto name = (std::filesystem::current_path() / "safeguarding-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no folder could be made here"};
    path_ = name;
  }
  ~folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;
  [[nodiscard]] std::string path(const char* name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace bench

#endif  // SAFEGUARDING_TESTS_BENCH_BENCH_FOLDER_HPP
