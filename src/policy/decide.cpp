// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>

#include "gather.hpp"
#include "receivers.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::bars;
using detail::encoded;
using detail::gatherer;
using detail::outcome;
using detail::world;

/// Everything a decision is made from, once, so that it need not be handed on one by one.
struct inputs {
  const rulebook& book;
  const facts& known;
  const holders& who;
  const school_calendar& calendar;
  instant at;
  day date;
};

void add_holders(std::vector<person_id>& to, const inputs& in, const std::string& role_id) {
  for (auto& person : in.who.of(role_id, in.date))
    if (std::find(to.begin(), to.end(), person) == to.end()) to.push_back(std::move(person));
}

/// Who may not be told in a world where the first subject has this role. Both subjects are barred whoever is looked at.
bars bars_of(const inputs& in, const std::string& subject_role) {
  bars barred;
  barred.subjects = in.known.subjects;
  if (barred.subjects.empty()) {
    add_holders(barred.subjects, in, subject_role);
    for (const auto& role_id : detail::subjects_of(in.known)) add_holders(barred.subjects, in, role_id);
    for (const auto& role_id : in.known.list("subject_also_holds")) add_holders(barred.subjects, in, role_id);
  }
  if (!in.known.reporter.empty()) barred.requesters = {in.known.reporter};
  else add_holders(barred.requesters, in, in.known.word("reporter_role"));
  barred.conflicted = in.known.conflicted;
  for (const auto& role_id : in.known.list("conflicted_roles")) add_holders(barred.conflicted, in, role_id);
  barred.absent = in.known.absent;
  barred.absent_bodies = in.known.list("absent_roles");
  for (const auto& role_id : barred.absent_bodies) add_holders(barred.absent, in, role_id);
  return barred;
}

/// The rules that stand in a world, and those of them that stand whatever its open facts turn out to be.
std::pair<rule_set, rule_set> standing_in(const inputs& in, const world& each) {
  const auto active = in.book.match(each.values);
  auto certain = active;
  for (const auto f : each.open) {
    const auto accepted = in.book.accept_each(f, each.values[f]);
    for (std::size_t w = 0; w < certain.size(); ++w) certain[w] &= accepted[w];
  }
  return {in.book.standing(active, certain, in.date), certain};
}

/// Decides for one subject: looks at every world, but at each set of rules and role of the subject only once.
void decide_for(const std::vector<inputs>& variants, std::size_t which, gatherer& to) {
  std::vector<std::pair<outcome, std::size_t>> outcomes;
  std::size_t all_worlds = 0;
  for (const auto& in : variants) {
    if (which >=
        detail::subjects_of(in.known).size()) {  // there may be no second subject: a world in which nothing follows
      outcomes.emplace_back(outcome{}, 1);
      ++all_worlds;
      continue;
    }
    const encoded from = detail::encode(in.book, in.known, in.who, which, in.at, in.date);
    std::map<std::pair<std::string, std::pair<rule_set, rule_set>>, std::size_t> alike;  // -> number of worlds
    const auto worlds = detail::worlds(in.book, in.known, in.who, in.date, from, detail::most_worlds / variants.size());
    for (const auto& each : worlds) ++alike[{each.subject_role, standing_in(in, each)}];
    for (const auto& [key, count] : alike) {
      const auto& [subject_role, rules] = key;
      outcomes.emplace_back(
          detail::outcome_of(in.book, in.who, in.date, bars_of(in, subject_role), subject_role,
                             from.values[*in.book.words().find_fact("event")], rules.first, rules.second),
          count);
    }
    all_worlds += worlds.size();
    if (&in == &variants.front()) to.add_near_misses(from);
  }
  to.add(outcomes, all_worlds);
}

}  // namespace

decision decide(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                instant at) {
  check(known, book.words());
  const auto ways = detail::variants(book, known);
  std::vector<inputs> variants;
  std::size_t subjects = 0;
  for (const auto& way : ways) {
    variants.push_back({book, way, who, calendar, at, to_london(at).date});
    subjects = std::max(subjects, detail::subjects_of(way).size());
  }
  gatherer all{book, known, calendar, at};
  for (std::size_t which = 0; which < subjects; ++which) decide_for(variants, which, all);
  return std::move(all).finish();
}

}  // namespace safeguarding::inline v0
