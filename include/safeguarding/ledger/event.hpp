// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_EVENT_HPP
#define SAFEGUARDING_LEDGER_EVENT_HPP

/// \file
/// An event of the history as bytes: a header that anyone may read, and sealed bytes that only a key opens. The
/// layout is part of the stored format and is written down, byte by byte, in docs/formats/history.md.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/core/opaque_id.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// Length of an encoded header, in bytes.
inline constexpr std::size_t event_header_size = 64;

/// The most sealed bytes that one event may hold.
inline constexpr std::size_t longest_sealed = std::size_t{256} << 20;

/// What an event says of itself without a key. It holds no name and no text, and its ids are random. The seal covers
/// its bytes too, so that no sealed bytes can be moved to another header.
struct event_header {
  store_id store;                   ///< the history it belongs to
  std::uint64_t position = 0;       ///< its place in that history, from 0; below 2^62
  std::uint16_t kind = 0;           ///< what kind of record is sealed; the number's meaning is its writer's
  scope_id scope;                   ///< the scope it was written under; zeros for what belongs to the store as a whole
  std::uint32_t key = 0;            ///< the number of the store key version it was sealed under
  instant recorded_at;              ///< the writer's present; years 0 to 9999
  std::uint16_t schema = 0;         ///< version of what is sealed
  std::uint32_t sealed_length = 0;  ///< bytes of the sealed part, at most longest_sealed

  friend bool operator==(const event_header&, const event_header&) = default;
};

/// One event as it is stored and hashed.
struct event_bytes {
  std::string header;  ///< encode(event_header)
  std::string sealed;  ///< opaque to the ledger

  friend bool operator==(const event_bytes&, const event_bytes&) = default;
};

/// The one encoding of a header: event_header_size bytes, fixed order, numbers big-endian.
/// \throws invalid_input  a field is out of the range said beside it, or the store is the empty id.
[[nodiscard]] SAFEGUARDING_API std::string encode(const event_header& header);

/// Reads what encode() writes, and refuses all other bytes: encode(parse_event_header(b)) == b.
/// \throws invalid_input  with the offset of the first bad field, from 1, as its column; unsupported_version where
///                        the bytes are the header of a later version.
[[nodiscard]] SAFEGUARDING_API event_header parse_event_header(std::string_view bytes);

/// The header of an event that is whole: it can be read, and its length is that of the sealed bytes.
/// \throws invalid_input  as parse_event_header(), or the lengths differ.
[[nodiscard]] SAFEGUARDING_API event_header parse_event(const event_bytes& event);

/// The leaf of the tree that stands for an event: SHA-256(0x00, header, SHA-256(sealed)), which is the leaf hash of
/// RFC 6962 over header and digest. Of sealed bytes, never of what they hide: a hash of guessable text could be tried
/// by guessing.
[[nodiscard]] SAFEGUARDING_API digest leaf_hash(std::string_view header, std::string_view sealed);

/// \overload
[[nodiscard]] inline digest leaf_hash(const event_bytes& event) { return leaf_hash(event.header, event.sealed); }

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_EVENT_HPP
