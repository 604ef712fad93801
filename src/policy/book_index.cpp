// SPDX-License-Identifier: Apache-2.0
#include "book_index.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <utility>

#include "worlds.hpp"

namespace safeguarding::inline v0::detail {
namespace {

const invariants none{};

/// Names in alphabetical order, each once, so that a place is also a rank.
std::vector<std::string> in_order(const std::set<std::string>& names) { return {names.begin(), names.end()}; }

place place_of(const std::vector<std::string>& names, const std::string& name) {
  const auto at = std::lower_bound(names.begin(), names.end(), name);
  return at == names.end() || *at != name ? no_place : static_cast<place>(at - names.begin());
}

[[noreturn]] void refuse(const std::string& name) {
  throw invalid_input{errc::unknown_name, "a pack names what the vocabulary of the rulebook does not have", name, {}};
}

place find_role(const vocabulary& words, const std::string& name) {
  const auto* found = words.find_role(name);
  return found == nullptr ? no_place : static_cast<place>(found - words.roles.data());
}

std::uint64_t mask_of(const rule& what, std::size_t fact, std::uint64_t all) {
  for (const auto& tested : what.when)
    if (tested.fact == fact) return tested.values;
  return all;
}

rule_table table_of(const vocabulary& words, const std::vector<rulebook::place>& rules) {
  rule_table to;
  to.rules = rules.size();
  to.width = (rules.size() + 63) / 64;
  const auto& facts = words.facts;
  to.classes.resize(facts.size());
  for (std::size_t f = 0; f < facts.size(); ++f) {
    to.row_of.push_back(to.rows.size());
    bool used = false;
    std::map<rule_set, std::uint64_t> alike;
    auto apart = to.none();
    for (std::size_t v = 0; v < facts[f].values.size(); ++v) {
      auto row = to.none();
      for (std::size_t r = 0; r < rules.size(); ++r) {
        const auto mask = mask_of(*rules[r].what, f, ~std::uint64_t{0});
        used = used || mask != ~std::uint64_t{0};
        if (mask >> v & 1) add_to(row, r);
        else if (facts[f].known_values() >> v & 1) add_to(apart, r);
      }
      to.rows.insert(to.rows.end(), row.begin(), row.end());
      if (facts[f].known_values() >> v & 1) alike[std::move(row)] |= std::uint64_t{1} << v;
    }
    if (used) to.tested.push_back(f);
    to.tell_apart.push_back(std::move(apart));
    for (const auto& [row, mask] : alike) to.classes[f].push_back(mask);
    std::sort(to.classes[f].begin(), to.classes[f].end(),
              [](auto a, auto b) { return std::countr_zero(a) < std::countr_zero(b); });
  }
  for (std::size_t r = 0; r < rules.size(); ++r) {
    auto over = to.none();
    bool any = false;
    for (std::size_t other = 0; other < rules.size(); ++other) {
      const auto& ids = rules[other].what->overrides;
      if (rules[other].pack == rules[r].pack && std::find(ids.begin(), ids.end(), rules[r].what->id) != ids.end())
        add_to(over, other), any = true;
    }
    if (any) to.above.emplace_back(r, std::move(over));
  }
  return to;
}

class builder {
 public:
  builder(const vocabulary& words, const std::vector<policy_pack>& packs, const std::vector<rulebook::place>& rules)
      : words_{words}, packs_{packs}, rules_{rules} {}

  book_index build() {
    to_.table = table_of(words_, rules_);
    to_.spelled = word_index{words_, names_of_lists()};
    read_receivers();
    read_roles();
    read_facts();
    read_invariants();
    read_names();
    to_.asking_leave = to_.table.none();
    for (const auto& each : rules_) {
      to_.rules.push_back(rule_of(each));
      if (to_.rules.back().routes && to_.rules.back().leave) add_to(to_.asking_leave, to_.rules.size() - 1);
    }
    return std::move(to_);
  }

 private:
  /// By name; an agency goes before a role of the same name.
  [[nodiscard]] place receiver_of(const std::string& name) const {
    const auto at =
        std::lower_bound(to_.receivers.begin(), to_.receivers.end(), name,
                         [](const receiver& each, const std::string& wanted) { return each.name < wanted; });
    if (at == to_.receivers.end() || at->name != name) refuse(name);
    return static_cast<place>(at - to_.receivers.begin());
  }
  [[nodiscard]] place receiver_or_none(const std::string& name) const {
    return name.empty() ? no_place : receiver_of(name);
  }

  void read_receivers() {
    std::set<std::string> names{words_.agencies.begin(), words_.agencies.end()};
    for (const auto& each : words_.roles) names.insert(each.id);
    for (const auto& name : names) {
      const bool agency = words_.is_agency(name);
      const auto role = agency ? no_place : find_role(words_, name);
      const bool leads =
          agency ? std::any_of(words_.roles.begin(), words_.roles.end(),
                               [&](const safeguarding::role& known) {
                                 return std::find(known.chain.begin(), known.chain.end(), name) != known.chain.end();
                               })
                 : !words_.roles[role].many;
      to_.receivers.push_back({name, role, leads});
    }
  }

  void read_roles() {
    const auto& subjects = words_.fact("subject_role");
    for (const auto& each : words_.roles) {
      indexed_role one;
      one.child = each.child, one.nobody = each.nobody, one.many = each.many, one.receiver = each.receiver;
      if (!words_.is_agency(each.id)) one.told_as = receiver_of(each.id);
      if (const auto value = subjects.index_of(each.id)) one.subject_bit = std::uint64_t{1} << *value;
      for (const auto& next : each.chain) one.chain.push_back(receiver_of(next));
      one.continues_as = find_role(words_, each.continues_as);
      one.under = find_role(words_, each.under);
      if (each.many) one.seats.push_back(find_role(words_, each.id));
      for (const auto& seat : each.includes) one.seats.push_back(find_role(words_, seat));
      for (const auto seat : one.seats)
        if (!each.chain.empty() && words_.roles[seat].id == each.chain.front()) one.leader = seat;
      to_.roles.push_back(std::move(one));
    }
    for (const auto& each : words_.roles)
      for (const auto& seat : each.includes) to_.roles[find_role(words_, seat)].sits = true;
  }

  void read_facts() {
    const auto at = [&](const char* id) {
      const auto found = words_.find_fact(id);
      return found ? static_cast<place>(*found) : no_place;
    };
    const auto bit = [&](place fact, const char* value) {
      return std::uint64_t{1} << *words_.facts[fact].index_of(value);
    };
    to_.event = at("event"), to_.subject_role = at("subject_role"), to_.subject_kind = at("subject_kind");
    to_.reporter_role = at("reporter_role"), to_.recorded = at("recorded");
    to_.reporter_is_subject = at("reporter_is_subject");
    to_.observed_at = at("observed_at"), to_.aware_at = at("aware_at");
    to_.child = bit(to_.subject_kind, "child"), to_.adult = bit(to_.subject_kind, "adult");
    to_.nobody = bit(to_.subject_kind, "none");
    to_.late = bit(to_.recorded, "late"), to_.promptly = bit(to_.recorded, "promptly");
    for (std::size_t f = 0; f < words_.facts.size(); ++f) {
      const auto& column = words_.facts[f];
      const bool may_be_absent = !column.core && column.kind != fact_kind::derived;
      to_.absent.push_back(may_be_absent ? std::uint64_t{1} << *column.index_of("absent") : 0);
      if (column.kind == fact_kind::subject) to_.subject_facts.push_back(static_cast<place>(f));
      if (column.about != speaks_of::either)
        to_.asides.emplace_back(static_cast<place>(f), std::uint64_t{1} << *column.index_of(column.aside));
    }
    for (const auto& value : words_.facts[to_.subject_role].values)
      to_.role_of_subject.push_back(find_role(words_, value));
    for (const auto& value : words_.facts[to_.reporter_role].values)
      to_.role_of_reporter.push_back(find_role(words_, value));
  }

  void read_invariants() {
    to_.keeps = &none;
    for (const auto& pack : packs_) {
      if (!pack.keeps.never_subject.empty() && to_.keeps == &none) to_.keeps = &pack.keeps;
      if (!pack.keeps.direct_to.empty() && to_.last_resort == no_place) {
        to_.last_resort = receiver_of(pack.keeps.direct_to);
        to_.last_resort_adult = receiver_or_none(pack.keeps.conflict_goes_to);
      }
    }
    to_.conflict_goes_to = receiver_or_none(to_.keeps->conflict_goes_to);
    to_.direct_to = receiver_or_none(to_.keeps->direct_to);
  }

  void read_names() {
    std::set<std::string> actions, agencies, steps;
    for (const auto& pack : packs_)
      if (!pack.keeps.direct_action.empty()) actions.insert(pack.keeps.direct_action);
    for (const auto& each : rules_) {
      for (const auto* list : {&each.what->must, &each.what->may, &each.what->must_not})
        actions.insert(list->begin(), list->end());
      agencies.insert(each.what->consider.begin(), each.what->consider.end());
      if (!each.what->step.empty()) steps.insert(each.what->step);
    }
    to_.actions = in_order(actions);
    to_.agencies = in_order(agencies);
    to_.steps = in_order(steps);
    for (const auto& pack : packs_)
      if (!pack.keeps.direct_action.empty())
        to_.direct_actions.push_back(place_of(to_.actions, pack.keeps.direct_action));
    std::map<std::string, const clock_rule*> clocks;
    for (const auto& pack : packs_)
      for (const auto& each : pack.clocks) clocks.emplace(pack.id + "/" + each.id, &each);
    for (const auto& [name, clock] : clocks) {
      clock_names_.push_back(name);
      indexed_clock one{clock, {}};
      for (const auto& start : clock->starts) {
        const auto fact = start == "at" ? std::nullopt : words_.find_fact(start);
        if (!fact && start != "at") refuse(start);
        one.starts.push_back(fact ? static_cast<place>(*fact) : no_place);
      }
      to_.clocks.push_back(std::move(one));
    }
  }

  [[nodiscard]] indexed_rule rule_of(const rulebook::place& from) const {
    const auto& what = *from.what;
    indexed_rule to;
    to.overlay = from.pack->kind == pack_kind::overlay;
    to.kind = what.kind;
    to.leave = what.kind == rule_kind::approve || what.kind == rule_kind::declare;
    if (what.tell) {
      to.routes = true;
      to.alternatives = what.tell->alternatives;
      to.manner = what.tell->manner;
      to.serves = what.tell->serves;
      for (const auto& name : what.tell->to) to.to.push_back(receiver_of(name));
    }
    if (!what.step.empty()) to.step = place_of(to_.steps, what.step);
    const auto places = [](const std::vector<std::string>& names, const std::vector<std::string>& wanted) {
      std::vector<place> list;
      for (const auto& name : wanted) list.push_back(place_of(names, name));
      return list;
    };
    to.must = places(to_.actions, what.must);
    to.may = places(to_.actions, what.may);
    to.must_not = places(to_.actions, what.must_not);
    to.consider = places(to_.agencies, what.consider);
    for (const auto& id : what.clocks) {
      const auto name = from.pack->id + "/" + id;
      to.clocks.push_back(place_of(clock_names_, name));
      if (to.clocks.back() == no_place) refuse(name);
    }
    to.events = mask_of(what, to_.event, ~std::uint64_t{0});
    return to;
  }

  const vocabulary& words_;
  const std::vector<policy_pack>& packs_;
  const std::vector<rulebook::place>& rules_;
  std::vector<std::string> clock_names_;
  book_index to_;
};

}  // namespace

book_index index_of(const vocabulary& words, const std::vector<policy_pack>& packs,
                    const std::vector<rulebook::place>& rules) {
  return builder{words, packs, rules}.build();
}

}  // namespace safeguarding::inline v0::detail
