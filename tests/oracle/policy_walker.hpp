// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_POLICY_WALKER_HPP
#define SAFEGUARDING_TESTS_ORACLE_POLICY_WALKER_HPP

/// \file
/// Deciding the slow way: every value of every unknown fact is tried in turn, and what comes out is united.

#include "plain_facts.hpp"

namespace oracle {

class policy_walker {
 public:
  /// `packs`: the school first, then the overlays by id.
  policy_walker(const sg::vocabulary& words, std::vector<plain_pack> packs) : words_{words}, packs_{std::move(packs)} {}

  /// In how many ways the unknown facts could be.
  [[nodiscard]] std::size_t worlds(const sg::facts& known) const { return ask_.worlds(known); }

  /// `date`: the day of `at` in London.
  [[nodiscard]] plain_decision decide(const sg::facts& known, const sg::holders& who, sg::instant at,
                                      sg::day date) const {
    setting in{words_, packs_, {}, {}, date};
    in.take(who.all());
    for (const auto& pack : packs_)
      for (const auto& rule : pack.rules) in.rules.emplace_back(&pack, &rule);
    tally all;
    const auto ways = ask_.ways_of(known);
    std::size_t subjects = 0;
    for (const auto& way : ways) subjects = std::max(subjects, plain_facts::subjects(way).size());
    for (std::size_t which = 0; which < subjects; ++which) {
      tally one;
      for (const auto& way : ways) {
        if (auto trial = way; which < plain_facts::subjects(way).size()) try_all(in, known, trial, which, at, 0, one);
        else ++one.worlds;  // there may be no second subject: nothing follows
      }
      unite(one, all);
      if (which < plain_facts::subjects(ways.front()).size()) near_misses(in, ways.front(), which, at, all);
    }
    return written(in, known, at, all);
  }

 private:
  struct thing {
    std::set<std::size_t> rules;
    word_set people, instead_of;
    std::size_t worlds = 0;  ///< in how many it comes out
    bool certain = false;
  };
  using things = std::map<std::string, thing>;
  struct tally {
    things tell, must, may, must_not, consider, clocks;
    std::set<std::size_t> rules, clashing;
    word_set invariants, nearly;
    std::map<std::pair<std::string, std::string>, thing> barred;
    std::map<std::string, std::size_t> steps;
    std::size_t worlds = 0;
    std::string step;
  };

  /// Tries every value of the first unknown fact of `known` from `index` on, and of those after it.
  void try_all(const setting& in, const sg::facts& said, sg::facts& known, std::size_t which, sg::instant at,
               std::size_t index, tally& to) const {
    for (std::size_t f = index; f < words_.facts.size(); ++f) {
      const auto& column = words_.facts[f];
      if (!plain_facts::open(known, column)) continue;
      for (const auto& word : plain_facts::could_be(column)) {
        known.known[column.id].value = plain_facts::said(column, word);
        try_all(in, said, known, which, at, f + 1, to);
      }
      known.known[column.id].value = sg::not_known{};
      return;
    }
    auto world = ask_.world_of(in, said, known, which, at);
    for (const auto& when : word_set{world.holds[in.recorded]}) {  // where nobody has said when it was seen: both
      world.holds[in.recorded] = {when};
      count(in, world_walker{in, world}.walk(), to);
    }
  }

  static thing& add(things& to, const std::string& name, std::size_t rule) {
    to[name].rules.insert(rule);
    return to[name];
  }

  static void count(const setting& in, const consequence& from, tally& to) {
    ++to.worlds;
    tally here;
    for (const auto r : from.rules) {
      const auto& rule = *in.rules[r].second;
      for (const auto& what : rule.must) add(here.must, what, r);
      for (const auto& what : rule.may) add(here.may, what, r);
      for (const auto& what : rule.must_not) add(here.must_not, what, r);
      for (const auto& what : rule.consider) add(here.consider, what, r);
      for (const auto& what : rule.clocks) add(here.clocks, rule.pack + "/" + what, r);
    }
    for (const auto r : from.direct) add(here.must, in.keeps("direct_action"), r);
    for (const auto& each : from.tell) {
      auto& told = add(here.tell, each.receiver, each.rule);
      told.people.insert(each.people.begin(), each.people.end());
      if (!each.instead_of.empty()) told.instead_of.insert(each.instead_of);
    }
    for (const auto& [key, people] : from.barred) here.barred[key].people = people;
    add_up(here, to, [](const thing&, thing& sum) { ++sum.worlds; });
    to.rules.insert(from.rules.begin(), from.rules.end());
    to.clashing.insert(from.clashing.begin(), from.clashing.end());
    to.invariants.insert(from.invariants.begin(), from.invariants.end());
    for (const auto& step : from.steps) ++to.steps[step];
  }

  /// What holds in every world of one subject is certain.
  static void unite(const tally& one, tally& all) {
    add_up(one, all, [&](const thing& each, thing& sum) { sum.certain = sum.certain || each.worlds == one.worlds; });
    all.rules.insert(one.rules.begin(), one.rules.end());
    all.clashing.insert(one.clashing.begin(), one.clashing.end());
    all.invariants.insert(one.invariants.begin(), one.invariants.end());
    if (one.steps.size() == 1 && one.steps.begin()->second == one.worlds)
      all.step = std::max(all.step, one.steps.begin()->first);
  }

  template <class Mark>
  static void add_up(const tally& from, tally& to, Mark mark) {
    const auto each = [&](const auto& things_from, auto& things_to) {
      for (const auto& [name, thing_from] : things_from) {
        auto& sum = things_to[name];
        sum.rules.insert(thing_from.rules.begin(), thing_from.rules.end());
        sum.people.insert(thing_from.people.begin(), thing_from.people.end());
        sum.instead_of.insert(thing_from.instead_of.begin(), thing_from.instead_of.end());
        mark(thing_from, sum);
      }
    };
    each(from.tell, to.tell);
    each(from.must, to.must);
    each(from.may, to.may);
    each(from.must_not, to.must_not);
    each(from.consider, to.consider);
    each(from.clocks, to.clocks);
    each(from.barred, to.barred);
  }

  void near_misses(const setting& in, const sg::facts& known, std::size_t which, sg::instant at, tally& to) const {
    const auto world = ask_.world_of(in, known, known, which, at);  // an unknown fact is all that it could be
    for (const auto& [pack, rule] : in.rules) {
      if ((pack->from && in.date < *pack->from) || (pack->until && *pack->until <= in.date)) continue;
      if ((rule->from && in.date < *rule->from) || (rule->until && *rule->until <= in.date)) continue;
      std::vector<std::size_t> failing;
      for (const auto& [fact, accepted] : rule->when) {
        bool any = false;
        for (const auto& word : world.holds[fact]) any = any || accepted.contains(word);
        if (!any) failing.push_back(fact);
      }
      if (failing.size() == 1 && failing.front() != in.event)
        to.nearly.insert(line::near_miss(rule->name, words_.facts[failing.front()].id, world.holds[failing.front()],
                                         rule->when.at(failing.front())));
    }
  }

  static word_list names(const setting& in, const std::set<std::size_t>& rules) {
    word_list list;
    for (const auto r : rules) list.push_back(in.rules[r].second->name);
    return list;
  }
  /// Every time word, once.
  static std::string time(const setting& in, const std::set<std::size_t>& rules) {
    word_list said;
    std::string text;
    for (const auto r : rules) {
      const auto& word = in.rules[r].second->time;
      if (word.empty() || std::find(said.begin(), said.end(), word) != said.end()) continue;
      said.push_back(word);
      text += (text.empty() ? "" : "; ") + word;
    }
    return text;
  }
  /// By the first rule that brings a thing up, then by name.
  static std::vector<std::pair<std::string, thing>> in_order(const things& from) {
    std::vector<std::pair<std::string, thing>> sorted{from.begin(), from.end()};
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return *a.second.rules.begin() < *b.second.rules.begin(); });
    return sorted;
  }

  [[nodiscard]] plain_decision written(const setting& in, const sg::facts& known, sg::instant at, tally& all) const {
    plain_decision to;
    for (const auto& [name, told] : in_order(all.tell))
      to.ordered.push_back(
          line::told(name, told.people, names(in, told.rules), told.instead_of, time(in, told.rules), told.certain));
    for (const auto& [what, duty] : all.must) {
      const auto forbidden = all.must_not.find(what);
      if (forbidden == all.must_not.end()) continue;
      auto rules = names(in, duty.rules);
      for (const auto& name : names(in, forbidden->second.rules)) rules.push_back(name);
      to.others.insert(line::conflict("conflict recorded: " + what +
                                          " is asked for and forbidden; it stays forbidden " + "until the " +
                                          in.rules[*forbidden->second.rules.begin()].second->decided_by + " lifts it",
                                      {rules.begin(), rules.end()}));
    }
    for (const auto& [what, forbidden] : all.must_not) all.must.erase(what);
    const auto effects = [&](const char* kind, const things& from) {
      for (const auto& [what, each] : in_order(from))
        to.ordered.push_back(line::effect(kind, what, names(in, each.rules),
                                          in.rules[*each.rules.begin()].second->decided_by, time(in, each.rules),
                                          each.certain));
    };
    effects("must", all.must);
    effects("may", all.may);
    effects("must_not", all.must_not);
    effects("consider", all.consider);
    for (const auto& [name, each] : in_order(all.clocks)) {
      const auto& pack = *in.rules[*each.rules.begin()].first;
      const auto id = name.substr(pack.id.size() + 1);
      if (const auto from = start(known, pack.clock_starts.at(id), at); !from.empty())
        to.ordered.push_back(line::clock(id, from, names(in, each.rules), each.certain));
      else to.others.insert(line::waiting(id, pack.clock_starts.at(id), names(in, each.rules), each.certain));
    }
    word_set cited;
    for (const auto r : all.rules)
      for (const auto& clause : in.rules[r].second->cite) {
        if (in.rules[r].first->overlay) to.others.insert("law " + clause);
        else if (cited.insert(clause)) to.ordered.push_back("cites " + in.rules[r].first->id + ": " + clause);
      }
    for (const auto& clause : all.invariants) to.others.insert("law " + clause);
    for (const auto& column : words_.facts)
      if (plain_facts::open(known, column)) to.ordered.push_back("missing " + column.id);
    for (const char* name : plain_facts::lists)
      if (plain_facts::said_unknown(known, name)) to.ordered.push_back(std::string{"missing "} + name);
    to.ordered.push_back("step " + all.step);
    for (const auto& [key, each] : all.barred)
      if (each.certain || !all.tell.contains(key.first))
        to.others.insert(line::excluded(key.first, key.second, each.people));
    if (!all.clashing.empty()) {
      const auto rules = names(in, all.clashing);
      to.others.insert(line::conflict("conflict recorded: both notified", {rules.begin(), rules.end()}));
    }
    to.others.insert(all.nearly.begin(), all.nearly.end());
    return to;
  }

  static std::string start(const sg::facts& known, const word_list& starts, sg::instant at) {
    for (const auto& name : starts) {
      if (name == "at") return sg::to_text(at);
      const auto found = known.known.find(name);
      if (found == known.known.end()) continue;
      if (const auto* moment = std::get_if<sg::instant>(&found->second.value)) return sg::to_text(*moment);
      if (const auto* date = std::get_if<sg::day>(&found->second.value)) return sg::to_text(*date);
    }
    return "";
  }

  const sg::vocabulary& words_;
  plain_facts ask_{words_};
  std::vector<plain_pack> packs_;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_POLICY_WALKER_HPP
