// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_ROWS_HPP
#define SAFEGUARDING_STORE_ROWS_HPP

/// \file
/// What a store keeps: events as bytes, heads of their history, and the rows of keys that live in a file apart.

#include <safeguarding/ledger/event.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace safeguarding::inline v0 {

/// 32 bytes by which a write that is tried again is known. It must tell nothing of what is written: draw it, or take a
/// keyed hash.
struct write_token {
  std::array<std::uint8_t, 32> bytes{};

  friend auto operator<=>(const write_token&, const write_token&) = default;
};

/// An event on its way into a store.
struct new_event {
  event_bytes bytes;
  std::optional<write_token> token;  ///< no two events of a store have the same one
};

/// A signed head of the history as text; the store reads none of it.
struct stored_head {
  std::uint64_t size = 0;  ///< how many events it covers
  std::string note;

  friend bool operator==(const stored_head&, const stored_head&) = default;
};

/// A row of the key file; the store reads none of it.
struct stored_key {
  std::string id;     ///< 1 to longest_key_id bytes
  std::string bytes;  ///< at most longest_key_bytes

  friend bool operator==(const stored_key&, const stored_key&) = default;
};

/// The most a header of an event, the note of a head, the id of a key and its bytes may hold. An event's sealed bytes
/// may hold longest_sealed.
inline constexpr std::size_t longest_header = 1024;
inline constexpr std::size_t longest_note = std::size_t{64} << 10;       ///< \copydoc longest_header
inline constexpr std::size_t longest_key_id = 64;                        ///< \copydoc longest_header
inline constexpr std::size_t longest_key_bytes = std::size_t{64} << 10;  ///< \copydoc longest_header

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_ROWS_HPP
