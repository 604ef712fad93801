// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/derive_facts.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// The people whose conduct a report puts in question, first the one it is decided for first.
struct fact_finder::subjects {
  std::vector<person_id> people;
  std::vector<conduct_of> about;  ///< one for each, or `none` alone
};

namespace {

bool marked(const report& made, category wanted) {
  return std::find(made.categories.begin(), made.categories.end(), wanted) != made.categories.end();
}

template <class T>
bool accepts(const std::vector<T>& list, const T& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool applies(const fact_row& row, const report& made, const std::vector<conduct_of>& about, reporter_is who) {
  const bool category_fits = row.categories.empty() ||
                             (made.categories.empty() && accepts(row.categories, std::optional<category>{})) ||
                             std::any_of(made.categories.begin(), made.categories.end(),
                                         [&](category known) { return accepts(row.categories, std::optional{known}); });
  return category_fits && accepts(row.channels, made.channel) && accepts(row.thresholds, made.threshold) &&
         accepts(row.reporter, who) &&
         std::any_of(about.begin(), about.end(), [&](conduct_of known) { return accepts(row.about, known); });
}

std::optional<std::string_view> key_stage_of(school_year year) {
  if (year <= school_year::reception) return "EYFS";
  if (year <= school_year::year_2) return "KS1";
  if (year <= school_year::year_6) return "KS2";
  if (year <= school_year::year_9) return "KS3";
  if (year <= school_year::year_11) return "KS4";
  return std::nullopt;
}

bool about_report(const action& done, const report_id& id) {
  const auto* found = std::get_if<report_id>(&done.about);
  return found != nullptr && *found == id;
}

bool concerns_adult_below_threshold(const report& made) {
  return made.channel == report_channel::low_level_concern || marked(made, category::low_level_staff);
}

/// How an incident of misuse was settled, as known at `at`: the outcome recorded last, or "".
std::string_view outcome_of_misuse(const report& incident, std::span<const action> actions, instant at) {
  const action* last = nullptr;
  for (const auto& done : actions) {
    if (!about_report(done, incident.id) || done.recorded_at > at ||
        (done.kind.text() != misuse_upheld && done.kind.text() != misuse_not_upheld &&
         done.kind.text() != misuse_accidental))
      continue;
    if (last == nullptr || std::pair{last->recorded_at, last->done_at} <= std::pair{done.recorded_at, done.done_at})
      last = &done;
  }
  return last == nullptr ? std::string_view{} : last->kind.text();
}

/// Earlier incidents of misuse, by how they were settled.
struct incidents {
  std::int64_t upheld = 0, not_upheld = 0, accidental = 0, undecided = 0;

  void add(std::string_view outcome) {
    ++(outcome == misuse_upheld       ? upheld
       : outcome == misuse_not_upheld ? not_upheld
       : outcome == misuse_accidental ? accidental
                                      : undecided);
  }
};

}  // namespace

fact_finder::fact_finder(vocabulary words, fact_table table, std::vector<person> roll, holders who)
    : words_{std::move(words)}, table_{std::move(table)}, roll_{std::move(roll)}, who_{std::move(who)} {
  for (std::size_t i = 0; i < roll_.size(); ++i) index_.emplace(roll_[i].id, i);
}

const person* fact_finder::person_of(const person_id& id) const noexcept {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &roll_[found->second];
}

/// The role of a person on `date`: the post they hold, else what the roll says they are; empty where neither knows.
std::string fact_finder::role_of(const person_id& id, day date) const {
  for (const auto& held : who_.roles_of(id, date))
    if (const auto* known = words_.find_role(held); known != nullptr && known->subject) return held;
  const auto* known = person_of(id);
  return known == nullptr ? std::string{} : table_.kinds.at(known->kind);
}

fact_finder::subjects fact_finder::subjects_of(const report& made) const {
  const auto tagged = [&](event_role role) {
    std::vector<person_id> people;
    for (const auto& each : made.people)
      if (each.role == role && each.standing.state != standing_state::ruled_out &&
          std::find(people.begin(), people.end(), each.person) == people.end())
        people.push_back(each.person);
    return people;
  };
  const auto is_child = [&](const person_id& id) {
    const auto* known = person_of(id);
    return known != nullptr && is_pupil(known->kind);
  };
  subjects found;
  found.people = tagged(event_role::alleged);
  if (found.people.empty()) {
    for (const auto& id : tagged(event_role::subject))
      if (const auto* known = person_of(id); known != nullptr && !is_pupil(known->kind)) found.people.push_back(id);
    if (found.people.empty() && marked(made, category::aup_misuse)) found.people = tagged(event_role::subject);
  }
  // Decided for the first of each kind, an adult before a child: everybody found is barred from being told all the
  // same.
  std::stable_partition(found.people.begin(), found.people.end(), [&](const person_id& id) { return !is_child(id); });
  for (const auto& id : found.people) {
    const auto* known = person_of(id);
    found.about.push_back(known == nullptr             ? conduct_of::outside_adult
                          : is_pupil(known->kind)      ? conduct_of::pupil
                          : serves_school(known->kind) ? conduct_of::school_adult
                                                       : conduct_of::outside_adult);
  }
  if (found.about.empty()) found.about.push_back(conduct_of::none);
  return found;
}

void fact_finder::add_people(const report& made, const subjects& found, facts& to) const {
  const day date = to_london(made.recorded_at).date;
  to.subjects = found.people;
  const auto set_role = [&](const char* fact_id, const person_id& id) {
    const auto role_id = role_of(id, date);
    if (role_id.empty())
      to.set(fact_id, std::string{"unknown_adult"}, fact_origin::derived, "tagged, and not on the roll");
    else to.set(fact_id, role_id, fact_origin::derived, "roll and holders: " + id.text());
  };
  if (found.people.empty()) {
    to.set("subject_role", std::string{"none"}, fact_origin::derived,
           "nobody is tagged as the person whose conduct is in question");
  } else {
    set_role("subject_role", found.people.front());
    // A second subject is decided for separately where that can make a difference: another role.
    for (const auto& id : found.people)
      if (role_of(id, date) != role_of(found.people.front(), date)) {
        set_role("second_subject_role", id);
        break;
      }
    std::vector<std::string> also;
    for (const auto& id : found.people)
      for (const auto& held : who_.roles_of(id, date))
        if (const auto* known = words_.find_role(held); known != nullptr && known->receiver) also.push_back(held);
    if (!also.empty()) to.set("subject_also_holds", also, fact_origin::derived, "holders");
  }
  const bool same =
      made.reporter && std::find(found.people.begin(), found.people.end(), *made.reporter) != found.people.end();
  to.set("reporter_is_subject", same, fact_origin::derived, "reporter and tags");
  std::string reporter = "anonymous";
  if (made.reporter) {
    to.reporter = *made.reporter;
    const auto held = role_of(*made.reporter, date);
    reporter = words_.fact("reporter_role").index_of(held) ? held : "visitor";
  } else if (made.channel == report_channel::monitoring_alert) {
    reporter = "system";
  } else if (made.channel == report_channel::agency_message) {
    reporter = "external_agency_worker";
  }
  to.set("reporter_role", reporter, fact_origin::derived,
         made.reporter ? "roll and holders: " + made.reporter->text() : "no reporter is named");

  // The first pupil tagged, else the pupil who writes.
  std::vector<person_id> named;
  for (const auto& each : made.people) named.push_back(each.person);
  if (made.reporter) named.push_back(*made.reporter);
  const auto child = std::find_if(named.begin(), named.end(), [&](const person_id& id) {
    const auto* known = person_of(id);
    return known != nullptr && is_pupil(known->kind);
  });
  if (child == named.end()) {
    to.set("child_identified", not_known{}, fact_origin::unknown, "no pupil is tagged; the text may name one");
    return;
  }
  to.set("child_identified", true, fact_origin::derived, "tagged or reporting: " + child->text());
  const auto& year = person_of(*child)->year;
  if (const auto stage = year ? key_stage_of(*year) : std::nullopt)
    to.set("key_stage", std::string{*stage}, fact_origin::derived, "roll: " + child->text());
}

void fact_finder::add_conflicts(const report& made, const history& before, facts& to) const {
  const day date = to_london(made.recorded_at).date;
  std::set<person_id> about;
  std::set<household_id> homes;
  for (const auto& each : made.people) {
    if (each.role != event_role::subject && each.role != event_role::alleged) continue;
    about.insert(each.person);
    if (const auto* known = person_of(each.person); known != nullptr && known->household)
      homes.insert(*known->household);
  }
  std::set<household_id> declared_homes;
  std::set<person_id> found;
  for (const auto& declared : before.declarations) {
    if (declared.declared_at > made.recorded_at || (declared.ended_on && *declared.ended_on < date)) continue;
    const bool named = std::any_of(declared.with.begin(), declared.with.end(),
                                   [&](const person_id& id) { return about.contains(id); });
    if (named || (declared.household && homes.contains(*declared.household))) found.insert(declared.declared_by);
    // It binds both: the partner whom a teacher has declared does not look into what is said of that teacher.
    if (!about.contains(declared.declared_by)) continue;
    for (const auto& id : declared.with)
      if (!about.contains(id)) found.insert(id);
    if (declared.household) declared_homes.insert(*declared.household);
  }
  for (const auto& held : who_.all())
    if (const auto* known = person_of(held.person);
        known != nullptr && known->household && !about.contains(held.person) &&
        (homes.contains(*known->household) || declared_homes.contains(*known->household)))
      found.insert(held.person);
  to.conflicted.assign(found.begin(), found.end());
}

void fact_finder::add_rows(const report& made, const subjects& found, facts& to) const {
  const auto* same = std::get_if<bool>(&to.known.at("reporter_is_subject").value);
  const auto who = same != nullptr && *same ? reporter_is::subject : reporter_is::other;
  std::vector<std::string> events;
  std::string source;
  for (const auto& row : table_.rows) {
    if (!applies(row, made, found.about, who) || (row.otherwise && !events.empty())) continue;
    for (const auto& event : row.events)
      if (std::find(events.begin(), events.end(), event) == events.end()) {
        events.push_back(event);
        source += (source.empty() ? "" : ", ") + row.id;
      }
    for (const auto& [name, value] : row.gives) {
      const bool open = std::holds_alternative<not_known>(value);
      const bool replaces_nobody = name == "subject_role" && found.people.empty();  // the form is about an adult: whom?
      const auto origin = open ? fact_origin::unknown : fact_origin::derived;
      if (to.find(name) == nullptr || (replaces_nobody && !to.is_unknown(name))) to.set(name, value, origin, row.id);
    }
  }
  if (events.empty()) {
    to.set("event", not_known{}, fact_origin::unknown, "no row of the fact table applies");
    return;
  }
  to.set("event", events.front(), fact_origin::derived, source);
  events.erase(events.begin());
  if (!events.empty()) to.set("also_events", std::move(events), fact_origin::derived, source);
}

void fact_finder::add_counts(const report& made, const subjects& found, const history& before, facts& to) const {
  const auto in_question = [&](const person_id& id) {
    return std::find(found.people.begin(), found.people.end(), id) != found.people.end();
  };
  std::map<person_id, incidents> misuse;  // of each pupil in question
  for (const auto& id : found.people)
    if (const auto* known = person_of(id); known != nullptr && is_pupil(known->kind)) misuse[id];
  incidents all;
  const bool is_low_level = concerns_adult_below_threshold(made);
  std::int64_t low_level = is_low_level ? 1 : 0;
  std::set<std::optional<person_id>> reporters;  // all anonymous hands are one
  if (is_low_level) reporters.insert(made.reporter);
  const auto year_ago = made.recorded_at - std::chrono::days{365};
  for (const auto& earlier : before.reports) {
    if (earlier.recorded_at >= made.recorded_at || earlier.id == made.id) continue;
    const auto people = subjects_of(earlier).people;
    if (marked(earlier, category::aup_misuse)) {
      const auto decided = outcome_of_misuse(earlier, before.actions, made.recorded_at);
      bool same_pupil = false;
      for (auto& [id, count] : misuse)
        if (std::find(people.begin(), people.end(), id) != people.end()) {
          count.add(decided);
          same_pupil = true;
        }
      if (same_pupil) all.add(decided);
    }
    if (concerns_adult_below_threshold(earlier) && earlier.recorded_at > year_ago &&
        std::any_of(people.begin(), people.end(), in_question)) {
      ++low_level;
      reporters.insert(earlier.reporter);
    }
  }
  const auto counted = [&](const char* name, std::int64_t n) { to.set(name, n, fact_origin::derived, "history"); };
  const bool alike = std::all_of(misuse.begin(), misuse.end(),
                                 [&](const auto& each) { return each.second.upheld == misuse.begin()->second.upheld; });
  if (all.undecided != 0)
    to.set("prior_upheld_misuse_count", not_known{}, fact_origin::unknown,
           "history: an earlier incident is not decided yet");
  else if (!alike)  // a sum would hold one child to another's account
    to.set("prior_upheld_misuse_count", not_known{}, fact_origin::unknown,
           "history: the pupils in question have different numbers");
  else counted("prior_upheld_misuse_count", misuse.empty() ? 0 : misuse.begin()->second.upheld);
  if (all.not_upheld != 0) counted("prior_not_upheld_count", all.not_upheld);
  if (all.accidental != 0) counted("prior_accidental_count", all.accidental);
  if (low_level != 0 && !found.people.empty()) {
    counted("low_level_count_12m", low_level);
    counted("independent_reporter_count", static_cast<std::int64_t>(reporters.size()));
  }
}

facts fact_finder::find(const report& made, const history& before) const {
  facts to;
  const auto found = subjects_of(made);
  add_people(made, found, to);
  add_conflicts(made, before, to);
  add_rows(made, found, to);
  add_counts(made, found, before, to);
  if (made.observed_at) to.set("observed_at", *made.observed_at, fact_origin::given, made.id.text());
  return to;
}

}  // namespace safeguarding::inline v0
