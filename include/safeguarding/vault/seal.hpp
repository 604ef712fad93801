// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_SEAL_HPP
#define SAFEGUARDING_VAULT_SEAL_HPP

/// \file
/// Sealing a record and opening it again. docs/formats/sealed.md has every byte.

#include <safeguarding/core/export.hpp>
#include <safeguarding/vault/key_id.hpp>
#include <safeguarding/vault/key_ring.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Most scopes that one record may belong to.
inline constexpr std::size_t most_scopes = 64;
/// Longest content of one record, in bytes; the same limit holds for its header.
inline constexpr std::size_t longest_sealed_content = std::size_t{16} << 20;

/// `content` sealed under a key of its own, which is wrapped once for each of `scopes`: any one of them opens it, and
/// it dies with the last. `header` is not hidden and must be given again, byte for byte, to open. Length shows only as
/// a step of padding: 256 bytes, then four steps to every doubling. Sealing the same again gives other bytes. \throws
/// invalid_input  no scope, too many, one twice; or content or header longer than this library accepts. \throws
/// not_found  a scope is not in the ring.
[[nodiscard]] SAFEGUARDING_API std::string seal(const key_ring& ring, std::string_view header, std::string_view content,
                                                std::span<const key_id> scopes);

/// How long seal() makes `content_size` bytes under so many scopes: for a header that says it.
[[nodiscard]] SAFEGUARDING_API std::size_t sealed_size(std::size_t content_size, std::size_t scopes) noexcept;

/// The content again, if `header` and every byte of `sealed` are what they were.
/// \throws cannot_open  not_found: no scope of it is in the ring (any more). Otherwise see cannot_open.
[[nodiscard]] SAFEGUARDING_API std::string open(const key_ring& ring, std::string_view header, std::string_view sealed);

/// The scopes named in `sealed`, in the order of their ids; needs no key and proves nothing.
/// \throws cannot_open  not a sealed record.
[[nodiscard]] SAFEGUARDING_API std::vector<key_id> scopes_of(std::string_view sealed);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_SEAL_HPP
