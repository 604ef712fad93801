// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_BATCH_HPP
#define SAFEGUARDING_SRC_STORE_BATCH_HPP

/// \file
/// What every store asks of a batch, a head and keys before it takes them.

#include <safeguarding/core/export.hpp>
#include <safeguarding/store/store.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace safeguarding::inline v0::detail {

/// Sealed bytes after which one read stops.
inline constexpr std::size_t most_read = std::size_t{16} << 20;

/// The answer to a batch that adds nothing, because it stands already or the history has grown; none for one to append.
[[nodiscard]] SAFEGUARDING_API std::optional<append_result> judge_batch(const write_section& section,
                                                                        std::span<const new_event> batch,
                                                                        std::uint64_t expected_size);

/// \throws invalid_input  it covers more than there is, or less than the newest head, or its note is too long.
SAFEGUARDING_API void judge_head(const write_section& section, const stored_head& head);

/// \throws invalid_input  an id or bytes beyond their limits, or an id twice.
SAFEGUARDING_API void judge_keys(std::span<const stored_key> rows);

/// \throws store_error  misuse: the section was committed or dropped.
SAFEGUARDING_API void demand_open(bool open);

/// \throws store_error  misuse: a part is begun, kept or undone out of turn.
SAFEGUARDING_API void demand_part(bool in_turn);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_BATCH_HPP
