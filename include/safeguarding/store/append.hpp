// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_APPEND_HPP
#define SAFEGUARDING_STORE_APPEND_HPP

/// \file
/// A batch and its commit in one call, and a walk over a whole history.

#include <safeguarding/store/store.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace safeguarding::inline v0 {

/// How many events of an import share one commit: beyond it a commit gains little.
inline constexpr std::size_t events_per_commit = 1000;

/// Appends a batch and commits it: durable when it returns `appended` or `repeated`.
/// \throws as write_section::append() and write_section::commit().
[[nodiscard]] inline append_result append(store& into, std::span<const new_event> batch, std::uint64_t expected_size) {
  const auto section = into.write();
  const auto result = section->append(batch, expected_size);
  if (result.outcome == append_outcome::appended) section->commit();
  return result;
}

/// Calls `see(position, event)` for each event from `from` to the end of the history as it is when the call begins.
template <class See>
void for_each_event(const store_view& in, std::uint64_t from, See&& see) {
  for (const auto end = in.size(); from < end;) {
    const auto left = end - from;
    const auto rows = in.read(from, left < events_per_commit ? static_cast<std::size_t>(left) : events_per_commit);
    if (rows.empty()) return;
    for (const auto& row : rows) see(from++, row);
  }
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_APPEND_HPP
