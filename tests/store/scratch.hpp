// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_SCRATCH_HPP
#define SAFEGUARDING_TESTS_STORE_SCRATCH_HPP

/// \file
/// Events to keep and folders to keep them in, for the tests of stores.

#include <safeguarding/store/sqlite_store.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <unistd.h>

namespace scratch {

namespace sg = safeguarding;

inline sg::store_id id(std::uint8_t first = 7) {
  sg::store_id made;
  made.bytes.fill(0x5A);
  made.bytes[0] = first;
  return made;
}

inline sg::write_token token(std::uint64_t number) {
  sg::write_token made;
  for (std::size_t i = 0; i < 8; ++i) made.bytes[i] = static_cast<std::uint8_t>(number >> 8 * i);
  return made;
}

/// An event whose bytes say which it is.
inline sg::new_event event(const std::string& text) { return {{"header of " + text, "sealed " + text}, {}}; }

/// The same with the token of that number.
inline sg::new_event event(const std::string& text, std::uint64_t number) {
  auto made = event(text);
  made.token = token(number);
  return made;
}

inline std::vector<sg::new_event> events(const std::string& text, std::size_t count) {
  std::vector<sg::new_event> made;
  for (std::size_t i = 0; i < count; ++i) made.push_back(event(text + " " + std::to_string(i)));
  return made;
}

inline std::string sealed_of(const sg::store_view& in, std::uint64_t position) {
  const auto found = in.read(position, 1);
  return found.empty() ? "nothing" : found[0].sealed;
}

/// In memory where the system offers it: what is tested is not the disk, and syncing one takes most of the time.
inline std::filesystem::path in_memory() {
  std::filesystem::path memory{"/dev/shm"};
  return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

/// A folder of its own within another, gone at the end.
class folder {
 public:
  explicit folder(const std::filesystem::path& in = in_memory()) {
    auto name = (in / "safeguarding-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no folder for a test could be made"};
    path_ = name;
  }
  ~folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;

  [[nodiscard]] std::string path(const std::string& name = "library") const { return (path_ / name).string(); }

  /// Every file in it and its bytes.
  [[nodiscard]] std::map<std::string, std::string> contents() const {
    std::map<std::string, std::string> all;
    for (const auto& one : std::filesystem::directory_iterator{path_}) {
      std::ifstream in{one.path(), std::ios::binary};
      all[one.path().filename().string()] = {std::istreambuf_iterator<char>{in}, {}};
    }
    return all;
  }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary | std::ios::trunc}.write(bytes.data(),
                                                                static_cast<std::streamsize>(bytes.size()));
}

/// Tests run where they run: a temporary folder may be on any file system.
inline sg::sqlite_options anywhere() { return {.place = sg::place_rule::any_place}; }

/// The fault that `act` ends with; "none" if it does not.
template <class Act>
std::string fault_of(const Act& act) {
  try {
    static_cast<void>(act());
  } catch (const sg::store_error& failed) {
    return std::string{sg::name(failed.fault())};
  } catch (const sg::error& failed) {
    return "error " + std::string{sg::name(failed.code())};
  }
  return "none";
}

}  // namespace scratch

#endif  // SAFEGUARDING_TESTS_STORE_SCRATCH_HPP
