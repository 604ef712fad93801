// SPDX-License-Identifier: Apache-2.0
#include "identities.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {
namespace detail {

identities::identities(const ties& known, instant at) {
  for (const auto& each : known.same) {
    if (!in_force(each.held, at)) continue;
    const auto one = root_of(place_of(each.one)), other = root_of(place_of(each.other));
    parents_[std::max(one, other)] = std::min(one, other);
  }
  groups_.resize(parents_.size());
  for (const auto& [who, place] : places_) groups_[root_of(place)].push_back(who);
}

std::size_t identities::place_of(const person_id& who) {
  const auto [found, fresh] = places_.try_emplace(who, parents_.size());
  if (fresh) parents_.push_back(found->second);
  return found->second;
}

std::size_t identities::root_of(std::size_t place) const {
  while (parents_[place] != place) place = parents_[place];
  return place;
}

void identities::add_all(const person_id& who, std::vector<person_id>& to) const {
  const auto found = places_.find(who);
  if (found == places_.end()) {
    to.push_back(who);
    return;
  }
  const auto& group = groups_[root_of(found->second)];
  to.insert(to.end(), group.begin(), group.end());
}

}  // namespace detail

std::vector<person_id> identities_of(const person_id& who, const ties& known, instant at) {
  std::vector<person_id> all;
  detail::identities{known, at}.add_all(who, all);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace safeguarding::inline v0
