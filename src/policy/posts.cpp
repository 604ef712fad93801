// SPDX-License-Identifier: Apache-2.0
#include "posts.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {
namespace {

bool holds_on(const holding& known, day date) {
  return (!known.from || *known.from <= date) && (!known.until || date < *known.until);
}

}  // namespace

people_index::people_index(const holders& who, std::optional<day> on) {
  places_.reserve(who.all().size());
  for (const auto& held : who.all()) {
    if (on && !holds_on(held, *on)) continue;
    if (places_.emplace(held.person.text(), static_cast<person_place>(people_.size())).second)
      people_.push_back(&held.person);
  }
}

person_place people_index::find(const person_id& who) const noexcept {
  const auto found = places_.find(who.text());
  return found == places_.end() ? no_person : found->second;
}

posts::posts(const rulebook& book, const holders& who, const people_index& people, day date) : date_{date} {
  const auto& index = book.index();
  std::vector<std::vector<person_place>> by_role(index.roles.size());
  for (const auto& held : who.all()) {
    if (!holds_on(held, date)) continue;
    const auto* known = book.words().find_role(held.role);
    if (known != nullptr)
      by_role[static_cast<std::size_t>(known - book.words().roles.data())].push_back(people.find(held.person));
  }
  std::vector<std::uint32_t> how_many(people.size() + 1, 0);
  std::vector<std::size_t> seen_in(people.size(), index.roles.size());
  for (std::size_t r = 0; r < by_role.size(); ++r) {
    first_holder_.push_back(static_cast<std::uint32_t>(holders_.size()));
    for (const auto person : by_role[r]) {
      if (seen_in[person] == r) continue;
      seen_in[person] = r;
      holders_.push_back(person);
      ++how_many[person];
    }
  }
  first_holder_.push_back(static_cast<std::uint32_t>(holders_.size()));
  first_role_.assign(people.size() + 1, 0);
  for (std::size_t p = 0; p < people.size(); ++p) first_role_[p + 1] = first_role_[p] + how_many[p];
  roles_.resize(holders_.size());
  subject_roles_.assign(people.size(), 0);
  auto next = first_role_;
  for (std::size_t r = 0; r < by_role.size(); ++r)
    for (const auto person : holders_of(static_cast<place>(r))) {
      roles_[next[person]++] = static_cast<place>(r);
      subject_roles_[person] |= index.roles[r].subject_bit;
    }

  in_force_ = index.table.none();
  for (std::size_t r = 0; r < book.rules().size(); ++r)
    if (book.rules()[r].what->in_force(date) && book.rules()[r].pack->in_force(date)) add_to(in_force_, r);
  bool overlays = false, one_in_force = false;
  for (const auto& pack : book.packs()) {
    const bool now = pack.in_force(date);
    overlays = overlays || pack.kind == pack_kind::overlay;
    one_in_force = one_in_force || (now && pack.kind == pack_kind::overlay);
    if (now && pack.late_after_hours != 0 && (late_after_ == 0 || pack.late_after_hours < late_after_))
      late_after_ = pack.late_after_hours;
  }
  lawless_ = overlays && !one_in_force;
}

}  // namespace safeguarding::inline v0::detail
