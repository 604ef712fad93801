// SPDX-License-Identifier: Apache-2.0
#include "gather.hpp"

#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

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

/// Where a duty and a prohibition meet on one action the prohibition stands, and the meeting is recorded.
void keep_prohibitions(decision& to) {
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

}  // namespace

gatherer::gatherer(const rulebook& book, const facts& known, const school_calendar& calendar, instant at)
    : book_{book}, known_{known}, calendar_{calendar}, at_{at} {}

gatherer::tally& gatherer::note(const thing& what, std::size_t by_rule) {
  auto& entry = tallies_[what];
  entry.first_rule = std::min(entry.first_rule, by_rule);
  entry.rules.insert(by_rule);
  return entry;
}

/// Notes everything `one` leads to; what hangs on no open fact goes into `certain_here`.
void gatherer::add(const outcome& one, std::set<thing>& certain_here) {
  const auto note_from = [&](part of, const std::string& name, std::size_t r) -> tally& {
    if (!one.open_rules.contains(r)) certain_here.emplace(of, name);
    return note({of, name}, r);
  };
  for (const auto r : one.rules) {
    const rule& what = *book_.rules()[r].what;
    note_from(part::rule, book_.rules()[r].name, r);
    for (const auto& action : what.must) note_from(part::must, action, r);
    for (const auto& action : what.may) note_from(part::may, action, r);
    for (const auto& action : what.must_not) note_from(part::must_not, action, r);
    for (const auto& agency : what.consider) note_from(part::consider, agency, r);
    for (const auto& id : what.clocks) note_from(part::clock, book_.rules()[r].pack->id + "/" + id, r);
  }
  for (const auto& told : one.tell) {
    const auto r = told.first;  // by name: clang 14 captures no structured binding
    const auto& who = told.second;
    const auto note_told = [&](part of, const std::string& name) -> tally& {
      return who.perhaps ? note({of, name}, r) : note_from(of, name, r);
    };
    auto& entry = note_told(part::tell, who.receiver);
    if (!who.stands_in_for.empty()) entry.stands_in_for.insert(who.stands_in_for);
    for (const auto& person : who.people)
      if (std::find(entry.people.begin(), entry.people.end(), person) == entry.people.end())
        entry.people.push_back(person);
    if (!who.direct) continue;
    for (const auto& pack : book_.packs())
      if (!pack.keeps.direct_action.empty()) note_told(part::must, pack.keeps.direct_action);
  }
  invariants_.insert(one.invariants.begin(), one.invariants.end());
  clashes_.insert(one.clashes.begin(), one.clashes.end());
}

void gatherer::add(const std::vector<outcome>& outcomes) {
  std::map<thing, std::size_t> certain_in;  // worlds
  std::set<std::string> steps;
  std::size_t with_step = 0;
  for (const auto& one : outcomes) {
    std::set<thing> certain_here;
    add(one, certain_here);
    for (const auto& what : certain_here) ++certain_in[what];
    steps.insert(one.steps.begin(), one.steps.end());
    if (!one.steps.empty()) ++with_step;
  }
  for (const auto& [what, worlds_certain] : certain_in)
    if (worlds_certain == outcomes.size()) tallies_[what].certain = true;
  add_barred(outcomes);
  if (steps.size() == 1 && with_step == outcomes.size()) step_ = std::max(step_, *steps.begin());
}

/// Somebody barred for one reason in several worlds is listed once, with everybody who is barred so.
void gatherer::add_barred(const std::vector<outcome>& outcomes) {
  std::map<std::pair<std::string, barred_because>, std::size_t> worlds;
  for (const auto& one : outcomes) {
    std::set<std::pair<std::string, barred_because>> here;
    for (const auto& known : one.excluded) {
      here.emplace(known.role, known.why);
      const auto same = std::find_if(barred_.begin(), barred_.end(), [&](const barred_tally& other) {
        return other.who.role == known.role && other.who.why == known.why;
      });
      if (same == barred_.end()) {
        barred_.push_back({known, false});
        continue;
      }
      auto& people = same->who.people;
      for (const auto& person : known.people)
        if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
    }
    for (const auto& key : here) ++worlds[key];
  }
  for (auto& each : barred_) {
    const auto found = worlds.find({each.who.role, each.who.why});
    each.always = each.always || (found != worlds.end() && found->second == outcomes.size());
  }
}

void gatherer::add_near_misses(const encoded& from, day date) {
  const rule_set no_overrides(book_.rules().size() / 64 + 1, 0);
  const auto missed = book_.standing(book_.miss_by_one(from.values), no_overrides, date);
  for (std::size_t r = 0; r < book_.rules().size(); ++r) {
    if ((missed[r / 64] >> (r % 64) & 1) == 0) continue;
    for (const auto& tested : book_.rules()[r].what->when) {
      if ((tested.values & from.values[tested.fact]) != 0) continue;
      const auto& column = book_.words().facts[tested.fact];
      if (column.kind == fact_kind::events) continue;  // a rule about something else altogether did not nearly apply
      near_miss miss{book_.rules()[r].name, column.id, words_in(column, from.values[tested.fact]),
                     words_in(column, tested.values)};
      // In the order of the rules, whatever the order of the subjects.
      auto& of_rule = near_misses_[r];
      const auto before = [](const near_miss& a, const near_miss& b) {
        return std::tie(a.fact, a.was) < std::tie(b.fact, b.was);
      };
      const auto at = std::lower_bound(of_rule.begin(), of_rule.end(), miss, before);
      if (at == of_rule.end() || *at != miss) of_rule.insert(at, std::move(miss));
    }
  }
}

std::vector<std::string> gatherer::names(const std::set<std::size_t>& rules) const {
  std::vector<std::string> list;
  for (const auto r : rules) list.push_back(book_.rules()[r].name);
  return list;
}

/// The time words of the rules, once each: none is more binding than another, and none is turned into a number.
std::string gatherer::time_of(const tally& entry) const {
  std::vector<std::string> words;
  for (const auto r : entry.rules)
    if (const auto& time = book_.rules()[r].what->time; !time.empty()) add_once(words, time);
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : "; ") + word;
  return text;
}

/// By the first rule that brings a thing up, then by name: the order of the packs, whatever the order of worlds.
std::vector<std::pair<std::string, const gatherer::tally*>> gatherer::in_order(part of) const {
  std::vector<std::pair<std::string, const tally*>> sorted;
  for (const auto& [what, entry] : tallies_)
    if (what.first == of) sorted.emplace_back(what.second, &entry);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second->first_rule, a.first) < std::tie(b.second->first_rule, b.first);
  });
  return sorted;
}

std::vector<recipient> gatherer::recipients() const {
  std::vector<recipient> list;
  for (const auto& [receiver, entry] : in_order(part::tell))
    list.push_back({receiver,
                    entry->people,
                    names(entry->rules),
                    {entry->stands_in_for.begin(), entry->stands_in_for.end()},
                    time_of(*entry),
                    how(entry->certain)});
  return list;
}

std::vector<effect> gatherer::effects(part of) const {
  std::vector<effect> list;
  for (const auto& [what, entry] : in_order(of))
    list.push_back({what, names(entry->rules), book_.rules()[entry->first_rule].what->decided_by, time_of(*entry),
                    how(entry->certain)});
  return list;
}

std::vector<started_clock> gatherer::clocks() const {
  std::vector<started_clock> list;
  for (const auto& [name, entry] : in_order(part::clock)) {
    const auto& pack = *book_.rules()[entry->first_rule].pack;
    const clock_rule& rule = *pack.find_clock(name.substr(pack.id.size() + 1));
    const auto from = start_of(rule);
    if (!from) continue;  // what it runs from has not happened yet, or nobody has said when
    const auto* date = std::get_if<day>(&*from);
    auto runs_to = project(rule.limit, date ? start_of_day(*date) : std::get<instant>(*from), calendar_);
    list.push_back({rule.id, rule.limit, *from, std::move(runs_to), rule.owner, rule.source, rule.edition, rule.basis,
                    rule.stops, names(entry->rules), how(entry->certain)});
  }
  return list;
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

bool gatherer::somebody_asks_leave() const {
  const auto at_work = in_order(part::rule);
  return std::any_of(at_work.begin(), at_work.end(), [&](const auto& each) {
    const rule& what = *book_.rules()[each.second->first_rule].what;
    return what.tell && (what.kind == rule_kind::approve || what.kind == rule_kind::declare);
  });
}

/// Whether some rule that applies in at least one world tells values of the fact apart, or who may not be told hangs on
/// it.
bool gatherer::hangs_on(const fact_column& column) const {
  if (column.kind == fact_kind::subject || column.id == "reporter_is_subject") return true;
  const auto* same = known_.find("reporter_is_subject");
  const bool barred = same != nullptr && same->value == fact_value{true};
  if (column.kind == fact_kind::reporter && known_.reporter.empty() && (barred || somebody_asks_leave())) return true;
  const auto itself = *book_.words().find_fact(column.id);
  const auto derived = *book_.words().find_fact(column.id == "observed_at" ? "recorded" : column.id);
  const auto at_work = in_order(part::rule);
  return std::any_of(at_work.begin(), at_work.end(), [&](const auto& each) {
    const auto& cells = book_.rules()[each.second->first_rule].what->when;
    return std::any_of(cells.begin(), cells.end(), [&](const cell& tested) {
      const auto known = book_.words().facts[tested.fact].known_values();
      return (tested.fact == itself || tested.fact == derived) && (tested.values & known) != known;
    });
  });
}

std::vector<open_question> gatherer::questions() const {
  std::vector<open_question> list;
  for (const auto& column : book_.words().facts) {
    if (column.kind == fact_kind::derived) continue;
    if (known_.is_unknown(column.id) || (column.core && known_.find(column.id) == nullptr))
      list.push_back(
          {column.id, column.question, hangs_on(column) ? bearing::changes_answer : bearing::changes_nothing});
  }
  for (const char* name : core_lists)
    if (known_.is_unknown(name)) list.push_back({name, question_about(name), bearing::changes_answer});
  return list;
}

void gatherer::cite(decision& to) const {
  for (const auto& [name, entry] : in_order(part::rule)) {
    const auto& place = book_.rules()[entry->first_rule];
    for (const auto& id : place.what->cite)
      add_once(place.pack->kind == pack_kind::overlay ? to.overlay : to.cites, place.pack->cited_as(id));
  }
  for (const auto& id : invariants_)
    if (!id.empty()) add_once(to.overlay, id);
}

decision gatherer::finish() && {
  decision to;
  to.at = at_;
  to.notify = recipients();
  // Barred in some worlds only, because it is not known whose conduct it is: the other worlds tell them.
  for (auto& each : barred_)
    if (each.always || !tallies_.contains({part::tell, each.who.role})) to.excluded.push_back(std::move(each.who));
  to.step = step_;
  to.must = effects(part::must);
  to.may = effects(part::may);
  to.must_not = effects(part::must_not);
  to.consider = effects(part::consider);
  to.clocks = clocks();
  cite(to);
  if (!clashes_.empty()) {
    std::set<std::size_t> rules;
    for (const auto& [a, b] : clashes_) rules.insert({a, b});
    to.conflicts.push_back({std::string{both_notified}, names(rules)});
  }
  keep_prohibitions(to);
  to.missing = questions();
  for (auto& [rule, misses] : near_misses_)
    to.near_misses.insert(to.near_misses.end(), std::make_move_iterator(misses.begin()),
                          std::make_move_iterator(misses.end()));
  for (const auto& pack : book_.packs())
    to.packs.push_back({pack.id, pack.edition, pack.pinned,
                        pack.in_force(to_london(at_).date) ? pack_force::in_force : pack_force::not_in_force});
  return to;
}

}  // namespace safeguarding::inline v0::detail
