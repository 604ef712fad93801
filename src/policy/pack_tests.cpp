// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/pack_tests.hpp>

#include "worlds.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// The nearest day to the ordinary one on which every pack of the book is in force, as far as there is one.
instant moment_of(const policy_case& put, const rulebook& book) {
  if (put.at) return *put.at;
  auto date = to_london(ordinary_moment()).date;
  for (const auto& pack : book.packs()) {
    if (pack.from && date < *pack.from) date = *pack.from;
    if (pack.until && *pack.until <= date) date = *pack.until - std::chrono::days{1};
  }
  date = std::clamp(date, first_known_day, last_known_day);
  return from_london(date, to_london(ordinary_moment()).of_day, at_overlap::earliest);
}

/// The rules that stand, or may stand where a fact is unknown.
void add_standing(const rulebook& book, const facts& known, const holders& who, instant at, std::set<std::string>& to) {
  const auto date = to_london(at).date;
  const detail::inputs in{book, known, who, at, date};
  for (std::size_t which = 0; which < detail::subjects_of(known).size(); ++which) {
    const auto values = detail::encode(in, which).values;
    const auto active = book.match(values);
    auto certain = active;
    for (std::size_t f = 0; f < values.size(); ++f) {
      const auto accept = book.accept_each(f, values[f]);
      for (std::size_t w = 0; w < certain.size(); ++w) certain[w] &= accept[w];
    }
    const auto stands = book.standing(active, certain, date);
    for (std::size_t r = 0; r < book.rules().size(); ++r)
      if ((stands[r / 64] >> (r % 64) & 1) != 0) to.insert(book.rules()[r].name);
  }
}

}  // namespace

bool pack_tests_run::passes() const noexcept {
  return !outcomes.empty() && never_reached.empty() &&
         std::all_of(outcomes.begin(), outcomes.end(), [](const case_outcome& each) { return each.passes(); });
}

case_outcome run_case(const policy_case& put, const rulebook& book, const school_calendar& calendar) {
  case_outcome outcome{put.name, put.where, {}, {}};
  try {
    const auto at = moment_of(put, book);
    const auto who = holders::posts(book.words(), book.packs().front().same_person);
    outcome.differs = differences(put.expect, decide(book, put.given, who, calendar, at));
    std::set<std::string> rules;
    add_standing(book, put.given, who, at, rules);
    outcome.rules.assign(rules.begin(), rules.end());
  } catch (const invalid_input& problem) {
    outcome.differs.push_back("nothing can be decided: " + problem.message());
  }
  return outcome;
}

pack_tests_run run_tests(const policy_pack& tested, std::span<const policy_pack> others, const vocabulary& words,
                         const school_calendar& calendar) {
  pack_tests_run run;
  std::map<std::vector<std::string>, rulebook> books;
  std::set<std::string> reached;
  for (const auto& test : tested.tests) {
    auto found = books.find(test.with);
    try {
      if (found == books.end()) {
        std::vector<policy_pack> packs{tested};
        for (const auto& id : test.with) {
          const auto other =
              std::find_if(others.begin(), others.end(), [&](const auto& each) { return each.id == id; });
          if (other == others.end()) throw not_found{"it is to be decided with the pack " + id + ", which is not here"};
          packs.push_back(*other);
        }
        found = books.emplace(test.with, rulebook{words, std::move(packs)}).first;
      }
    } catch (const error& problem) {
      run.outcomes.push_back({test.name, test.where, {problem.message()}, {}});
      continue;
    }
    run.outcomes.push_back(run_case(test, found->second, calendar));
    for (const auto& name : run.outcomes.back().rules) reached.insert(name);
  }
  for (const auto& each : tested.rules) {
    if (each.standing) continue;
    ++run.decisive_rules;
    if (!reached.contains(tested.id + "/" + each.id)) run.never_reached.push_back(&each);
  }
  return run;
}

std::vector<finding> findings_of(const pack_tests_run& run, const policy_pack& tested) {
  if (run.outcomes.empty()) {
    position where;
    if (!tested.clauses.empty()) where.source = tested.clauses.front().where.source;
    return {{severity::refusal, errc::missing,
             "this pack has no tests; write [[test]] rows that say what is expected of it", tested.id,
             std::move(where)}};
  }
  std::vector<finding> found;
  for (const auto& each : run.outcomes)
    for (const auto& differs : each.differs)
      found.push_back(
          {severity::refusal, errc::contradiction, "this test does not come out: " + differs, each.name, each.where});
  for (const auto* each : run.never_reached)
    found.push_back({severity::refusal, errc::missing, "no test reaches this rule; write one in which it applies",
                     each->id, each->where});
  return found;
}

}  // namespace safeguarding::inline v0
