// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/holders.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {
namespace {

bool holds_on(const holding& known, day date) {
  return (!known.from || *known.from <= date) && (!known.until || date < *known.until);
}

template <class T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

holders holders::posts(const vocabulary& words, const std::vector<std::vector<std::string>>& same_person) {
  std::vector<holding> all;
  for (const auto& known : words.roles) {
    if (!known.receiver) continue;
    std::string post = known.id;
    for (const auto& group : same_person)
      if (std::find(group.begin(), group.end(), post) != group.end()) post = group.front();
    all.push_back({known.id, person_id{"post:" + post}, {}, {}});
  }
  return holders{std::move(all)};
}

std::vector<person_id> holders::of(std::string_view role, day date) const {
  std::vector<person_id> people;
  for (const auto& known : all_)
    if (known.role == role && holds_on(known, date)) add_once(people, known.person);
  return people;
}

std::vector<std::string> holders::roles_of(const person_id& person, day date) const {
  std::vector<std::string> roles;
  for (const auto& known : all_)
    if (known.person == person && holds_on(known, date)) add_once(roles, known.role);
  return roles;
}

}  // namespace safeguarding::inline v0
