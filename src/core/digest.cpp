// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/digest.hpp>

#include <sodium/crypto_hash_sha256.h>

namespace safeguarding::inline v0 {

digest sha256(std::string_view bytes) {
  static_assert(crypto_hash_sha256_BYTES == 32);
  digest value;
  // Plain hashing needs no sodium_init() and cannot fail.
  const auto* octets =
      reinterpret_cast<const unsigned char*>(bytes.data());  // NOLINT(*-reinterpret-cast): C's byte type
  crypto_hash_sha256(value.bytes.data(), octets, bytes.size());
  return value;
}

}  // namespace safeguarding::inline v0
