// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/due_list.hpp>

#include <algorithm>
#include <tuple>

namespace safeguarding::inline v0 {

std::vector<due_item> due_list(const person_id& person, std::span<const following> all, instant as_of) {
  std::vector<due_item> list;
  if (person.empty()) return list;
  for (const auto& matter : all)
    for (const auto& each : matter.notices) {
      if (each.what.person != person || each.withdrawn_at || each.acted_at) continue;
      if (each.read_at) {
        if (!each.no_longer_asked_at) list.push_back({each.what, what_is_due::act, each.read_at});
        continue;
      }
      const bool late = each.what.limit && as_of > each.what.limit->by;
      list.push_back({each.what, late ? what_is_due::read_late : what_is_due::read, {}});
    }
  const auto order = [](const due_item& each) {
    const bool to_read = each.due != what_is_due::act;
    return std::tuple{each.due == what_is_due::read_late ? 0
                      : to_read                          ? 1
                                                         : 2,
                      each.what.limit ? each.what.limit->by : each.what.made_at, each.what.made_at};
  };
  std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return list;
}

}  // namespace safeguarding::inline v0
