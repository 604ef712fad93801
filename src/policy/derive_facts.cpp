// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/derive_facts.hpp>

#include "fact_subjects.hpp"
#include "subject_roles.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

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

bool concerns_adult_below_threshold(const report& made) {
  return made.channel == report_channel::low_level_concern || marked(made, category::low_level_staff);
}

/// How incidents of misuse were settled, as known at `at`: of each report the outcome recorded last.
std::unordered_map<report_id, const action*> outcomes_of_misuse(std::span<const action> actions, instant at) {
  std::unordered_map<report_id, const action*> last;
  for (const auto& done : actions) {
    const auto* about = std::get_if<report_id>(&done.about);
    if (about == nullptr || done.recorded_at > at ||
        (done.kind.text() != misuse_upheld && done.kind.text() != misuse_not_upheld &&
         done.kind.text() != misuse_accidental))
      continue;
    auto& known = last[*about];
    if (known == nullptr || std::pair{known->recorded_at, known->done_at} <= std::pair{done.recorded_at, done.done_at})
      known = &done;
  }
  return last;
}

/// Whether a clock can run from `at`: a time outside what the London clock is known for is a slip of the hand.
bool is_on_a_clock(instant at) { return at >= start_of_day(first_known_day) && at <= end_of_day(last_known_day); }

bool in_group(const vocabulary& words, std::string_view group, const std::string& role_id) {
  return std::any_of(words.groups.begin(), words.groups.end(), [&](const auto& known) {
    return known.first == group && std::find(known.second.begin(), known.second.end(), role_id) != known.second.end();
  });
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
  find_seats();
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

/// Every other role somebody has besides role_of(): the posts held, and what the roll says beside a post, as the
/// contractor who is the technician. Where the roll names a post that others hold, the holders know better.
std::vector<std::string> fact_finder::further_roles_of(const person_id& id, day date) const {
  std::vector<std::string> also;
  const auto held = who_.roles_of(id, date);
  for (const auto& role_id : held)
    if (const auto* known = words_.find_role(role_id); known != nullptr && known->receiver) also.push_back(role_id);
  if (const auto* known = person_of(id); known != nullptr) {
    const auto& on_roll = table_.kinds.at(known->kind);
    if (on_roll != role_of(id, date) && std::find(held.begin(), held.end(), on_roll) == held.end() &&
        who_.of(on_roll, date).empty())
      also.push_back(on_roll);
  }
  return also;
}

bool fact_finder::is_child(const person_id& id) const {
  const auto* known = person_of(id);
  return known != nullptr && is_pupil(known->kind);
}

conduct_of fact_finder::conduct_by(const person_id& id, day date) const {
  if (is_child(id)) return conduct_of::pupil;
  const auto* known = person_of(id);
  const auto role_id = role_of(id, date);
  const bool serves = (known != nullptr && serves_school(known->kind)) || in_group(words_, "school_adults", role_id);
  return serves || role_id == "visitor" ? conduct_of::school_adult : conduct_of::outside_adult;
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
  const day date = to_london(made.recorded_at).date;
  subjects found;
  found.people = tagged(event_role::alleged);
  if (found.people.empty()) {
    for (const auto& id : tagged(event_role::subject))
      if (!is_child(id) && !role_of(id, date).empty()) found.people.push_back(id);
    if (found.people.empty() && marked(made, category::aup_misuse)) found.people = tagged(event_role::subject);
  }
  // Decided for the first of each kind, an adult before a child: everybody found is barred from being told all the
  // same.
  std::stable_partition(found.people.begin(), found.people.end(), [&](const person_id& id) { return !is_child(id); });
  for (const auto& id : found.people) found.about.push_back(conduct_by(id, date));
  if (found.about.empty()) found.about.push_back(conduct_of::none);
  return found;
}

void fact_finder::add_people(const report& made, const subjects& found, facts& to) const {
  const day date = to_london(made.recorded_at).date;
  std::vector<detail::subject_role> roles;  // each different one
  std::vector<person_id> alike;
  for (const auto& id : found.people) {
    auto role_id = role_of(id, date);
    const bool stranger = role_id.empty();
    if (stranger) role_id = "unknown_adult";
    // Decided for separately where that can make a difference: another role. Entry i of subjects has role i.
    if (std::any_of(roles.begin(), roles.end(), [&](const auto& known) { return known.role == role_id; })) {
      alike.push_back(id);
      continue;
    }
    roles.push_back(stranger ? detail::role_of_stranger(std::move(role_id), id)
                             : detail::role_on_roll(std::move(role_id), id));
    to.subjects.push_back(id);
  }
  to.subjects.insert(to.subjects.end(), alike.begin(), alike.end());
  constexpr auto nobody = "nobody is tagged as the person whose conduct is in question";
  if (roles.empty()) roles.push_back({"none", nobody, nobody});
  detail::set_subject_roles(roles, to);
  std::vector<std::string> also;
  for (const auto& id : to.subjects)
    for (auto& each : further_roles_of(id, date))
      if (std::find(also.begin(), also.end(), each) == also.end()) also.push_back(std::move(each));
  if (!also.empty())
    to.set("subject_also_holds", also, fact_origin::derived, "roll and holders",
           "that is what the roll and the holders of posts say");
  const auto in = [](const std::vector<person_id>& list, const person_id& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  for (const auto& each : made.people)
    if ((each.role == event_role::subject || each.role == event_role::alleged) && !in(to.subjects, each.person) &&
        !in(to.about, each.person))
      to.about.push_back(each.person);
  const bool same =
      made.reporter && std::find(found.people.begin(), found.people.end(), *made.reporter) != found.people.end();
  to.set("reporter_is_subject", same, fact_origin::derived, "reporter and tags",
         same ? "the report tags whoever made it" : "the report tags others, or nobody");
  std::string reporter = "anonymous";
  if (made.reporter) {
    to.reporter = *made.reporter;
    const auto held = role_of(*made.reporter, date);
    reporter = words_.fact("reporter_role").index_of(held) ? held : "visitor";
    if (made.observed_at && is_on_a_clock(*made.observed_at) && in_group(words_, "school_adults", held))
      to.set("aware_at", *made.observed_at, fact_origin::derived,
             "KCSIE part one: every member of staff acts on what they see; observed_at of " + made.id.text(),
             "whoever works in the school acts on what they see (KCSIE part one), and the report says when that was");
  } else if (made.channel == report_channel::monitoring_alert) {
    reporter = "system";
  } else if (made.channel == report_channel::agency_message) {
    reporter = "external_agency_worker";
  }
  to.set("reporter_role", reporter, fact_origin::derived,
         made.reporter ? "roll and holders: " + made.reporter->text() : "no reporter is named",
         made.reporter ? detail::roll_says(*made.reporter) : "the report names nobody who made it");

  // The first pupil tagged, else the pupil who writes.
  std::vector<person_id> named;
  for (const auto& each : made.people) named.push_back(each.person);
  if (made.reporter) named.push_back(*made.reporter);
  const auto child = std::find_if(named.begin(), named.end(), [&](const person_id& id) { return is_child(id); });
  if (child == named.end()) {
    to.set("child_identified", not_known{}, fact_origin::unknown, "no pupil is tagged; the text may name one");
    return;
  }
  to.set("child_identified", true, fact_origin::derived, "tagged or reporting: " + child->text(),
         child->text() + ", a pupil, is tagged or made the report");
  const auto& year = person_of(*child)->year;
  if (const auto stage = year ? key_stage_of(*year) : std::nullopt)
    to.set("key_stage", std::string{*stage}, fact_origin::derived, "roll: " + child->text(),
           "the roll gives the year group of " + child->text());
}

void fact_finder::add_rows(const report& made, const subjects& found, facts& to) const {
  const auto* same = std::get_if<bool>(&to.known.at("reporter_is_subject").value);
  const auto who = same != nullptr && *same ? reporter_is::subject : reporter_is::other;
  std::vector<std::string> events;
  std::string source, because;
  for (const auto& row : table_.rows) {
    if (!applies(row, made, found.about, who) || (row.otherwise && !events.empty())) continue;
    for (const auto& event : row.events)
      if (std::find(events.begin(), events.end(), event) == events.end()) {
        events.push_back(event);
        detail::add_part(source, ", ", row.id);
        if (because.find(row.words) == std::string::npos) detail::add_part(because, ", and ", row.words);
      }
    for (const auto& [name, value] : row.gives) {
      const bool open = std::holds_alternative<not_known>(value);
      const bool replaces_nobody = name == "subject_role" && found.people.empty();  // the form is about an adult: whom?
      const auto origin = open ? fact_origin::unknown : fact_origin::derived;
      if (to.find(name) == nullptr || (replaces_nobody && !to.is_unknown(name)))
        to.set(name, value, origin, row.id, row.words);
    }
  }
  if (events.empty()) {
    to.set("event", not_known{}, fact_origin::unknown, "no row of the fact table applies");
    return;
  }
  to.set("event", events.front(), fact_origin::derived, source, because);
  events.erase(events.begin());
  if (!events.empty()) to.set("also_events", std::move(events), fact_origin::derived, source, because);
}

void fact_finder::add_counts(const report& made, const subjects& found, const history& before, instant known_by,
                             facts& to) const {
  const auto in_question = [&](const person_id& id) {
    return std::find(found.people.begin(), found.people.end(), id) != found.people.end();
  };
  std::map<person_id, incidents> misuse;  // of each pupil in question
  for (const auto& id : found.people)
    if (is_child(id)) misuse[id];
  const auto outcomes = outcomes_of_misuse(before.actions, known_by);
  incidents all;
  const bool is_low_level = concerns_adult_below_threshold(made);
  std::int64_t low_level = is_low_level ? 1 : 0;
  std::set<std::optional<person_id>> reporters;  // all anonymous hands are one
  if (is_low_level) reporters.insert(made.reporter);
  const auto year_ago = made.recorded_at - std::chrono::days{365};
  for (const auto& earlier : before.reports) {
    // An alert, which has no id, comes of the report that was recorded at its moment, and counts it.
    if (earlier.recorded_at > made.recorded_at || earlier.id == made.id ||
        (earlier.recorded_at == made.recorded_at && !made.id.empty()))
      continue;
    const bool of_misuse = marked(earlier, category::aup_misuse) && !misuse.empty();
    const bool of_low_level = concerns_adult_below_threshold(earlier) && earlier.recorded_at > year_ago;
    if (!of_misuse && !of_low_level) continue;
    const auto people = subjects_of(earlier).people;
    if (of_misuse) {
      const auto settled = outcomes.find(earlier.id);
      const std::string_view decided = settled == outcomes.end() ? std::string_view{} : settled->second->kind.text();
      bool same_pupil = false;
      for (auto& [id, count] : misuse)
        if (std::find(people.begin(), people.end(), id) != people.end()) {
          count.add(decided);
          same_pupil = true;
        }
      if (same_pupil) all.add(decided);
    }
    if (of_low_level && std::any_of(people.begin(), people.end(), in_question)) {
      ++low_level;
      reporters.insert(earlier.reporter);
    }
  }
  const auto counted = [&](const char* name, std::int64_t n) {
    to.set(name, n, fact_origin::derived, "history", "that many are on record");
  };
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
  return find(made, before, made.recorded_at);
}

facts fact_finder::find(const report& made, const history& before, instant known_by) const {
  known_by = std::max(known_by, made.recorded_at);
  facts to;
  const auto found = subjects_of(made);
  add_people(made, found, to);
  add_named_before(made, before, to);
  add_conflicts(made, before, known_by, to);
  add_rows(made, found, to);
  add_counts(made, found, before, known_by, to);
  if (made.observed_at && is_on_a_clock(*made.observed_at))
    to.set("observed_at", *made.observed_at, fact_origin::given, made.id.text());
  return to;
}

}  // namespace safeguarding::inline v0
