// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/verifier_key.hpp>

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/error.hpp>

#include "base64.hpp"
#include "big_endian.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view origin_begins = "safeguarding/";

std::string kind_and_key(const verifier_key& key) {
  std::string bytes{static_cast<char>(key.kind)};
  detail::put(bytes, key.key);
  return bytes;
}

[[noreturn]] void refuse(const char* message, std::string_view fragment, errc code = errc::syntax) {
  throw invalid_input{code, message, std::string{fragment}, {}};
}

std::string hash_in_hex(const verifier_key& key) {
  std::string text;
  for (auto shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[key_hash(key) >> shift & 15];
  return text;
}

}  // namespace

bool is_key_name(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 255 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~' && c != '+'; });
}

std::string origin_of(const store_id& store) { return std::string{origin_begins} + to_text(store); }

std::optional<store_id> store_of(std::string_view origin) noexcept {
  if (!origin.starts_with(origin_begins)) return std::nullopt;
  return parse_opaque_id<store_id>(origin.substr(origin_begins.size()));
}

std::uint32_t key_hash(const verifier_key& key) {
  const auto hash = sha256(key.name + "\n" + kind_and_key(key));
  return std::uint32_t{hash.bytes[0]} << 24 | std::uint32_t{hash.bytes[1]} << 16 | std::uint32_t{hash.bytes[2]} << 8 |
         hash.bytes[3];
}

std::string to_text(const verifier_key& key) {
  if (!is_key_name(key.name))
    throw invalid_input{"the name of a key is 1 to 255 printable ASCII characters without a space or a plus sign",
                        key.name};
  return key.name + "+" + hash_in_hex(key) + "+" + detail::to_base64(kind_and_key(key));
}

verifier_key parse_verifier_key(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  const auto first = text.find('+');
  const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) refuse("a public key is NAME+HASH+KEY", text);
  verifier_key key;
  key.name = text.substr(0, first);
  if (!is_key_name(key.name))
    refuse("the name of a key is 1 to 255 printable ASCII characters without a space or a plus sign", text);
  const auto bytes = detail::from_base64(text.substr(second + 1));
  if (!bytes || bytes->empty()) refuse("the last part of a public key is base64", text);
  key.kind = static_cast<signature_kind>(bytes->front());
  if (name(key.kind) == "?") refuse("a public key of this kind is not known here", text, errc::unsupported_version);
  if (bytes->size() != 33) refuse("an Ed25519 key has 32 bytes", text);
  std::copy(bytes->begin() + 1, bytes->end(), key.key.begin());
  if (text.substr(first + 1, second - first - 1) != hash_in_hex(key))
    refuse("the hash is not that of this name and key", text);
  return key;
}

}  // namespace safeguarding::inline v0
