// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/secret.hpp>

#include <sodium/core.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include <algorithm>
#include <new>

#include "octets.hpp"

namespace safeguarding::inline v0 {

void detail::start() {
  if (sodium_init() < 0) throw error{errc::io, "the system gives no random numbers, so nothing can be sealed"};
}

secret::secret(std::size_t size) : size_{size} {
  if (size == 0) return;
  detail::start();
  data_ = static_cast<unsigned char*>(sodium_malloc(size));
  if (data_ == nullptr) throw std::bad_alloc{};
  std::fill_n(data_, size, static_cast<unsigned char>(0));
}

secret& secret::operator=(secret&& other) noexcept {
  if (this == &other) return *this;
  sodium_free(data_);  // which overwrites
  data_ = std::exchange(other.data_, nullptr);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

secret::~secret() { sodium_free(data_); }

secret secret::random(std::size_t size) {
  secret made{size};
  if (size != 0) randombytes_buf(made.data_, size);
  return made;
}

secret secret::take(std::span<char> bytes) {
  secret made{bytes.size()};
  std::copy(bytes.begin(), bytes.end(), made.data_);
  if (!bytes.empty()) sodium_memzero(bytes.data(), bytes.size());
  return made;
}

bool same_bytes(const secret& one, const secret& other) noexcept {
  const auto a = one.reveal(), b = other.reveal();
  return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

}  // namespace safeguarding::inline v0
