// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_SECRET_HPP
#define SAFEGUARDING_VAULT_SECRET_HPP

/// \file
/// Secret bytes: a key, a passphrase.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <span>
#include <utility>

namespace safeguarding::inline v0 {

/// Secret bytes in memory of their own: between guard pages, kept out of swap and core dumps where the system allows
/// it, and overwritten when they are let go. It can be moved, never copied, printed or compared in variable time.
/// An empty secret has size 0: what a moved-from one is.
class SAFEGUARDING_API secret {
 public:
  secret() noexcept = default;
  /// `size` zero bytes, to be filled through writable().
  /// \throws std::bad_alloc  there is no such memory.
  explicit secret(std::size_t size);
  secret(secret&& other) noexcept : data_{std::exchange(other.data_, nullptr)}, size_{std::exchange(other.size_, 0)} {}
  secret& operator=(secret&& other) noexcept;
  secret(const secret&) = delete;
  secret& operator=(const secret&) = delete;
  ~secret();

  /// `size` bytes from the system's generator.
  [[nodiscard]] static secret random(std::size_t size);
  /// Takes the bytes over: `bytes` is overwritten with zeros.
  [[nodiscard]] static secret take(std::span<char> bytes);

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  /// The bytes themselves. Copy them nowhere that is not overwritten afterwards.
  [[nodiscard]] std::span<const unsigned char> reveal() const noexcept { return {data_, size_}; }
  [[nodiscard]] std::span<unsigned char> writable() noexcept { return {data_, size_}; }

  bool operator==(const secret&) const = delete;
  template <class Stream>
  friend Stream& operator<<(Stream&, const secret&) = delete;

 private:
  unsigned char* data_ = nullptr;
  std::size_t size_ = 0;
};

/// Whether two secrets are the same bytes; takes as long wherever they differ. Sizes are not secret.
[[nodiscard]] SAFEGUARDING_API bool same_bytes(const secret& one, const secret& other) noexcept;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_SECRET_HPP
