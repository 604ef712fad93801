// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hearing.hpp"

namespace safeguarding::inline v0::detail {

ruling::part hearing::write_rules(std::span<const std::uint64_t> rules) {
  const auto begin = static_cast<std::uint32_t>(made_.rules.size());
  each_of(rules, [&](std::size_t r) { made_.rules.push_back(static_cast<std::uint32_t>(r)); });
  return {begin, static_cast<std::uint32_t>(made_.rules.size())};
}

ruling::effect hearing::write_effect(const tally& from, place what) {
  return {what, from[what].certain, false, write_rules(from.rules(what))};
}

void hearing::write_told() {
  const auto& words = book_.words();
  made_.notify.clear();
  for (const auto receiver : told_.in_order()) {
    auto& roles = stood_in_for_[receiver];
    if (roles.size() > 1)
      std::sort(roles.begin(), roles.end(), [&](place a, place b) { return words.roles[a].id < words.roles[b].id; });
    ruling::recipient one{receiver, told_[receiver].certain, write_rules(told_.rules(receiver)), {}, {}};
    one.people.begin = static_cast<std::uint32_t>(made_.people.size());
    made_.people.insert(made_.people.end(), people_told_[receiver].begin(), people_told_[receiver].end());
    one.people.end = static_cast<std::uint32_t>(made_.people.size());
    one.stands_in_for.begin = static_cast<std::uint32_t>(made_.roles.size());
    made_.roles.insert(made_.roles.end(), roles.begin(), roles.end());
    one.stands_in_for.end = static_cast<std::uint32_t>(made_.roles.size());
    made_.notify.push_back(one);
  }
}

void hearing::write_excluded() {
  made_.excluded.clear();
  for (const auto& each : barred_.all()) {
    // Barred in some worlds only, because it is not known whose conduct it is: the other worlds tell them.
    const auto receiver = index_.roles[each.role].told_as;
    if (!each.always && receiver != no_place && told_.has(receiver)) continue;
    ruling::exclusion one{each.role, each.why, each.certain(), {static_cast<std::uint32_t>(made_.people.size()), 0}};
    for (const auto& person : each.people) made_.people.push_back(person.who);
    one.people.end = static_cast<std::uint32_t>(made_.people.size());
    made_.excluded.push_back(one);
  }
}

/// A clock runs from the first of its starts that is given; one for which none is given waits for it.
void hearing::write_clocks() {
  made_.clocks.clear();
  made_.waiting.clear();
  for (const auto what : clocks_.in_order()) {
    bool started = false;
    for (const auto start : index_.clocks[what].starts) {
      const auto& given = said_->moments;
      const auto found = std::find_if(given.begin(), given.end(), [&](const auto& each) { return each.fact == start; });
      if (start != no_place && found == given.end()) continue;
      const bool whole_day = start != no_place && found->whole_day;
      made_.clocks.push_back({write_effect(clocks_, what), whole_day, start == no_place ? at_ : found->at});
      started = true;
      break;
    }
    if (!started) made_.waiting.push_back(write_effect(clocks_, what));
  }
}

/// Whether some rule that applies in at least one world tells values of the fact apart, or who may not be told hangs on
/// it.
bool hearing::hangs_on(place fact) const {
  const auto kind = book_.words().facts[fact].kind;
  if (kind == fact_kind::subject || fact == index_.reporter_is_subject) return true;
  const bool barred = said_->reporter_is_subject == sameness::yes;
  if (kind == fact_kind::reporter && !said_->reporter_named && (barred || share_a_rule(at_work_, index_.asking_leave)))
    return true;
  return share_a_rule(at_work_, index_.table.tell_apart[fact]) ||
         (fact == index_.observed_at && share_a_rule(at_work_, index_.table.tell_apart[index_.recorded]));
}

void hearing::write_questions() {
  made_.missing.clear();
  for (const auto fact : said_->unknown)
    made_.missing.push_back({fact, hangs_on(fact) ? bearing::changes_answer : bearing::changes_nothing});
  made_.missing_lists = said_->unknown_lists;
}

void hearing::write() {
  made_.at = at_;
  made_.rules.clear(), made_.people.clear(), made_.roles.clear();
  write_told();
  write_excluded();
  const auto effects = [&](tally& from, std::vector<ruling::effect>& to) {
    to.clear();
    for (const auto what : from.in_order()) to.push_back(write_effect(from, what));
  };
  effects(must_, made_.must);
  for (auto& each : made_.must) each.forbidden = must_not_.has(each.what);
  effects(may_, made_.may);
  effects(must_not_, made_.must_not);
  effects(consider_, made_.consider);
  write_clocks();
  write_questions();
  const auto list = [](std::vector<std::uint32_t>& to, const rule_set& from) {
    to.clear();
    each_of(from, [&](std::size_t r) { to.push_back(static_cast<std::uint32_t>(r)); });
  };
  for (std::size_t w = 0; w < overridden_.size(); ++w) overridden_[w] &= ~standing_[w];
  list(made_.at_work, at_work_);
  list(made_.overridden, overridden_);
  list(made_.disagreeing, disagreeing_);
  std::stable_sort(made_.near_misses.begin(), made_.near_misses.end(),
                   [](const auto& a, const auto& b) { return a.rule < b.rule; });
}

}  // namespace safeguarding::inline v0::detail
