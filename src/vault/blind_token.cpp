// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/blind_token.hpp>

#include <sodium/crypto_generichash.h>
#include <sodium/utils.h>

#include <cstdint>
#include <string>

#include "ring_access.hpp"

namespace safeguarding::inline v0 {

digest blind_token(const key_ring& ring, std::string_view actor, std::string_view idempotency_key) {
  constexpr std::string_view label = "sg1 blind token ";
  std::string lengths{label};
  detail::append_number(lengths, static_cast<std::uint64_t>(actor.size()));
  detail::row_content key;
  detail::ring_access::token_key(ring, key);
  digest token;
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), detail::key_size, token.bytes.size());
  for (const auto part : {std::string_view{lengths}, actor, idempotency_key})
    crypto_generichash_update(&state, detail::octets(part), part.size());
  crypto_generichash_final(&state, token.bytes.data(), token.bytes.size());
  sodium_memzero(&state, sizeof state);
  return token;
}

}  // namespace safeguarding::inline v0
