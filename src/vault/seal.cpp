// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/seal.hpp>

#include <sodium/randombytes.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "padding.hpp"
#include "ring_access.hpp"

namespace safeguarding::inline v0 {
namespace {

using namespace detail;

constexpr std::string_view magic = "SGSR";
constexpr char version = 1;
constexpr std::size_t fixed_front = 6, id_size = 16, wrap_box = box_overhead + key_size, wrap_size = id_size + wrap_box;
constexpr std::size_t length_size = 4;

constexpr std::size_t front_size(std::size_t scopes) { return fixed_front + scopes * wrap_size; }

/// What the body of a record hangs on: its header, after its length, and all that stands before the body.
std::string associated_with(std::string_view header, std::string_view front) {
  std::string associated;
  associated.reserve(8 + header.size() + front.size());
  append_number(associated, static_cast<std::uint64_t>(header.size()));
  associated += header;
  associated += front;
  return associated;
}

/// A sealed record, divided; nothing of it is trusted yet.
struct parts {
  std::string_view front, body;
  std::size_t count = 0;

  [[nodiscard]] std::string_view id_bytes(std::size_t i) const {
    return front.substr(fixed_front + i * wrap_size, id_size);
  }
  [[nodiscard]] std::string_view wrap(std::size_t i) const {
    return front.substr(fixed_front + i * wrap_size + id_size, wrap_box);
  }
  [[nodiscard]] key_id id(std::size_t i) const {
    key_id made;
    std::copy_n(octets(id_bytes(i)), id_size, made.bytes.begin());
    return made;
  }
};

parts divide(std::string_view sealed) {
  const auto refuse = [](errc code) { throw cannot_open{code, "sealed record"}; };
  if (sealed.size() < fixed_front || !sealed.starts_with(magic)) refuse(errc::syntax);
  if (sealed[4] != version) refuse(errc::unsupported_version);
  parts found;
  found.count = static_cast<unsigned char>(sealed[5]);
  if (found.count < 1 || found.count > most_scopes) refuse(errc::syntax);
  const std::size_t front = front_size(found.count);
  if (sealed.size() < front + box_overhead) refuse(errc::syntax);
  found.front = sealed.substr(0, front);
  found.body = sealed.substr(front);
  const std::size_t step = found.body.size() - box_overhead;
  if (step > padded(length_size + longest_sealed_content)) refuse(errc::limit_exceeded);
  if (padded(step) != step) refuse(errc::syntax);
  for (std::size_t i = 1; i < found.count; ++i)
    if (found.id_bytes(i - 1) >= found.id_bytes(i)) refuse(errc::syntax);
  return found;
}

std::vector<key_id> checked(const key_ring& ring, std::span<const key_id> scopes) {
  if (scopes.empty()) throw invalid_input{errc::missing, "a sealed record belongs to at least one scope", {}, {}};
  if (scopes.size() > most_scopes)
    throw invalid_input{
        errc::limit_exceeded, "a sealed record belongs to 64 scopes at most", std::to_string(scopes.size()), {}};
  std::vector<key_id> sorted{scopes.begin(), scopes.end()};
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) throw invalid_input{errc::duplicate, "a scope is named twice", to_text(*twice), {}};
  for (const auto& each : sorted)
    if (!ring.kind_of(each)) throw not_found{"the ring has no such scope", to_text(each)};
  return sorted;
}

/// The key of the record, from the first of its scopes that the ring holds.
void unwrap_record_key(const key_ring& ring, const parts& record, wiped<key_size>& to) {
  for (std::size_t i = 0; i < record.count; ++i) {
    const auto* scope = ring_access::scope_key(ring, record.id(i));
    if (scope == nullptr) continue;
    if (open_box(purpose::record_key, scope, record.id_bytes(i), record.wrap(i), to.data())) return;
    throw cannot_open{errc::invalid_input, "sealed record, scope " + std::to_string(i + 1)};
  }
  throw cannot_open{errc::not_found, "sealed record"};
}

}  // namespace

std::string seal(const key_ring& ring, std::string_view header, std::string_view content,
                 std::span<const key_id> scopes) {
  if (content.size() > longest_sealed_content || header.size() > longest_sealed_content)
    throw invalid_input{errc::limit_exceeded, "one record is sealed up to 16 MiB; divide it", {}, {}};
  const auto sorted = checked(ring, scopes);
  wiped<key_size + nonce_size> fresh;  // the record's key and the nonce of its body
  randombytes_buf(fresh.data(), key_size + nonce_size);
  std::array<unsigned char, most_scopes * nonce_size> nonces{};
  randombytes_buf(nonces.data(), sorted.size() * nonce_size);

  const std::size_t front = front_size(sorted.size()), step = padded(length_size + content.size());
  std::string sealed;
  sealed.reserve(front + box_overhead + step);  // so that the content is never left behind by a move
  sealed += magic;
  sealed += version;
  sealed += static_cast<char>(sorted.size());
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto id = view(sorted[i].bytes);
    sealed += id;
    const std::size_t at = sealed.size();
    sealed.resize(at + wrap_box);
    std::copy_n(nonces.data() + i * nonce_size, nonce_size, octets(sealed) + at);
    std::copy_n(fresh.data(), key_size, octets(sealed) + at + box_front);
    close_box(purpose::record_key, ring_access::scope_key(ring, sorted[i]), id, {octets(sealed) + at, wrap_box});
  }
  const std::string associated = associated_with(header, sealed);
  sealed.append(view({fresh.data() + key_size, nonce_size}));
  sealed.append(commitment_size, '\0');
  append_number(sealed, static_cast<std::uint32_t>(content.size()));
  sealed += content;
  sealed.resize(front + box_overhead + step);
  close_box(purpose::record_body, fresh.data(), associated, {octets(sealed) + front, box_overhead + step});
  return sealed;
}

std::size_t sealed_size(std::size_t content_size, std::size_t scopes) noexcept {
  return front_size(scopes) + box_overhead + padded(length_size + content_size);
}

std::string open(const key_ring& ring, std::string_view header, std::string_view sealed) {
  const auto record = divide(sealed);
  wiped<key_size> key;
  unwrap_record_key(ring, record, key);
  const std::string associated = associated_with(header, record.front);
  std::string content(record.body.size() - box_overhead, '\0');
  if (!open_box(purpose::record_body, key.data(), associated, record.body, octets(content)))
    throw cannot_open{errc::invalid_input, "sealed record, body"};
  const std::size_t length = read_u32(content);
  // Whoever held the key sealed it so; still, there is one form for one content.
  const bool one_form = length <= content.size() - length_size && padded(length_size + length) == content.size() &&
                        content.find_first_not_of('\0', length_size + length) == std::string::npos;
  if (!one_form) throw cannot_open{errc::syntax, "sealed record, body"};
  content.erase(0, length_size);
  content.resize(length);
  return content;
}

std::vector<key_id> scopes_of(std::string_view sealed) {
  const auto record = divide(sealed);
  std::vector<key_id> all;
  all.reserve(record.count);
  for (std::size_t i = 0; i < record.count; ++i) all.push_back(record.id(i));
  return all;
}

}  // namespace safeguarding::inline v0
