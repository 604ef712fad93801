// SPDX-License-Identifier: Apache-2.0
#include "walls.hpp"

#include <safeguarding/record/encoding.hpp>
#include <safeguarding/record/person_kind.hpp>

#include <algorithm>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

void add_once(std::vector<person_id>& list, const person_id& who) {
  if (std::find(list.begin(), list.end(), who) == list.end()) list.push_back(who);
}

bool is_adult_of_school(person_kind kind) noexcept {
  return !is_pupil(kind) && kind != person_kind::parent && kind != person_kind::other;
}

void add(const world& in, const std::vector<involvement>& people, matter_of_report& to) {
  for (const auto& each : people) {
    const bool in_question = each.role == event_role::alleged || each.role == event_role::subject;
    if (in_question) add_once(to.barred, each.person);
    const auto known = in.versions_of(each.person);
    if (known.empty() && each.role == event_role::alleged)
      add_once(to.conduct, each.person);  // until the roll says who
    for (const auto& who : known) {       // a change of the roll takes no wall down
      if (is_pupil(who.kind)) add_once(to.children, each.person);
      else if (in_question && is_adult_of_school(who.kind)) add_once(to.conduct, each.person);
    }
  }
}

void add_scopes(const matter_of_report& matter, std::vector<scope_owner>& to) {
  for (const auto& each : matter.conduct) to.emplace_back(scope_kind::allegation, each.text());
  if (!matter.conduct.empty()) return;
  for (const auto& each : matter.children) to.emplace_back(scope_kind::child, each.text());
}

}  // namespace

matter_of_report matter_of(const world& in, const report& made) {
  matter_of_report found;
  add(in, made.people, found);
  found.low_level = made.channel == report_channel::low_level_concern;
  return found;
}

matter_of_report matter_of(const world& in, std::size_t report_at) {
  matter_of_report found;
  found.low_level = true;
  const auto add_version = [&](const report& version) {
    add(in, version.people, found);
    found.low_level = found.low_level && version.channel == report_channel::low_level_concern;
  };
  const auto& made = in.records()[report_at];
  if (made.amended_by.empty()) add_version(std::get<report>(made.value));
  else
    for (const auto& version : in.versions(report_at)) add_version(version);
  return found;
}

std::vector<scope_owner> scopes_for(const world& in, const any_record& value) {
  std::vector<scope_owner> all;
  if (const auto* made = std::get_if<report>(&value)) {
    const auto index = in.find({record_kind::report, made->id.text()});
    add_scopes(index ? matter_of(in, *index) : matter_of(in, *made), all);
  } else if (const auto* file = std::get_if<case_file>(&value)) {
    all.emplace_back(class_in_force(*file) == case_class::child ? scope_kind::child : scope_kind::allegation,
                     file->about.text());
  } else {
    for (const auto& each : about(value))
      if (const auto index = in.find(each)) {
        const auto further = scopes_for(in, in.records()[*index].value);
        all.insert(all.end(), further.begin(), further.end());
      }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (all.empty() || all.size() > most_scopes) all.assign(1, {scope_kind::school, std::string{}});
  return all;
}

}  // namespace safeguarding::inline v0::detail
