// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_SMALL_STORE_HPP
#define SAFEGUARDING_TESTS_STORE_SMALL_STORE_HPP

/// \file
/// A small store in files, and what opening one says.

#include "scratch.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace scratch {

inline std::unique_ptr<sg::store> make(const std::string& path, std::uint8_t first = 7) {
  return sg::create_sqlite_store(path, id(first), anywhere());
}

inline std::string opening(const std::string& path, sg::sqlite_options options = anywhere()) {
  return fault_of([&] { static_cast<void>(sg::open_sqlite_store(path, options)); });
}

/// A store of three events, a head and a key.
inline void make_small(const std::string& path, std::uint8_t first = 7) {
  const auto store = make(path, first);
  const auto section = store->write();
  REQUIRE(section->append(events("e", 3), 0).size == 3);
  section->put_head({3, "head"});
  section->put_keys(std::vector<sg::stored_key>{{"key", "bytes"}});
  section->commit();
}

}  // namespace scratch

#endif  // SAFEGUARDING_TESTS_STORE_SMALL_STORE_HPP
