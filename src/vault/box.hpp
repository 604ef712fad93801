// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_BOX_HPP
#define SAFEGUARDING_SRC_VAULT_BOX_HPP

/// \file
/// The one construction that everything in the vault is sealed by: XChaCha20-Poly1305 with a commitment to its key.

#include <cstddef>
#include <span>
#include <string_view>

namespace safeguarding::inline v0::detail {

inline constexpr std::size_t key_size = 32, nonce_size = 24, commitment_size = 32, tag_size = 16;
inline constexpr std::size_t box_front = nonce_size + commitment_size;
inline constexpr std::size_t box_overhead = box_front + tag_size;

/// What a box is for; a box of one purpose never opens as another. Each has 16 bytes in docs/formats/sealed.md.
enum class purpose { key_row, record_key, record_body };

/// Closes the box in place: `box` holds a nonce that was never used with `key`, room for the commitment, the content,
/// and room for the tag. `key` is key_size bytes.
void close_box(purpose what, const unsigned char* key, std::string_view associated, std::span<unsigned char> box);

/// Whether `box`, of at least box_overhead bytes, opens; its content is then in `content`, which has box_overhead bytes
/// less. The commitment is looked at before anything is deciphered.
[[nodiscard]] bool open_box(purpose what, const unsigned char* key, std::string_view associated, std::string_view box,
                            unsigned char* content) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_BOX_HPP
