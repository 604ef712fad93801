// SPDX-License-Identifier: Apache-2.0
#include "telling_duties.hpp"

#include "notice_parts.hpp"

#include <algorithm>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

bool is_silent(const notice_state& each) { return each.passed_on_at && !is_taken_up(each); }

/// The people of some notices: those who have read, else those who still may in time; nobody twice.
std::vector<person_id> people_of(const std::vector<const notice_state*>& some) {
  const bool read = std::any_of(some.begin(), some.end(), [](const auto* each) { return is_taken_up(*each); });
  std::vector<person_id> people;
  for (const auto* each : some)
    if ((!read || is_taken_up(*each)) && std::find(people.begin(), people.end(), each->what.person) == people.end())
      people.push_back(each->what.person);
  return people;
}

/// Of those who are told, who has one of `roles`, or stands in for it: the first role that somebody has.
telling_duty in_roles(const std::vector<std::string>& roles, const std::vector<const notice_state*>& told) {
  for (const auto& role_id : roles) {
    std::vector<const notice_state*> some;
    for (const auto* each : told) {
      const auto& made = each->what;
      if (!is_silent(*each) &&
          (made.receiver == role_id || holds(made.also_as, role_id) || holds(made.stands_in_for, role_id)))
        some.push_back(each);
    }
    if (!some.empty()) return {people_of(some), role_id, {}, {}};
  }
  return {};
}

}  // namespace

void settle(const vocabulary& known_words, std::span<const action> done, instant as_of, notice_state& each) {
  if (each.what.limit || each.acted_at || !is_live(each)) return;
  const auto* known = known_words.find_telling(each.what.receiver);
  if (known == nullptr) return;
  for (const auto& one : done) {
    const auto* about = std::get_if<report_id>(&one.about);
    if (about == nullptr || *about != each.what.about || one.recorded_at > as_of) continue;
    if (!holds(known->acts, one.kind.text())) continue;
    // A call made at once and written up later counts; one made before there was more to tell does not.
    if (each.what.sequence > 1 && one.done_at < each.what.made_at) continue;
    if (each.acted_at && *each.acted_at <= one.done_at) continue;
    each.acted_at = one.done_at;
    each.read_by = one.by;
    each.standing = notice_standing::told;
  }
}

telling_duty telling_of(const vocabulary& known_words, std::string_view receiver, const decision& decided,
                        const who_could_tell& all) {
  const auto* known = known_words.find_telling(receiver);
  const auto* role_of_reporter = known_words.find_role(all.reporter_role);
  const bool reporter_can = !all.reporter.empty() && (role_of_reporter == nullptr || !role_of_reporter->child);
  telling_duty duty;
  if (known != nullptr && reporter_can &&
      std::any_of(decided.must.begin(), decided.must.end(),
                  [&](const effect& each) { return holds(known->reporter_actions, each.what); }))
    duty = {{all.reporter}, "reporter", {}, {}};
  if (duty.people.empty() && known != nullptr) duty = in_roles(known->told_by, all.told);
  if (duty.people.empty())
    for (const auto* each : all.told)
      if (duty.people.empty() && !is_silent(*each)) duty = in_roles({each->what.receiver}, all.told);
  if (duty.people.empty()) {  // everybody was silent or may not know: whoever is left, and whoever saw it
    for (const auto* each : all.told)
      if (std::find(duty.people.begin(), duty.people.end(), each->what.person) == duty.people.end())
        duty.people.push_back(each->what.person);
    if (reporter_can && std::find(duty.people.begin(), duty.people.end(), all.reporter) == duty.people.end())
      duty.people.push_back(all.reporter);
  }
  if (known == nullptr) return duty;
  for (const auto& started : decided.clocks) {
    if (started.basis == clock_basis::not_in_force || !started.runs_to.due) continue;
    const bool stops = std::any_of(started.stops.begin(), started.stops.end(),
                                   [&](const std::string& act) { return holds(known->acts, act); });
    if (!stops || (duty.by && *duty.by <= *started.runs_to.due)) continue;
    duty.by = started.runs_to.due;
    duty.clock = started.id;
  }
  return duty;
}

}  // namespace safeguarding::inline v0::detail
