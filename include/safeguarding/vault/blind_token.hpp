// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_BLIND_TOKEN_HPP
#define SAFEGUARDING_VAULT_BLIND_TOKEN_HPP

/// \file
/// Blind tokens: the same actor and the same idempotency key give the same token, and nobody without the ring can tell
/// which.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/vault/key_ring.hpp>

#include <string_view>

namespace safeguarding::inline v0 {

/// What the store keeps in place of (`actor`, `idempotency_key`) to know a retry: 256 bits of keyed BLAKE2b. The key
/// belongs to the ring and outlives every rotation. One actor's keys never meet another's.
[[nodiscard]] SAFEGUARDING_API digest blind_token(const key_ring& ring, std::string_view actor,
                                                  std::string_view idempotency_key);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_BLIND_TOKEN_HPP
