// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_VERIFY_NOTE_HPP
#define SAFEGUARDING_EXAMPLES_VERIFY_NOTE_HPP

/// \file
/// Public keys and signed heads, as C2SP signed-note and tlog-checkpoint write them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto.hpp"

namespace verify {

/// "NAME+HASH+KEY", read. The name is the origin of the store's heads and holds the store's id.
struct public_key {
  std::string name;
  std::string hash;   ///< 4 bytes
  std::string key;    ///< 32 bytes
  std::string store;  ///< 16 bytes
};

/// A head whose signature by the store's key is good.
struct head {
  std::uint64_t size = 0;
  hash root;
};

/// What a note turned out to be.
enum class note_is { signed_head, unreadable, of_another_store, not_signed };

/// \throws std::runtime_error  with words for the user
[[nodiscard]] public_key read_key(std::string_view text, const hasher& sha);

/// `into` is filled as far as the note can be read.
[[nodiscard]] note_is read_note(std::string_view text, const public_key& key, head& into);

}  // namespace verify

#endif  // SAFEGUARDING_EXAMPLES_VERIFY_NOTE_HPP
