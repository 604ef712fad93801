// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_SNAPSHOT_PLAIN_HPP
#define SAFEGUARDING_TESTS_SNAPSHOT_PLAIN_HPP

/// \file
/// Snapshots as a test keeps them: chunks in a list.

#include <safeguarding/snapshot/library_snapshot.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace snapshot_test {

namespace sg = safeguarding;

struct state {
  sg::library_in_snapshot all;
  std::vector<sg::record_in_snapshot> records;

  friend bool operator==(const state&, const state&) = default;
};

inline std::vector<std::string> written(const state& what) {
  std::vector<std::string> chunks;
  sg::write_snapshot(
      what.all, [&](std::size_t i) { return what.records[i]; },
      [&](std::string_view bytes, sg::chunk_place) { chunks.emplace_back(bytes); });
  return chunks;
}

inline state read(const std::vector<std::string>& chunks) {
  state found;
  std::size_t next = 0;
  sg::read_snapshot([&] { return next < chunks.size() ? std::optional{chunks[next++]} : std::nullopt; },
                    [&](sg::library_in_snapshot&& all) { found.all = std::move(all); },
                    [&](sg::record_in_snapshot&& one) { found.records.push_back(std::move(one)); });
  return found;
}

inline std::string joined(const std::vector<std::string>& chunks) {
  std::string all;
  for (const auto& each : chunks) all += each;
  return all;
}

}  // namespace snapshot_test

#endif  // SAFEGUARDING_TESTS_SNAPSHOT_PLAIN_HPP
