// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_VERIFY_HISTORY_HPP
#define SAFEGUARDING_EXAMPLES_VERIFY_HISTORY_HPP

/// \file
/// Where events and heads come from: a history file (docs/formats/history.md) or a library file, which is an SQLite
/// database.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

/// What a header says that matters here; `readable` is whether the bytes are a header at all.
struct header_fields {
  bool readable = false;
  std::string store;
  std::uint64_t position = 0;
  std::int64_t recorded_at = 0;  ///< seconds since 1970
  std::uint64_t sealed_length = 0;
};

[[nodiscard]] header_fields read_header(std::string_view bytes);

using visit_event = std::function<void(std::string_view header, std::string_view sealed)>;
using visit_note = std::function<void(std::string_view note)>;

/// Visits all heads, then all events in order, as they are at one moment. Gives the id of the store that a history file
/// says it is of, 16 bytes; nothing for a library file. \throws std::runtime_error  with words for the user, if this is
/// no history that can be read to its end.
std::string read_history(const std::string& path, const visit_note& note, const visit_event& event);

/// A small file as a whole. \throws std::runtime_error  with words for the user.
[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace verify

#endif  // SAFEGUARDING_EXAMPLES_VERIFY_HISTORY_HPP
