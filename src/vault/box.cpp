// SPDX-License-Identifier: Apache-2.0
#include "box.hpp"

#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/crypto_generichash.h>
#include <sodium/utils.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "octets.hpp"

namespace safeguarding::inline v0::detail {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == key_size);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == nonce_size);
static_assert(crypto_aead_xchacha20poly1305_ietf_ABYTES == tag_size);

constexpr std::string_view label(purpose what) {
  switch (what) {
    case purpose::key_row: return "sg1 key row     ";
    case purpose::record_key: return "sg1 record key  ";
    case purpose::record_body: return "sg1 record body ";
  }
  return {};
}

/// The key of the cipher and the commitment, from one BLAKE2b-512 over all that the box hangs on but its content. Who
/// finds two keys, nonces or headers for one commitment has found a collision of BLAKE2b.
struct derived {
  static constexpr std::size_t size = key_size + commitment_size;
  wiped<size> bytes;

  derived(purpose what, const unsigned char* key, const unsigned char* nonce, std::string_view associated) noexcept {
    crypto_generichash_state state;
    crypto_generichash_init(&state, key, key_size, size);
    crypto_generichash_update(&state, octets(label(what)), label(what).size());
    crypto_generichash_update(&state, nonce, nonce_size);
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < 8; ++i)
      length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(associated.size()) >> (56 - 8 * i));
    crypto_generichash_update(&state, length.data(), length.size());
    crypto_generichash_update(&state, octets(associated), associated.size());
    crypto_generichash_final(&state, bytes.data(), size);
    sodium_memzero(&state, sizeof state);
  }

  [[nodiscard]] const unsigned char* key() const noexcept { return bytes.data(); }
  [[nodiscard]] const unsigned char* commitment() const noexcept { return bytes.data() + key_size; }
};

}  // namespace

void close_box(purpose what, const unsigned char* key, std::string_view associated, std::span<unsigned char> box) {
  unsigned char* const nonce = box.data();
  unsigned char* const content = nonce + box_front;
  const std::size_t length = box.size() - box_overhead;
  const derived made{what, key, nonce, associated};
  std::copy_n(made.commitment(), commitment_size, nonce + nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached(content, content + length, nullptr, content, length,
                                                      octets(associated), associated.size(), nullptr, nonce,
                                                      made.key());
}

bool open_box(purpose what, const unsigned char* key, std::string_view associated, std::string_view box,
              unsigned char* content) noexcept {
  const unsigned char* const nonce = octets(box);
  const unsigned char* const sealed = nonce + box_front;
  const std::size_t length = box.size() - box_overhead;
  const derived made{what, key, nonce, associated};
  if (sodium_memcmp(made.commitment(), nonce + nonce_size, commitment_size) != 0) return false;
  return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(content, nullptr, sealed, length, sealed + length,
                                                             octets(associated), associated.size(), nonce,
                                                             made.key()) == 0;
}

}  // namespace safeguarding::inline v0::detail
