// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/recovery.hpp>

#include <sodium/crypto_box.h>
#include <sodium/crypto_scalarmult_curve25519.h>

#include <algorithm>
#include <set>

#include "octets.hpp"

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view magic = "SGRC";
constexpr char version = 1;
constexpr std::size_t key_at = 5, box_at = 37, whole = box_at + crypto_box_SEALBYTES + root_key::size;

recovery_public_key public_half(const secret& opens) {
  recovery_public_key made;
  crypto_scalarmult_curve25519_base(made.bytes.data(), opens.reveal().data());
  return made;
}

}  // namespace

recovery_key new_recovery_key() { return recovery_key_from(secret::random(crypto_box_SECRETKEYBYTES)); }

recovery_key recovery_key_from(secret opens) {
  if (opens.size() != crypto_box_SECRETKEYBYTES) throw invalid_input{"a recovery key is 32 bytes"};
  const auto seals = public_half(opens);
  return {seals, std::move(opens)};
}

std::vector<recovery_copy> recovery_copies(const root_key& root, std::span<const recovery_holder> holders) {
  if (holders.size() < 2)
    throw invalid_input{errc::missing, "one holder is not enough: name two or more who can recover", {}, {}};
  std::set<std::string_view> roles;
  std::set<recovery_public_key> keys;
  std::vector<recovery_copy> made;
  for (const auto& [role, key] : holders) {
    if (role.empty()) throw invalid_input{errc::missing, "a recovery copy is made for a role; name it", {}, {}};
    if (!roles.insert(role).second) throw invalid_input{errc::duplicate, "a role is named twice", role, {}};
    if (!keys.insert(key).second)
      throw invalid_input{errc::duplicate, "two roles have the same recovery key", role, {}};
    std::string bytes{magic};
    bytes += version;
    bytes += detail::view(key.bytes);
    bytes.resize(whole);
    if (crypto_box_seal(detail::octets(bytes) + box_at, root.key().reveal().data(), root_key::size, key.bytes.data()) !=
        0)
      throw invalid_input{errc::invalid_input, "nothing can be sealed to this recovery key", role, {}};
    made.push_back({role, std::move(bytes)});
  }
  return made;
}

root_key recover(const recovery_key& holder, std::string_view copy) {
  const auto refuse = [](errc code) { throw cannot_open{code, "recovery copy"}; };
  if (copy.size() < magic.size() + 1 || !copy.starts_with(magic)) refuse(errc::syntax);
  if (copy[4] != version) refuse(errc::unsupported_version);
  if (copy.size() != whole) refuse(errc::syntax);
  if (holder.opens.size() != crypto_box_SECRETKEYBYTES) refuse(errc::missing);
  const auto own = public_half(holder.opens);
  if (copy.substr(key_at, own.bytes.size()) != detail::view(own.bytes)) refuse(errc::not_found);
  return root_key::from_host([&](std::span<unsigned char, root_key::size> to) {
    if (crypto_box_seal_open(to.data(), detail::octets(copy) + box_at, copy.size() - box_at, own.bytes.data(),
                             holder.opens.reveal().data()) != 0)
      refuse(errc::invalid_input);
  });
}

}  // namespace safeguarding::inline v0
