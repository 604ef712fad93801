// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_VERIFIER_KEY_HPP
#define SAFEGUARDING_LEDGER_VERIFIER_KEY_HPP

/// \file
/// Public keys, in the text form of C2SP signed notes: all that anyone needs to check a history, and nothing that
/// opens it.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/opaque_id.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What a key signs. The numbers are part of the stored format: never change them. They are those of C2SP signed notes.
enum class signature_kind : std::uint8_t {
  head = 1,         ///< Ed25519 over a head: the store's own signature
  cosignature = 4,  ///< Ed25519 over a head and a time: a witness has seen it
};

template <>
struct enum_names<signature_kind> {
  static constexpr std::pair<signature_kind, std::string_view> table[] = {{signature_kind::head, "head"},
                                                                          {signature_kind::cosignature, "cosignature"}};
};

/// A public key and the name it signs under.
struct verifier_key {
  std::string name;  ///< see is_key_name(); of a store's key: origin_of() the store
  signature_kind kind = signature_kind::head;
  std::array<std::uint8_t, 32> key{};

  friend bool operator==(const verifier_key&, const verifier_key&) = default;
};

/// Whether `text` can name a key: 1 to 255 printable ASCII characters without a space or a plus sign.
[[nodiscard]] SAFEGUARDING_API bool is_key_name(std::string_view text) noexcept;

/// The name under which a store signs its heads: "safeguarding/" and its id. It says nothing of a school.
[[nodiscard]] SAFEGUARDING_API std::string origin_of(const store_id& store);

/// The store whose origin `text` is.
[[nodiscard]] SAFEGUARDING_API std::optional<store_id> store_of(std::string_view origin) noexcept;

/// The first four bytes of SHA-256(name, 0x0a, kind, key), as a number: it points to the key that made a signature.
[[nodiscard]] SAFEGUARDING_API std::uint32_t key_hash(const verifier_key& key);

/// "NAME+HASH+KEY", the hash in hexadecimal, the kind and the key in base64.
/// \throws invalid_input  the name cannot name a key.
[[nodiscard]] SAFEGUARDING_API std::string to_text(const verifier_key& key);

/// Reads what to_text() writes, and nothing else; one line end after it is allowed.
/// \throws invalid_input  with the code syntax, or unsupported_version for a key of a kind that is not known here.
[[nodiscard]] SAFEGUARDING_API verifier_key parse_verifier_key(std::string_view text);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_VERIFIER_KEY_HPP
