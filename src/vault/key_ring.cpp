// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/cannot_open.hpp>
#include <safeguarding/vault/key_ring.hpp>

#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include <algorithm>
#include <limits>
#include <map>

#include "ring_access.hpp"

namespace safeguarding::inline v0 {
namespace {

using detail::row_content;
using detail::row_front;
using detail::row_kind;

key_id new_id() {
  key_id made;
  randombytes_buf(made.bytes.data(), made.bytes.size());
  return made;
}

void fill_with_new_key(row_content& content, unsigned char covers) {
  randombytes_buf(content.data(), detail::key_size);
  content.data()[detail::key_size] = covers;
}

std::string place_of(std::size_t row) { return "key row " + std::to_string(row + 1); }

}  // namespace

/// The keys of the scopes, side by side in one piece of secret memory: a piece for each would cost the system a map and
/// two guard pages.
class drawers {
 public:
  /// Puts key_size bytes away.
  std::size_t put(const unsigned char* key) {
    if (free_.empty()) grow();
    const std::size_t at = free_.back();
    free_.pop_back();
    std::copy_n(key, detail::key_size, memory_.writable().data() + at);
    return at;
  }
  void wipe(std::size_t at) noexcept {
    sodium_memzero(memory_.writable().data() + at, detail::key_size);
    free_.push_back(at);  // there is room: it was taken from here
  }
  [[nodiscard]] const unsigned char* at(std::size_t at) const noexcept { return memory_.reveal().data() + at; }

 private:
  void grow() {
    const std::size_t before = memory_.size(), after = before == 0 ? 16 * detail::key_size : 2 * before;
    free_.reserve(after / detail::key_size);
    secret larger{after};
    std::copy_n(memory_.reveal().data(), before, larger.writable().data());
    memory_ = std::move(larger);
    for (std::size_t at = after; at > before; at -= detail::key_size) free_.push_back(at - detail::key_size);
  }

  secret memory_;
  std::vector<std::size_t> free_;
};

class key_ring::body {
 public:
  struct scope {
    scope_kind kind;
    std::string row;
    std::size_t drawer;
  };

  key_id root;
  key_id store_id;
  std::uint32_t version = 1;
  secret store_key;
  std::string store_row;
  key_id token_id;
  std::string token_row;
  std::map<key_id, scope> scopes;
  drawers keys;

  body() = default;
  body(const body&) = delete;
  body& operator=(const body&) = delete;
  body(body&&) = delete;
  body& operator=(body&&) = delete;
  ~body() {
    for (auto& [id, each] : scopes) forget(each.row);
    forget(store_row);
    forget(token_row);
  }

  /// A dropped row is overwritten: with the store key it is the key it wraps.
  static void forget(std::string& row) noexcept { sodium_memzero(row.data(), row.size()); }

  [[nodiscard]] std::string wrap(row_kind kind, const key_id& id, const row_content& content) const {
    return write_row({kind, id, store_id, version}, store_key.reveal().data(), content);
  }

  void wrap_store_key(const root_key& under) {
    row_content content;
    std::copy_n(store_key.reveal().data(), detail::key_size, content.data());
    store_row = write_row({row_kind::store_key, store_id, under.id(), version}, under.key().reveal().data(), content);
    root = under.id();
  }

  void check_root(const root_key& given) const {
    if (given.id() != root) throw cannot_open{errc::not_found, "root key"};
  }

  void unwrap(std::string_view row, row_content& to, const std::string& place) const {
    if (!open_row(row, store_key.reveal().data(), to)) throw cannot_open{errc::invalid_input, place};
  }

  void read_store_row(const root_key& under, std::span<const std::string> rows, const std::vector<row_front>& fronts) {
    const auto is_store = [](const row_front& each) { return each.kind == row_kind::store_key; };
    const auto first = std::find_if(fronts.begin(), fronts.end(), is_store);
    if (first == fronts.end()) throw cannot_open{errc::missing, "key rows"};
    const auto at = static_cast<std::size_t>(first - fronts.begin());
    const auto second = std::find_if(first + 1, fronts.end(), is_store);
    if (second != fronts.end())
      throw cannot_open{errc::duplicate, place_of(static_cast<std::size_t>(second - fronts.begin()))};
    if (first->under != under.id()) throw cannot_open{errc::not_found, "root key"};
    row_content content;
    if (!open_row(rows[at], under.key().reveal().data(), content)) throw cannot_open{errc::invalid_input, place_of(at)};
    root = first->under;
    store_id = first->id;
    version = first->store_version;
    store_key = secret{detail::key_size};
    std::copy_n(content.data(), detail::key_size, store_key.writable().data());
    store_row = rows[at];
  }

  void read_row(const row_front& front, const std::string& row, const std::string& place) {
    if (front.kind == row_kind::store_key) return;
    if (front.under != store_id || front.store_version != version) throw cannot_open{errc::invalid_input, place};
    row_content content;
    unwrap(row, content, place);
    const int covers = content.data()[detail::key_size];
    if (front.kind == row_kind::token_key) {
      if (!token_row.empty()) throw cannot_open{errc::duplicate, place};
      token_id = front.id;
      token_row = row;
      return;
    }
    if (covers < static_cast<int>(scope_kind::school) || covers > static_cast<int>(scope_kind::snapshot))
      throw cannot_open{errc::unsupported_version, place};
    if (!scopes.try_emplace(front.id, scope{static_cast<scope_kind>(covers), row, keys.put(content.data())}).second)
      throw cannot_open{errc::duplicate, place};
  }
};

key_ring::key_ring(std::unique_ptr<body> made) noexcept : body_{std::move(made)} {}
key_ring::key_ring(key_ring&&) noexcept = default;
key_ring& key_ring::operator=(key_ring&&) noexcept = default;
key_ring::~key_ring() = default;

key_ring key_ring::create(const root_key& root) {
  auto made = std::make_unique<body>();
  made->store_key = secret::random(detail::key_size);
  made->store_id = new_id();
  made->wrap_store_key(root);
  row_content content;
  fill_with_new_key(content, 0);
  made->token_id = new_id();
  made->token_row = made->wrap(row_kind::token_key, made->token_id, content);
  return key_ring{std::move(made)};
}

key_ring key_ring::open(const root_key& root, std::span<const std::string> rows) {
  detail::start();
  std::vector<row_front> fronts;
  fronts.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) fronts.push_back(detail::read_front(rows[i], place_of(i)));
  auto made = std::make_unique<body>();
  made->read_store_row(root, rows, fronts);
  for (std::size_t i = 0; i < rows.size(); ++i) made->read_row(fronts[i], rows[i], place_of(i));
  if (made->token_row.empty()) throw cannot_open{errc::missing, "key rows"};
  return key_ring{std::move(made)};
}

key_id key_ring::add_scope(scope_kind kind) {
  row_content content;
  fill_with_new_key(content, static_cast<unsigned char>(kind));
  const auto id = new_id();
  body_->scopes.emplace(
      id, body::scope{kind, body_->wrap(row_kind::scope_key, id, content), body_->keys.put(content.data())});
  return id;
}

void key_ring::drop_scope(const key_id& scope) {
  const auto found = body_->scopes.find(scope);
  if (found == body_->scopes.end()) throw not_found{"the ring has no such scope", to_text(scope)};
  body_->keys.wipe(found->second.drawer);
  body::forget(found->second.row);
  body_->scopes.erase(found);
}

std::optional<scope_kind> key_ring::kind_of(const key_id& scope) const noexcept {
  const auto found = body_->scopes.find(scope);
  if (found == body_->scopes.end()) return std::nullopt;
  return found->second.kind;
}

std::vector<key_id> key_ring::scopes() const {
  std::vector<key_id> all;
  all.reserve(body_->scopes.size());
  for (const auto& [id, each] : body_->scopes) all.push_back(id);
  return all;
}

std::vector<std::string> key_ring::rows() const {
  std::vector<std::string> all{body_->store_row, body_->token_row};
  all.reserve(2 + body_->scopes.size());
  for (const auto& [id, each] : body_->scopes) all.push_back(each.row);
  return all;
}

std::uint32_t key_ring::store_key_version() const noexcept { return body_->version; }

void key_ring::rotate_root(const root_key& from, const root_key& to) {
  body_->check_root(from);
  body_->wrap_store_key(to);
}

void key_ring::rotate_store_key(const root_key& root) {
  body_->check_root(root);
  if (body_->version == std::numeric_limits<std::uint32_t>::max())
    throw invalid_input{errc::limit_exceeded, "the store key was rotated as often as its version can count", {}, {}};
  auto next = std::make_unique<body>();
  next->store_key = secret::random(detail::key_size);
  next->store_id = new_id();
  next->version = body_->version + 1;
  next->wrap_store_key(root);
  row_content content;
  body_->unwrap(body_->token_row, content, "token key");
  next->token_id = body_->token_id;
  next->token_row = next->wrap(row_kind::token_key, next->token_id, content);
  for (const auto& [id, each] : body_->scopes) {
    std::copy_n(body_->keys.at(each.drawer), detail::key_size, content.data());
    content.data()[detail::key_size] = static_cast<unsigned char>(each.kind);
    next->scopes.emplace(
        id, body::scope{each.kind, next->wrap(row_kind::scope_key, id, content), next->keys.put(content.data())});
  }
  body_ = std::move(next);
}

const unsigned char* detail::ring_access::scope_key(const key_ring& ring, const key_id& scope) noexcept {
  const auto found = ring.body_->scopes.find(scope);
  return found == ring.body_->scopes.end() ? nullptr : ring.body_->keys.at(found->second.drawer);
}

void detail::ring_access::token_key(const key_ring& ring, row_content& to) {
  ring.body_->unwrap(ring.body_->token_row, to, "token key");
}

}  // namespace safeguarding::inline v0
