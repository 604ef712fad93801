// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/passphrase.hpp>

#include <sodium/randombytes.h>

#include <algorithm>

#include "octets.hpp"
#include "passphrase_limits.hpp"

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view magic = "SGPP";
constexpr char version = 1, argon2id13 = 2;
constexpr std::size_t salt_at = 14, whole = 30;

}  // namespace

passphrase_settings new_passphrase_settings() {
  detail::start();
  passphrase_settings made;
  randombytes_buf(made.salt.data(), made.salt.size());
  return made;
}

std::string to_bytes(const passphrase_settings& settings) {
  if (!detail::within_limits(settings)) throw invalid_input{std::string{detail::outside_limits}};
  std::string bytes{magic};
  bytes += version;
  bytes += argon2id13;
  detail::append_number(bytes, settings.passes);
  detail::append_number(bytes, settings.memory_kib);
  bytes += detail::view(settings.salt);
  return bytes;
}

passphrase_settings read_passphrase_settings(std::string_view bytes) {
  const auto refuse = [](errc code) { throw cannot_open{code, "passphrase settings"}; };
  if (bytes.size() < magic.size() + 1 || !bytes.starts_with(magic)) refuse(errc::syntax);
  if (bytes[4] != version) refuse(errc::unsupported_version);
  if (bytes.size() != whole) refuse(errc::syntax);
  if (bytes[5] != argon2id13) refuse(errc::unsupported_version);
  passphrase_settings read;
  read.passes = detail::read_u32(bytes.substr(6));
  read.memory_kib = detail::read_u32(bytes.substr(10));
  if (!detail::within_limits(read)) refuse(errc::limit_exceeded);
  std::copy_n(detail::octets(bytes.substr(salt_at)), read.salt.size(), read.salt.begin());
  return read;
}

}  // namespace safeguarding::inline v0
