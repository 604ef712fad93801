// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_KEY_RING_HPP
#define SAFEGUARDING_VAULT_KEY_RING_HPP

/// \file
/// The keys of one store: the store key, one key for each child, case or allegation, and the rows they are kept in.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/vault/key_id.hpp>
#include <safeguarding/vault/root_key.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {
struct ring_access;
}

/// What a scope key covers. The numbers are part of the stored format: never change them.
enum class scope_kind : int {
  school = 1,      ///< what belongs to nobody's file: the roll, packs, holders, terms
  child = 2,       ///< one child
  case_file = 3,   ///< one case
  allegation = 4,  ///< one allegation about an adult, or one low-level concern
  audit = 5,       ///< who read what
  snapshot = 6,    ///< what was in memory, kept so that opening is quick; a new one with each
};

template <>
struct enum_names<scope_kind> {
  static constexpr std::pair<scope_kind, std::string_view> table[] = {
      {scope_kind::school, "school"},         {scope_kind::child, "child"}, {scope_kind::case_file, "case_file"},
      {scope_kind::allegation, "allegation"}, {scope_kind::audit, "audit"}, {scope_kind::snapshot, "snapshot"}};
};

/// The keys of one store. The root key wraps the store key, the store key wraps every scope key, a scope key wraps the
/// key of each record in it. The store key and the scope keys are held in secret memory while the ring lives. Reading
/// from several threads at once is safe, changing is not.
/// Every change happens in memory: the store writes rows() in one transaction, in a file apart from the records.
/// A changed ring that was never written is as if it had not been changed.
class SAFEGUARDING_API key_ring {
 public:
  /// A ring with a store key of version 1 and no scopes.
  [[nodiscard]] static key_ring create(const root_key& root);
  /// Reads rows() back, in any order, and tries every one.
  /// \throws cannot_open  not_found: the rows were written under another root key; else the row is named by its place.
  [[nodiscard]] static key_ring open(const root_key& root, std::span<const std::string> rows);

  key_ring(key_ring&&) noexcept;
  key_ring& operator=(key_ring&&) noexcept;
  key_ring(const key_ring&) = delete;
  key_ring& operator=(const key_ring&) = delete;
  ~key_ring();

  /// A new scope with a key of its own; nothing outside this ring says whom or what it is for.
  key_id add_scope(scope_kind kind);
  /// Forgets the key of a scope: what was sealed for it alone is unreadable from then on, in every copy of the store.
  /// Copies of the key rows that somebody kept can still open it; their age is the host's to limit.
  /// \throws not_found  there is no such scope.
  void drop_scope(const key_id& scope);
  [[nodiscard]] std::optional<scope_kind> kind_of(const key_id& scope) const noexcept;
  /// In the order of their ids, which says nothing.
  [[nodiscard]] std::vector<key_id> scopes() const;

  /// The rows to keep: as many bytes each, and nothing in them tells a child from an allegation.
  [[nodiscard]] std::vector<std::string> rows() const;
  /// From 1; counts the rotations of the store key.
  [[nodiscard]] std::uint32_t store_key_version() const noexcept;

  /// Wraps the store key under another root key. No record changes.
  /// \throws cannot_open  not_found: `from` is not the root key of this ring.
  void rotate_root(const root_key& from, const root_key& to);
  /// A new store key; wraps every scope key anew. No record changes.
  /// \throws cannot_open  not_found: `root` is not the root key of this ring.
  void rotate_store_key(const root_key& root);

 private:
  friend struct detail::ring_access;
  class body;
  explicit key_ring(std::unique_ptr<body> made) noexcept;
  std::unique_ptr<body> body_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_KEY_RING_HPP
