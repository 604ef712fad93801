// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/due_list.hpp>

#include <algorithm>
#include <tuple>

namespace safeguarding::inline v0 {

std::vector<due_item> due_list(const person_id& person, std::span<const following> all, instant as_of) {
  std::vector<due_item> list;
  if (person.empty()) return list;
  const auto tell = [&](const notice_state& each) {
    const auto& people = each.telling->people;
    if (std::find(people.begin(), people.end(), person) == people.end()) return;
    const bool late = each.telling->by && as_of > *each.telling->by;
    list.push_back(
        {each.what, late ? what_is_due::tell_late : what_is_due::tell, {}, each.telling->by, each.telling->clock});
    list.back().what.stands_in_for.clear();  // who could not be told is not for this reader
  };
  for (const auto& one : all)
    for (const auto& each : one.notices) {
      if (!is_live(each) || each.acted_at) continue;
      if (each.telling) tell(each);
      if (each.what.person != person) continue;
      if (each.read_at) {
        list.push_back({each.what, what_is_due::act, each.read_at, {}, {}});
        continue;
      }
      const bool late = each.what.limit && as_of > each.what.limit->by;
      list.push_back({each.what, late ? what_is_due::read_late : what_is_due::read, {}, {}, {}});
    }
  const auto order = [](const due_item& each) {
    const bool late = each.due == what_is_due::read_late || each.due == what_is_due::tell_late;
    const auto by = each.due == what_is_due::act ? std::nullopt
                    : each.what.limit            ? std::optional{each.what.limit->by}
                                                 : each.tell_by;
    const int rank = late ? 0 : each.due == what_is_due::act ? 3 : by ? 1 : 2;
    return std::tuple{rank, by.value_or(each.what.made_at), each.what.made_at};
  };
  std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return list;
}

}  // namespace safeguarding::inline v0
