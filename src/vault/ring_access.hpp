// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_RING_ACCESS_HPP
#define SAFEGUARDING_SRC_VAULT_RING_ACCESS_HPP

/// \file
/// What the rest of the room may ask of a ring.

#include <safeguarding/vault/key_ring.hpp>

#include "key_row.hpp"

namespace safeguarding::inline v0::detail {

struct ring_access {
  /// The key of a scope, at the front of `to`; false if the ring has none.
  [[nodiscard]] static bool scope_key(const key_ring& ring, const key_id& scope, row_content& to);
  /// The key of blind tokens, at the front of `to`.
  static void token_key(const key_ring& ring, row_content& to);
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_RING_ACCESS_HPP
