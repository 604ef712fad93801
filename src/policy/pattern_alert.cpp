// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/derive_facts.hpp>

#include "fact_subjects.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

template <class T>
bool accepts(const std::vector<T>& list, const T& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

std::string by_rule(const pattern_alert& raised) { return "pattern " + raised.pattern + ", rule " + raised.rule; }

}  // namespace

facts fact_finder::find(const pattern_alert& raised, const history& before) const {
  // An alert is read as a report that the library makes, of nobody's hand and without an id.
  report made;
  made.channel = report_channel::monitoring_alert;
  made.recorded_at = raised.raised_at;
  const auto put = [&](const person_id& who, event_role role) {
    const bool known = std::any_of(made.people.begin(), made.people.end(),
                                   [&](const involvement& one) { return one.person == who && one.role == role; });
    if (!known) made.people.push_back({who, role, {}});
  };
  if (raised.conduct_of) put(*raised.conduct_of, event_role::alleged);
  for (const auto& child : raised.children)
    if (child != raised.conduct_of) put(child, event_role::subject);
  facts to;
  const auto found = subjects_of(made);
  add_people(made, found, to);
  // Everybody whom one of its reports is about stays barred, in whichever version they were named.
  const auto barred = [&](const person_id& who) {
    if (std::find(to.subjects.begin(), to.subjects.end(), who) == to.subjects.end() &&
        std::find(to.about.begin(), to.about.end(), who) == to.about.end())
      to.about.push_back(who);
  };
  for (const auto* list : {&before.reports, &before.earlier})
    for (const auto& one : *list)
      if (accepts(raised.reports, one.id) && !raised.reports.empty()) {
        for (const auto& each : one.people)
          if (each.role == event_role::subject || each.role == event_role::alleged) {
            barred(each.person);
            put(each.person, event_role::subject);  // for what is declared of them
          }
      }
  add_conflicts(made, before, raised.raised_at, to);
  std::string events_of;
  std::vector<std::string> events;
  for (const auto& row : table_.alerts) {
    if (!accepts(row.patterns, raised.pattern) ||
        std::none_of(found.about.begin(), found.about.end(), [&](conduct_of one) { return accepts(row.about, one); }))
      continue;
    const auto source = row.id + "; " + by_rule(raised);
    for (const auto& event : row.events)
      if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event), events_of = source;
    for (const auto& [name, value] : row.gives)
      if (to.find(name) == nullptr)
        to.set(name, value, std::holds_alternative<not_known>(value) ? fact_origin::unknown : fact_origin::derived,
               source, row.words);
    if (!events.empty() && to.find("event") == nullptr)
      to.set("event", events.front(), fact_origin::derived, source, row.words);
  }
  if (events.empty()) to.set("event", not_known{}, fact_origin::unknown, "no row of the fact table is for this alert");
  else if (events.size() > 1)
    to.set("also_events", std::vector<std::string>{events.begin() + 1, events.end()}, fact_origin::derived, events_of,
           "several reports were taken together");
  add_counts(made, found, before, raised.raised_at, to);
  return to;
}

}  // namespace safeguarding::inline v0
