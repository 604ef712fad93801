// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SNAPSHOT_CHUNKS_HPP
#define SAFEGUARDING_SNAPSHOT_CHUNKS_HPP

/// \file
/// A snapshot is written and read in chunks, so that whoever keeps it can seal each, and open each before it is read.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// Longest chunk, in bytes.
inline constexpr std::size_t longest_snapshot_chunk = (std::size_t{1} << 20) - 4;

/// Whether a chunk is the last of its snapshot.
enum class chunk_place { within, last };

/// Takes the next chunk.
using chunk_sink = std::function<void(std::string_view bytes, chunk_place place)>;
/// Gives the next chunk; nothing when there is none. What it gives must be what a sink was given: a reader of snapshots
/// is no judge of bytes that anybody else could have written.
using chunk_source = std::function<std::optional<std::string>()>;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_SNAPSHOT_CHUNKS_HPP
