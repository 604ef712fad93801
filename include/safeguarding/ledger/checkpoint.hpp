// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_CHECKPOINT_HPP
#define SAFEGUARDING_LEDGER_CHECKPOINT_HPP

/// \file
/// A signed head as text that any tool for transparency logs reads: C2SP tlog-checkpoint in a C2SP signed note.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/ledger/proof.hpp>
#include <safeguarding/ledger/verifier_key.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// One signature line of a note. What its bytes mean depends on the kind of key that `hash` points to.
struct note_signature {
  std::string name;
  std::uint32_t hash = 0;  ///< key_hash() of the key that is said to have made it
  std::string bytes;       ///< 1 to 8192 bytes

  friend bool operator==(const note_signature&, const note_signature&) = default;
};

/// The most signatures that a note may carry.
inline constexpr std::size_t most_signatures = 64;

/// A head with those who signed it: the store itself, and witnesses who have seen it.
struct checkpoint {
  std::string origin;  ///< which store: origin_of()
  tree_head head;
  std::vector<note_signature> signatures;  ///< in the order of the note; no key twice

  friend bool operator==(const checkpoint&, const checkpoint&) = default;
};

/// What became of one key's signature.
enum class signature_check : int {
  good = 1,
  absent = 2,  ///< the note has no signature of this key
  wrong = 3,   ///< it has one, and it is not of this text and this key
};

template <>
struct enum_names<signature_check> {
  static constexpr std::pair<signature_check, std::string_view> table[] = {
      {signature_check::good, "good"}, {signature_check::absent, "absent"}, {signature_check::wrong, "wrong"}};
};

/// The text that is signed: origin, size and root, a line each.
[[nodiscard]] SAFEGUARDING_API std::string signed_text(const checkpoint& note);

/// The whole note: the signed text, an empty line, the signatures.
/// \throws invalid_input  as parse_checkpoint() would.
[[nodiscard]] SAFEGUARDING_API std::string to_text(const checkpoint& note);

/// Reads what to_text() writes and nothing else: three lines, no extension line, at least one signature, at most
/// most_signatures, no key twice, no other text for the same value. Says nothing of whether a signature is good.
/// \throws invalid_input  with the line.
[[nodiscard]] SAFEGUARDING_API checkpoint parse_checkpoint(std::string_view text);

/// Looks at the signature of `key`, of either kind.
[[nodiscard]] SAFEGUARDING_API signature_check check_signature(const checkpoint& note, const verifier_key& key);

/// When the witness of `key` says that it saw the note; nothing where check_signature() is not good, or for a key of
/// another kind.
[[nodiscard]] SAFEGUARDING_API std::optional<instant> cosigned_at(const checkpoint& note, const verifier_key& key);

/// The note with the signature lines of `lines` (as a witness answers) after its own; lines that it has already are
/// not repeated.
/// \throws invalid_input  a line is no signature line, or another one of the same key.
[[nodiscard]] SAFEGUARDING_API checkpoint with_signatures(checkpoint note, std::string_view lines);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_CHECKPOINT_HPP
