// SPDX-License-Identifier: Apache-2.0
// Who is kept out of a matter: whom an earlier version of the report is about, and whoever is tied to the people of it.
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/derive_facts.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace safeguarding::inline v0 {
namespace {

/// A role that sits on a body and receives nothing by itself: a holders file may name who holds it, and few do.
bool is_mere_seat(const vocabulary& words, const std::string& role_id) {
  const auto* itself = words.find_role(role_id);
  if (itself == nullptr || itself->receiver) return false;
  return std::any_of(words.roles.begin(), words.roles.end(), [&](const role& body) {
    return std::find(body.includes.begin(), body.includes.end(), role_id) != body.includes.end();
  });
}

}  // namespace

/// Whom an earlier version of the report is about stays out of it, whoever corrected it: a correction that is wrong, or
/// was made by somebody in question, must open nothing.
void fact_finder::add_named_before(const report& made, const history& before, facts& to) {
  const auto in = [](const std::vector<person_id>& list, const person_id& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  for (const auto& version : before.earlier) {
    if (version.id != made.id) continue;
    for (const auto& each : version.people) {
      const bool named = each.role == event_role::subject || each.role == event_role::alleged;
      if (!named || in(to.subjects, each.person) || in(to.about, each.person)) continue;
      to.about.push_back(each.person);
      to.named_before.push_back(each.person);
    }
  }
}

void fact_finder::find_seats() {
  for (std::size_t i = 0; i < roll_.size(); ++i) {
    const auto kind = table_.kinds.find(roll_[i].kind);
    if (kind != table_.kinds.end() && is_mere_seat(words_, kind->second)) seats_.emplace_back(i, kind->second);
  }
}

void fact_finder::add_conflicts(const report& made, const history& before, instant known_by, facts& to) const {
  // A tie that held on the day of the report bars for good: ending it opens nothing.
  const day date = to_london(made.recorded_at).date;
  std::set<person_id> about;
  std::set<household_id> homes;
  for (const auto& each : made.people)
    if (each.role == event_role::subject || each.role == event_role::alleged) about.insert(each.person);
  about.insert(to.named_before.begin(), to.named_before.end());
  for (const auto& id : about)
    if (const auto* known = person_of(id); known != nullptr && known->household) homes.insert(*known->household);
  std::set<household_id> declared_homes;
  std::set<person_id> found;
  for (const auto& declared : before.declarations) {
    if (declared.declared_at > known_by || (declared.ended_on && *declared.ended_on < date)) continue;
    const bool named = std::any_of(declared.with.begin(), declared.with.end(),
                                   [&](const person_id& id) { return about.contains(id); });
    if (named || (declared.household && homes.contains(*declared.household))) found.insert(declared.declared_by);
    // It binds both: the partner whom a teacher has declared does not look into what is said of that teacher.
    if (!about.contains(declared.declared_by)) continue;
    for (const auto& id : declared.with)
      if (!about.contains(id)) found.insert(id);
    if (declared.household) declared_homes.insert(*declared.household);
  }
  const auto lives_with_them = [&](const person& known) {
    return known.household && !about.contains(known.id) &&
           (homes.contains(*known.household) || declared_homes.contains(*known.household));
  };
  for (const auto& held : who_.all())
    if (const auto* known = person_of(held.person); known != nullptr && lives_with_them(*known))
      found.insert(held.person);
  // A seat on a body, as a governor's: where the holders do not name them, the roll says whose it is.
  std::set<std::string> seats;
  for (const auto& [place, seat] : seats_) {
    const auto& known = roll_[place];
    if (lives_with_them(known)) found.insert(known.id);
    const bool in_question = std::find(to.subjects.begin(), to.subjects.end(), known.id) != to.subjects.end();
    if (found.contains(known.id) || (about.contains(known.id) && !in_question)) seats.insert(seat);
  }
  if (!seats.empty())
    to.set("conflicted_roles", std::vector<std::string>{seats.begin(), seats.end()}, fact_origin::derived, "roll",
           "the roll gives the homes of those who sit on it");
  to.conflicted.assign(found.begin(), found.end());
}

}  // namespace safeguarding::inline v0
