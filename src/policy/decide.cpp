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

/// The holders of a role that is said to be a subject's, unless it is known which of them the subject is.
void add_unnamed(std::vector<person_id>& to, const inputs& in, const std::string& role_id) {
  const auto holders = in.who.of(role_id, in.date);
  const auto& named = in.known.subjects;
  const bool known = std::any_of(holders.begin(), holders.end(), [&](const person_id& person) {
    return std::find(named.begin(), named.end(), person) != named.end();
  });
  if (!known) add_holders(to, in, role_id);
}

/// Who may not be told when the reporter has this role. Every subject is barred whoever is looked at. `said`: the facts
/// as they were given: where the name is known and the role is not, no role is barred on a guess.
bars bars_of(const inputs& in, const facts& said, const std::string& reporter_role) {
  bars barred;
  const auto add_role = [](std::vector<std::string>& to, const std::string& role_id) {
    if (!role_id.empty()) to.push_back(role_id);
  };
  if (!in.known.reporter.empty()) barred.requesters = {in.known.reporter};
  else add_holders(barred.requesters, in, reporter_role);
  const auto asking = in.known.reporter.empty() ? reporter_role : said.word("reporter_role");
  add_role(barred.requester_roles, asking);
  barred.subjects = in.known.subjects;
  barred.subjects.insert(barred.subjects.end(), in.known.about.begin(), in.known.about.end());
  const auto subject_of = [&](const std::string& role_id) {
    add_unnamed(barred.subjects, in, role_id);
    add_role(barred.subject_roles, role_id);
  };
  for (const auto& role_id : detail::subjects_of(said.subjects.empty() ? in.known : said)) subject_of(role_id);
  for (const auto& role_id : in.known.list("subject_also_holds")) subject_of(role_id);
  if (const auto* same = in.known.find("reporter_is_subject"); same != nullptr && same->value == fact_value{true}) {
    if (!in.known.reporter.empty()) barred.subjects.push_back(in.known.reporter);
    else add_holders(barred.subjects, in, in.known.word("reporter_role"));
    add_role(barred.subject_roles, (in.known.reporter.empty() ? in.known : said).word("reporter_role"));
  }
  barred.conflicted = in.known.conflicted;
  barred.conflicted_roles = in.known.list("conflicted_roles");
  for (const auto& role_id : barred.conflicted_roles) add_holders(barred.conflicted, in, role_id);
  barred.absent = in.known.absent;
  barred.absent_roles = in.known.list("absent_roles");
  for (const auto& role_id : barred.absent_roles) add_holders(barred.absent, in, role_id);
  return barred;
}

/// What the vocabulary alone cannot see: times that cannot be, and overlays that are all out of date.
void check_in_time(const rulebook& book, const facts& known, instant at, day date) {
  for (const char* name : {"observed_at", "aware_at"})
    if (const auto* found = known.find(name))
      if (const auto* moment = std::get_if<instant>(&found->value); moment != nullptr && *moment > at)
        throw invalid_input{
            errc::contradiction, "this cannot be later than the record itself", to_text(*moment), {{}, 0, 0, name}};
  const auto& packs = book.packs();
  const auto overlay = [](const policy_pack& pack) { return pack.kind == pack_kind::overlay; };
  if (std::any_of(packs.begin(), packs.end(), overlay) &&
      std::none_of(packs.begin(), packs.end(),
                   [&](const policy_pack& pack) { return overlay(pack) && pack.in_force(date); }))
    throw invalid_input{errc::contradiction,
                        "no overlay of this rulebook is in force on that day; add the edition that was",
                        to_text(date),
                        {{}, 0, 0, "at"}};
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
      outcomes.push_back(
          detail::outcome_of(in.book, in.who, in.date, bars_of(variant, in.known, each.reporter_role), each));
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
  check_in_time(book, known, at, in.date);
  const auto ways = detail::variants(book, known);
  std::size_t subjects = 0;
  for (const auto& way : ways) subjects = std::max(subjects, detail::subjects_of(way).size());
  gatherer all{book, known, calendar, at};
  for (std::size_t which = 0; which < subjects; ++which) decide_for(ways, in, which, all);
  return std::move(all).finish();
}

}  // namespace safeguarding::inline v0
