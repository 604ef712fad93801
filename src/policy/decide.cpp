// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>

#include "gather.hpp"
#include "receivers.hpp"
#include "worlds.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::bars;
using detail::gatherer;
using detail::inputs;
using detail::outcome;
using detail::world;

void add_holders(std::vector<person_id>& to, const inputs& in, const std::string& role_id) {
  for (auto& person : in.who.of(role_id, in.date))
    if (std::find(to.begin(), to.end(), person) == to.end()) to.push_back(std::move(person));
}

/// Who may not be told when the reporter has this role. Both subjects are barred whoever is looked at.
bars bars_of(const inputs& in, const std::string& reporter_role) {
  bars barred;
  barred.subjects = in.known.subjects;
  if (barred.subjects.empty()) {
    for (const auto& role_id : detail::subjects_of(in.known)) add_holders(barred.subjects, in, role_id);
    for (const auto& role_id : in.known.list("subject_also_holds")) add_holders(barred.subjects, in, role_id);
  }
  if (!in.known.reporter.empty()) barred.requesters = {in.known.reporter};
  else add_holders(barred.requesters, in, reporter_role);
  barred.conflicted = in.known.conflicted;
  for (const auto& role_id : in.known.list("conflicted_roles")) add_holders(barred.conflicted, in, role_id);
  barred.absent = in.known.absent;
  barred.absent_bodies = in.known.list("absent_roles");
  for (const auto& role_id : barred.absent_bodies) add_holders(barred.absent, in, role_id);
  return barred;
}

/// Decides for one subject: looks at every world, but at those that no rule and no person tells apart only once.
void decide_for(const std::vector<facts>& ways, const inputs& in, std::size_t which, gatherer& to) {
  std::vector<facts> variants;
  for (const auto& way : ways) {
    auto more = detail::with_subject(in.book, way);
    std::move(more.begin(), more.end(), std::back_inserter(variants));
  }
  const auto most = std::max<std::size_t>(1, detail::most_worlds / variants.size());
  std::vector<outcome> outcomes;
  for (const auto& known : variants) {
    if (which >= detail::subjects_of(known).size()) {
      outcomes.emplace_back();  // there may be no second subject: a world in which nothing follows
      continue;
    }
    const inputs variant{in.book, known, in.who, in.at, in.date};
    std::set<world> alike;
    for (auto& each : detail::worlds(variant, which, most)) {
      each.active = in.book.standing(each.active, each.certain, in.date);
      for (std::size_t w = 0; w < each.active.size(); ++w) each.certain[w] &= each.active[w];
      alike.insert(std::move(each));
    }
    for (const auto& each : alike)
      outcomes.push_back(detail::outcome_of(in.book, in.who, in.date, bars_of(variant, each.reporter_role), each));
  }
  to.add(outcomes);
  if (which < detail::subjects_of(ways.front()).size())
    to.add_near_misses(detail::encode({in.book, ways.front(), in.who, in.at, in.date}, which), in.date);
}

}  // namespace

decision decide(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                instant at) {
  check(known, book.words());
  const inputs in{book, known, who, at, to_london(at).date};
  const auto ways = detail::variants(book, known);
  std::size_t subjects = 0;
  for (const auto& way : ways) subjects = std::max(subjects, detail::subjects_of(way).size());
  gatherer all{book, known, calendar, at};
  for (std::size_t which = 0; which < subjects; ++which) decide_for(ways, in, which, all);
  return std::move(all).finish();
}

}  // namespace safeguarding::inline v0
