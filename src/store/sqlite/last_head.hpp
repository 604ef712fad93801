// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_LAST_HEAD_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_LAST_HEAD_HPP

/// \file
/// The line about the newest head that stands in the file of turns: docs/formats/library-file.md.

#include "event_file.hpp"

#include <safeguarding/core/opaque_id.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0::detail {

[[nodiscard]] std::string line_about(const store_id& store, const numbered_head& head);

/// What a line says by itself.
struct line_read {
  std::uint64_t number = 0, size = 0;  ///< of the head
};

/// Nothing if it is about another store, or no line of this kind.
[[nodiscard]] std::optional<line_read> read_line(const store_id& store, std::string_view line);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_LAST_HEAD_HPP
