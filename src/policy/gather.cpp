// SPDX-License-Identifier: Apache-2.0
#include "gather.hpp"

#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>

#include <algorithm>
#include <bit>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// Sorted by the first rule that brings a thing up, then by name: the order of the packs, whatever the order of worlds.
template <class Tallies>
auto in_order(const Tallies& from) {
  std::vector<const typename Tallies::value_type*> sorted;
  for (const auto& each : from) sorted.push_back(&each);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
    return std::pair{a->second.first_rule, a->first} < std::pair{b->second.first_rule, b->first};
  });
  return sorted;
}

certainty_of_effect how(bool certain) { return certain ? certainty_of_effect::certain : certainty_of_effect::possible; }

std::vector<std::string> words_in(const fact_column& column, std::uint64_t mask) {
  std::vector<std::string> list;
  for (std::size_t v = 0; v < column.values.size(); ++v)
    if (mask >> v & 1) list.push_back(column.values[v]);
  return list;
}

/// The question that settles one of the core_lists.
std::string question_about(std::string_view list) {
  if (list == "also_events") return "What else does the report tell of?";
  if (list == "subject_also_holds") return "What other roles does that person hold?";
  if (list == "second_subject_role")
    return "Is the conduct of a second person in question, and what is that person's role?";
  if (list == "absent_roles") return "Who cannot be reached in the time needed?";
  return "Who has declared a conflict of interest?";
}

void add_once(std::vector<std::string>& list, const std::string& word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
}

}  // namespace

gatherer::gatherer(const rulebook& book, const facts& known, const school_calendar& calendar, instant at)
    : book_{book}, known_{known}, calendar_{calendar}, at_{at} {}

void gatherer::add(const std::vector<std::pair<outcome, std::size_t>>& outcomes, std::size_t all_worlds) {
  std::map<std::string, std::size_t> seen;  // kind and name -> worlds it is certain in
  std::map<std::pair<std::string, std::string>, std::size_t> barred;
  std::set<std::string> steps;
  std::size_t with_step = 0;

  const auto count = [&](tallies& to, const char* kind, const std::string& name, std::size_t r) -> tally& {
    (void)kind;
    auto& entry = to[name];
    entry.first_rule = std::min(entry.first_rule, r);
    entry.rules.insert(r);
    return entry;
  };

  for (const auto& [each, worlds_alike] : outcomes) {
    std::set<std::string> here;  // what is certain in these worlds
    const auto note = [&](tallies& to, const char* kind, const std::string& name, std::size_t r) -> tally& {
      if (!each.open_rules.contains(r)) here.insert(std::string{kind} + name);
      return count(to, kind, name, r);
    };
    for (const auto r : each.rules) {
      const rule& what = *book_.rules()[r].what;
      for (const auto& action : what.must) note(must_, "must ", action, r);
      for (const auto& action : what.may) note(may_, "may ", action, r);
      for (const auto& action : what.must_not) note(must_not_, "not ", action, r);
      for (const auto& agency : what.consider) note(consider_, "weigh ", agency, r);
      for (const auto& id : what.clocks) note(clocks_, "clock ", book_.rules()[r].pack->id + "/" + id, r);
      rules_.try_emplace(r, true);
      if (!each.open_rules.contains(r)) here.insert("rule " + std::to_string(r));
    }
    for (const auto& [r, who] : each.tell) {
      auto& entry = note(tell_, "tell ", who.receiver, r);
      if (!who.stands_in_for.empty()) entry.stands_in_for.insert(who.stands_in_for);
      for (const auto& person : who.people)
        if (entry.people_seen.insert(person.text()).second) entry.people.push_back(person);
    }
    if (each.direct)
      for (const auto& pack : book_.packs())
        if (!pack.keeps.direct_action.empty()) note(must_, "must ", pack.keeps.direct_action, each.tell.front().first);
    invariants_.insert(each.invariants.begin(), each.invariants.end());
    clashes_.insert(each.clashes.begin(), each.clashes.end());
    for (const auto& known : each.excluded) {
      auto& times = barred[{known.role, std::string{name(known.why)}}];
      if (times == 0 && std::find(excluded_.begin(), excluded_.end(), known) == excluded_.end())
        excluded_.push_back(known);
      times += worlds_alike;
    }
    steps.insert(each.steps.begin(), each.steps.end());
    with_step += each.steps.empty() ? 0 : worlds_alike;
    for (const auto& thing : here) seen[thing] += worlds_alike;
  }

  // What is certain for one subject is certain.
  const auto settle = [&](tallies& to, const char* kind) {
    for (auto& [what, entry] : to) {
      const auto found = seen.find(std::string{kind} + what);
      entry.certain = entry.certain || (found != seen.end() && found->second == all_worlds);
    }
  };
  settle(must_, "must ");
  settle(may_, "may ");
  settle(must_not_, "not ");
  settle(consider_, "weigh ");
  settle(clocks_, "clock ");
  settle(tell_, "tell ");
  for (auto& [r, certain] : rules_) {
    const auto found = seen.find("rule " + std::to_string(r));
    certain = certain && found != seen.end() && found->second == all_worlds;
  }
  // Barred in some worlds only, because it is not known whose conduct it is: the others tell them.
  std::erase_if(excluded_, [&](const exclusion& known) {
    const auto found = barred.find({known.role, std::string{name(known.why)}});
    return found != barred.end() && found->second != all_worlds && tell_.contains(known.role);
  });
  if (steps.size() == 1 && with_step == all_worlds) step_ = std::max(step_, *steps.begin());
}

void gatherer::add_near_misses(const encoded& from) {
  const auto missed = book_.miss_by_one(from.values);
  for (std::size_t r = 0; r < book_.rules().size(); ++r) {
    if ((missed[r / 64] >> (r % 64) & 1) == 0) continue;
    for (const auto& tested : book_.rules()[r].what->when) {
      if ((tested.values & from.values[tested.fact]) != 0) continue;
      const auto& column = book_.words().facts[tested.fact];
      if (column.kind == fact_kind::events) continue;  // a rule about something else altogether did not nearly apply
      near_miss miss{book_.rules()[r].name, column.id, words_in(column, from.values[tested.fact]),
                     words_in(column, tested.values)};
      if (std::find(near_misses_.begin(), near_misses_.end(), miss) == near_misses_.end())
        near_misses_.push_back(std::move(miss));
    }
  }
}

std::vector<std::string> gatherer::names(const std::set<std::size_t>& rules) const {
  std::vector<std::string> list;
  for (const auto r : rules) list.push_back(book_.rules()[r].name);
  return list;
}

std::vector<effect> gatherer::effects(const tallies& from) const {
  std::vector<effect> list;
  for (const auto* each : in_order(from))
    list.push_back({each->first, names(each->second.rules), book_.rules()[each->second.first_rule].what->decided_by,
                    time_of(each->second), how(each->second.certain)});
  return list;
}

/// The time word of the first rule that has one.
std::string gatherer::time_of(const tally& entry) const {
  for (const auto r : entry.rules)
    if (!book_.rules()[r].what->time.empty()) return book_.rules()[r].what->time;
  return {};
}

void gatherer::add_clocks(decision& to) const {
  for (const auto* each : in_order(clocks_)) {
    const auto& [name, entry] = *each;
    const auto& pack = *book_.rules()[entry.first_rule].pack;
    const clock_rule& rule = *pack.find_clock(name.substr(pack.id.size() + 1));
    const auto from = start_of(rule);
    if (!from) continue;  // what it runs from has not happened yet, or nobody has said when
    const auto* date = std::get_if<day>(&*from);
    auto runs_to = project(rule.limit, date ? start_of_day(*date) : std::get<instant>(*from), calendar_);
    to.clocks.push_back({rule.id, rule.limit, *from, std::move(runs_to), rule.owner, rule.source, rule.edition,
                         rule.basis, rule.stops, names(entry.rules), how(entry.certain)});
  }
}

/// What a clock runs from: the first of its starts that is given.
std::optional<std::variant<instant, day>> gatherer::start_of(const clock_rule& rule) const {
  for (const auto& start : rule.starts) {
    if (start == "at") return at_;
    const auto* found = known_.find(start);
    if (found == nullptr) continue;
    if (const auto* moment = std::get_if<instant>(&found->value)) return *moment;
    if (const auto* date = std::get_if<day>(&found->value)) return *date;
  }
  return std::nullopt;
}

/// Whether some rule that applies in at least one world tells values of the fact apart.
bool gatherer::hangs_on(const fact_column& column) const {
  const auto index = *book_.words().find_fact(column.id);
  return std::any_of(rules_.begin(), rules_.end(), [&](const auto& each) {
    const auto& cells = book_.rules()[each.first].what->when;
    return std::any_of(cells.begin(), cells.end(), [&](const cell& tested) {
      return tested.fact == index && (tested.values & column.known_values()) != column.known_values();
    });
  });
}

/// Where a duty and a prohibition meet on one action the prohibition stands, and the meeting is recorded.
void gatherer::lift_prohibitions(decision& to) const {
  std::erase_if(to.must, [&](const effect& duty) {
    const auto forbidden = std::find_if(to.must_not.begin(), to.must_not.end(),
                                        [&](const effect& known) { return known.what == duty.what; });
    if (forbidden == to.must_not.end()) return false;
    auto rules = duty.because;
    rules.insert(rules.end(), forbidden->because.begin(), forbidden->because.end());
    to.conflicts.push_back({"conflict recorded: " + duty.what +
                                " is asked for and forbidden; it stays forbidden until the " + forbidden->decided_by +
                                " lifts it",
                            std::move(rules)});
    return true;
  });
}

decision gatherer::finish() && {
  decision to;
  to.at = at_;
  for (const auto* each : in_order(tell_)) {
    const auto& [receiver, entry] = *each;
    recipient told{receiver,           entry.people,
                   names(entry.rules), {entry.stands_in_for.begin(), entry.stands_in_for.end()},
                   time_of(entry),     how(entry.certain)};
    to.notify.push_back(std::move(told));
  }
  to.excluded = std::move(excluded_);
  to.step = step_;
  to.must = effects(must_);
  to.may = effects(may_);
  to.must_not = effects(must_not_);
  to.consider = effects(consider_);
  lift_prohibitions(to);
  for (const auto& [r, certain] : rules_) {
    const auto& place = book_.rules()[r];
    for (const auto& id : place.what->cite)
      add_once(place.pack->kind == pack_kind::overlay ? to.overlay : to.cites, place.pack->cited_as(id));
  }
  for (const auto& id : invariants_)
    if (!id.empty()) add_once(to.overlay, id);
  add_clocks(to);
  if (!clashes_.empty()) {
    std::set<std::size_t> rules;
    for (const auto& [a, b] : clashes_) rules.insert({a, b});
    to.conflicts.insert(to.conflicts.begin(), {std::string{both_notified}, names(rules)});
  }
  for (const auto& column : book_.words().facts) {
    if (column.kind == fact_kind::derived) continue;
    if (known_.is_unknown(column.id) || (column.core && known_.find(column.id) == nullptr))
      to.missing.push_back(
          {column.id, column.question, hangs_on(column) ? bearing::changes_answer : bearing::changes_nothing});
  }
  for (const char* list : core_lists)
    if (known_.is_unknown(list)) to.missing.push_back({list, question_about(list), bearing::changes_answer});
  to.near_misses = std::move(near_misses_);
  for (const auto& pack : book_.packs())
    to.packs.push_back({pack.id, pack.edition, pack.pinned,
                        pack.in_force(to_london(at_).date) ? pack_force::in_force : pack_force::not_in_force});
  return to;
}

}  // namespace safeguarding::inline v0::detail
