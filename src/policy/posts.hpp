// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_POSTS_HPP
#define SAFEGUARDING_SRC_POLICY_POSTS_HPP

/// \file
/// Private to policy: who holds what on one day, and which rules are in force on it, as numbers.

#include <safeguarding/policy/holders.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "book_index.hpp"

namespace safeguarding::inline v0::detail {

/// The people of the holders by number. Refers to the holders it was made from.
class people_index {
 public:
  /// `on`: only those who hold something on that day.
  explicit people_index(const holders& who, std::optional<day> on = {});

  [[nodiscard]] std::size_t size() const noexcept { return people_.size(); }
  [[nodiscard]] const person_id& person(person_place at) const noexcept { return *people_[at]; }
  /// no_person for somebody who holds nothing.
  [[nodiscard]] person_place find(const person_id& who) const noexcept;

 private:
  std::vector<const person_id*> people_;
  std::unordered_map<std::string_view, person_place> places_;
};

/// One day: its posts and what is in force. Immutable.
class posts {
 public:
  posts(const rulebook& book, const holders& who, const people_index& people, day date);

  /// Who holds the role, in the order they were given, nobody twice.
  [[nodiscard]] std::span<const person_place> holders_of(place role) const noexcept {
    return std::span{holders_}.subspan(first_holder_[role], first_holder_[role + std::size_t{1}] - first_holder_[role]);
  }
  [[nodiscard]] std::span<const place> roles_of(person_place person) const noexcept {
    return std::span{roles_}.subspan(first_role_[person], first_role_[person + std::size_t{1}] - first_role_[person]);
  }
  /// The roles of a person as values of the fact subject_role.
  [[nodiscard]] std::uint64_t subject_roles_of(person_place person) const noexcept { return subject_roles_[person]; }

  /// The day it stands for; its answers hold until the next change in the book or among the holders.
  [[nodiscard]] day date() const noexcept { return date_; }
  [[nodiscard]] const rule_set& in_force() const noexcept { return in_force_; }
  /// Hours between observation and record that make it late: the smallest any pack in force sets, 0 for never.
  [[nodiscard]] int late_after() const noexcept { return late_after_; }
  /// The book has overlays, and none of them is in force.
  [[nodiscard]] bool lawless() const noexcept { return lawless_; }

 private:
  day date_;
  std::vector<std::uint32_t> first_holder_, first_role_;
  std::vector<person_place> holders_;
  std::vector<place> roles_;
  std::vector<std::uint64_t> subject_roles_;
  rule_set in_force_;
  int late_after_ = 0;
  bool lawless_ = false;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_POSTS_HPP
