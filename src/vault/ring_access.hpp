// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_RING_ACCESS_HPP
#define SAFEGUARDING_SRC_VAULT_RING_ACCESS_HPP

/// \file
/// What the rest of the room may ask of a ring.

#include <safeguarding/vault/key_ring.hpp>

#include "key_row.hpp"

namespace safeguarding::inline v0::detail {

struct ring_access {
  /// The key of a scope, key_size bytes that the ring keeps until it changes; null if it has none.
  [[nodiscard]] static const unsigned char* scope_key(const key_ring& ring, const key_id& scope) noexcept;
  /// The key of blind tokens, at the front of `to`.
  static void token_key(const key_ring& ring, row_content& to);
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_RING_ACCESS_HPP
