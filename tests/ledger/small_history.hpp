// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LEDGER_SMALL_HISTORY_HPP
#define SAFEGUARDING_TESTS_LEDGER_SMALL_HISTORY_HPP

/// \file
/// A made history: events of a store that does not exist, sealed bytes that hide nothing, heads signed with a known
/// key.

#include <safeguarding/ledger/event.hpp>
#include <safeguarding/ledger/signer.hpp>

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace small {

namespace sg = safeguarding;

inline sg::store_id store(std::uint8_t number = 1) {
  sg::store_id id;
  for (std::size_t i = 0; i < 16; ++i) id.bytes[i] = static_cast<std::uint8_t>(number * 16 + i);
  return id;
}

inline std::string seed(char letter = 's') { return std::string(32, letter); }

/// An event a minute, from 1 September 2026 on; `about` makes its sealed bytes its own.
inline sg::event_bytes event(std::uint64_t position, const std::string& about = "", const sg::store_id& of = store()) {
  sg::event_header header;
  header.store = of;
  header.position = position;
  header.kind = static_cast<std::uint16_t>(1 + position % 5);
  header.scope.bytes[0] = static_cast<std::uint8_t>(1 + position % 3);
  header.key = 1;
  header.recorded_at =
      sg::instant{std::chrono::sys_days{std::chrono::year{2026} / 9 / 1}} + std::chrono::minutes{position};
  header.schema = 1;
  const std::string sealed = "sealed " + std::to_string(position) + " " + about + std::string(position % 7, '.');
  header.sealed_length = static_cast<std::uint32_t>(sealed.size());
  return {sg::encode(header), sealed};
}

using rows = std::vector<sg::event_bytes>;

inline rows events(std::uint64_t count) {
  rows all;
  for (std::uint64_t i = 0; i < count; ++i) all.push_back(event(i));
  return all;
}

/// Reads `all` from `from` on. `all` must outlive the reader.
inline sg::event_reader reader(const rows& all, std::uint64_t from = 0) {
  return [&all, at = from](sg::event_bytes& next) mutable {
    if (at >= all.size()) return false;
    next = all[at++];
    return true;
  };
}

inline std::vector<sg::digest> leaves(const rows& all, std::uint64_t from, std::uint64_t to) {
  std::vector<sg::digest> found;
  for (auto i = from; i < to; ++i) found.push_back(sg::leaf_hash(all[i]));
  return found;
}

/// The heads that are signed when the events are written in batches that end at `sizes`.
inline std::vector<sg::checkpoint> heads(const rows& all, const std::vector<std::uint64_t>& sizes, char letter = 's',
                                         const sg::store_id& of = store()) {
  sg::signer key{of, seed(letter)};
  std::vector<sg::checkpoint> found;
  for (const auto size : sizes)
    found.push_back(key.sign(leaves(all, key.last().size, size), reader(all, key.last().size)));
  return found;
}

}  // namespace small

#endif  // SAFEGUARDING_TESTS_LEDGER_SMALL_HISTORY_HPP
