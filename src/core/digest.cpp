// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/digest.hpp>

// The plain functions, which OpenSSL 3 would have us leave for EVP: they allocate nothing, cannot fail and, unlike
// EVP's fetching, read neither a configuration file nor the environment. They use the processor's own SHA instructions
// where it has them.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace safeguarding::inline v0 {

digest sha256(std::string_view bytes) {
  static_assert(SHA256_DIGEST_LENGTH == 32);
  digest value;
  SHA256_CTX state;
  SHA256_Init(&state);
  SHA256_Update(&state, bytes.data(), bytes.size());
  SHA256_Final(value.bytes.data(), &state);
  return value;
}

}  // namespace safeguarding::inline v0
