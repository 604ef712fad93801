// SPDX-License-Identifier: Apache-2.0
#include "later_moment.hpp"

#include "worlds.hpp"

#include <safeguarding/calendar/london.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

bool contains(const std::vector<person_id>& list, const person_id& person) {
  return std::find(list.begin(), list.end(), person) != list.end();
}

}  // namespace

later_moment::later_moment(const facts& known, const holders& who, instant recorded_at, instant as_of) : known_{known} {
  const auto today = to_london(as_of).date;
  for (const auto& held : who.all())
    if ((!held.from || *held.from <= today) && (!held.until || today < *held.until))
      in_post_.push_back({held.role, held.person, {}, {}});
  // Where it is only said which post somebody barred holds, whoever held it when that was said is meant, whatever post
  // they hold now.
  const auto then = to_london(recorded_at).date;
  const auto is_named = [&](const person_id& person) { return contains(known.subjects, person); };
  const auto bar_subject = [&](const std::string& role_id) {
    auto people = who.of(role_id, then);
    if (std::none_of(people.begin(), people.end(), is_named))
      std::move(people.begin(), people.end(), std::back_inserter(subjects_of_old_));
  };
  for (const auto& role_id : subjects_of(known)) bar_subject(role_id);
  for (const auto& role_id : known.list("subject_also_holds")) bar_subject(role_id);
  const auto* same = known.find("reporter_is_subject");
  if (same != nullptr && same->value == fact_value{true} && known.reporter.empty())
    bar_subject(known.word("reporter_role"));
  for (const auto& role_id : known.list("conflicted_roles"))
    for (auto& person : who.of(role_id, then)) conflicted_of_old_.push_back(std::move(person));
}

bool later_moment::is_held(std::string_view role_id, const person_id& person) const {
  return std::any_of(in_post_.begin(), in_post_.end(),
                     [&](const holding& held) { return held.role == role_id && held.person == person; });
}

bool later_moment::is_held(std::string_view role_id) const {
  return std::any_of(in_post_.begin(), in_post_.end(), [&](const holding& held) { return held.role == role_id; });
}

bool later_moment::is_subject(const person_id& person) const {
  return contains(known_.subjects, person) || contains(known_.about, person) || contains(subjects_of_old_, person);
}

bool later_moment::is_conflicted(const person_id& person) const {
  return contains(known_.conflicted, person) || contains(conflicted_of_old_, person);
}

asked_then later_moment::without(const words& silent, std::span<const notice_state> states) const {
  auto known = known_;
  known.about.insert(known.about.end(), subjects_of_old_.begin(), subjects_of_old_.end());
  known.conflicted.insert(known.conflicted.end(), conflicted_of_old_.begin(), conflicted_of_old_.end());
  auto in_post = in_post_;
  for (const auto& each : states) {
    if (!silent.contains(asked(each.what))) continue;
    auto person = each.what.person;
    if (person.empty()) {  // a body that nobody has answered for: as if it had one member, who is away
      person = person_id{"body:" + each.what.receiver};
      in_post.push_back({each.what.receiver, person, {}, {}});
    }
    if (!contains(known.absent, person)) known.absent.push_back(std::move(person));
  }
  return {std::move(known), holders{std::move(in_post)}};
}

words silent_in(std::span<const notice_state> states) {
  words silent;
  for (const auto& each : states)
    if (each.passed_on_at) silent.insert(asked(each.what));
  return silent;
}

}  // namespace safeguarding::inline v0::detail
