// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/holders.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

bool holds_on(const holding& known, day date) {
  return (!known.from || *known.from <= date) && (!known.until || date < *known.until);
}

/// What `member` says of the holdings at `places` that hold on `date`, in their order, nothing twice.
template <class T>
std::vector<T> distinct(const std::vector<holding>& all, const std::vector<std::size_t>& places, day date,
                        T holding::*member) {
  std::vector<T> list;
  std::unordered_set<T> seen;
  for (const auto i : places)
    if (holds_on(all[i], date) && seen.insert(all[i].*member).second) list.push_back(all[i].*member);
  return list;
}

}  // namespace

holders::holders(std::vector<holding> all) : all_{std::move(all)} {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    by_role_[all_[i].role].push_back(i);
    by_person_[all_[i].person.text()].push_back(i);
  }
}

holders holders::posts(const vocabulary& words, const std::vector<std::vector<std::string>>& same_person) {
  std::vector<holding> all;
  for (const auto& known : words.roles) {
    if (!known.receiver || known.many) continue;
    std::string post = known.id;
    for (const auto& group : same_person)
      if (std::find(group.begin(), group.end(), post) != group.end()) post = group.front();
    all.push_back({known.id, person_id{"post:" + post}, {}, {}});
  }
  return holders{std::move(all)};
}

std::vector<person_id> holders::of(std::string_view role, day date) const {
  const auto found = by_role_.find(role);
  if (found == by_role_.end()) return {};
  return distinct(all_, found->second, date, &holding::person);
}

std::vector<std::string> holders::roles_of(const person_id& person, day date) const {
  const auto found = by_person_.find(person.text());
  if (found == by_person_.end()) return {};
  return distinct(all_, found->second, date, &holding::role);
}

}  // namespace safeguarding::inline v0
