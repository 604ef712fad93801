// SPDX-License-Identifier: Apache-2.0
#include "receivers.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::uint8_t bit(barred_because why) { return static_cast<std::uint8_t>(1U << static_cast<int>(why)); }

constexpr barred_because personal[] = {barred_because::subject, barred_because::conflicted, barred_because::requester,
                                       barred_because::absent};

}  // namespace

void receivers::start(const posts& today, place last_resort) {
  today_ = &today;
  last_resort_ = last_resort;
  for (const auto person : barred_) bars_[person] = 0;
  for (const auto role : barred_roles_) role_bars_[role] = 0;
  for (const auto role : some_managers_) managers_[role] = 0;
  barred_.clear(), barred_roles_.clear(), some_managers_.clear(), people_.clear();
  found_.clear();
}

void receivers::bar(person_place person, barred_because why) {
  if (person == no_person) return;
  if (bars_[person] == 0) barred_.push_back(person);
  bars_[person] |= bit(why);
}

void receivers::bar_role(place role, barred_because why) {
  if (role == no_place) return;
  if (role_bars_[role] == 0) barred_roles_.push_back(role);
  role_bars_[role] |= bit(why);
}

void receivers::manages_case(place role, bool surely) {
  if (managers_[role] == 0) some_managers_.push_back(role);
  managers_[role] = std::max<std::uint8_t>(managers_[role], surely ? 2 : 1);
}

bool receivers::is_barred(person_place person, barred_because why) const noexcept {
  return (bars_[person] & bit(why)) != 0;
}

/// Whether somebody may not be told, and the reason that counts.
bool receivers::is_told_apart(person_place person, bool leave, barred_because& why) const noexcept {
  if (bars_[person] == 0) return false;
  if (is_barred(person, barred_because::subject)) why = barred_because::subject;
  else if (leave && is_barred(person, barred_because::requester)) why = barred_because::requester;
  else if (is_barred(person, barred_because::conflicted)) why = barred_because::conflicted;
  else if (is_barred(person, barred_because::absent)) why = barred_because::absent;
  else return false;
  return true;
}

slice receivers::holders_barred(place role, barred_because why, bool leave) {
  slice list{static_cast<std::uint32_t>(people_.size()), 0};
  for (const auto person : today_->holders_of(role))
    if (auto reason = barred_because::vacant; is_told_apart(person, leave, reason) && reason == why)
      people_.push_back(person);
  list.end = static_cast<std::uint32_t>(people_.size());
  return list;
}

receivers::standing receivers::look(place role, bool leave) {
  const auto& known = index_.roles[role];
  const auto all = today_->holders_of(role);
  if (all.empty() && known.many) return look_at_body(known, leave);
  standing seen;
  seen.free.begin = static_cast<std::uint32_t>(people_.size());
  for (const auto person : all) {
    auto reason = barred_because::vacant;
    if (is_told_apart(person, leave, reason)) seen.why |= bit(reason);
    else people_.push_back(person);
  }
  seen.free.end = static_cast<std::uint32_t>(people_.size());
  for (const auto why : personal)
    if (seen.has(why)) seen.barred[static_cast<std::size_t>(why)] = holders_barred(role, why, leave);
  seen.reachable = !seen.free.empty();
  if (all.empty()) seen.why |= bit(barred_because::vacant);
  seen.only_subject = seen.why == bit(barred_because::subject) && seen.free.empty();
  return seen;
}

/// A body whose members nobody has named is told as a body, unless somebody barred sits on it: then it cannot be told
/// without telling that person. On a request for leave, whoever asks or has declared an interest withdraws, and the
/// body decides without them; but nobody who leads it, the first of its chain, can be left out so.
receivers::standing receivers::look_at_body(const indexed_role& body, bool leave) {
  standing seen;
  seen.reachable = true;
  const auto itself = body.seats.front();
  for (const auto why : {barred_because::subject, barred_because::conflicted, barred_because::requester}) {
    if (why == barred_because::requester && !leave) continue;
    const bool withdraws = leave && why != barred_because::subject;
    auto& out = seen.barred[static_cast<std::size_t>(why)];
    out.begin = static_cast<std::uint32_t>(people_.size());
    bool closed = false;
    for (const auto seat : body.seats) {
      const bool closing = !withdraws || seat == itself || seat == body.leader;
      closed = closed || (closing && (role_bars_[seat] & bit(why)) != 0);
      for (const auto person : today_->holders_of(seat)) {
        if (!is_barred(person, why)) continue;
        closed = closed || closing;
        if (std::find(people_.begin() + out.begin, people_.end(), person) == people_.end()) people_.push_back(person);
      }
    }
    out.end = static_cast<std::uint32_t>(people_.size());
    if (closed || !out.empty()) seen.why |= bit(why);
    if (closed) seen.reachable = false;
  }
  if ((role_bars_[itself] & bit(barred_because::absent)) != 0) {
    seen.why |= bit(barred_because::absent);
    seen.reachable = false;
  }
  return seen;
}

void receivers::exclude(place role, const standing& seen) {
  for (std::size_t why = 0; why < reasons; ++why)
    if ((seen.why >> why & 1) != 0)
      found_.excluded.push_back({role, static_cast<barred_because>(why), seen.barred[why]});
  if (seen.has(barred_because::vacant)) found_.excluded.push_back({role, barred_because::vacant, {}});
}

void receivers::take(told somebody) {
  if (somebody.receiver == no_place) return;  // no overlay says who the last resort is
  // A child's matter that no lead in the school can take: the reporter goes to the last resort directly.
  if (somebody.stands_in_for != no_place && somebody.receiver == index_.direct_to) {
    somebody.direct = true;
    found_.keep(kept::direct);
  }
  found_.tell.push_back(somebody);
}

/// Whether nobody in the role was asked yet on this walk.
bool receivers::ask(std::vector<std::uint32_t>& list, place role) noexcept {
  return std::exchange(list[role], walk_) != walk_;
}

/// The next present, unconflicted person in the chain who is not the subject; nobody is asked twice, and the chain of
/// the last role goes on, until it ends outside the school.
void receivers::stand_in(place role, const standing& why, bool leave) {
  const bool outside = why.has(barred_because::conflicted) && managers_[role] != 0;
  const bool perhaps = outside && managers_[role] == 1;  // then both ways are gone
  if (outside) {
    take({index_.conflict_goes_to, {}, role, perhaps});
    found_.keep(kept::conflict);
    if (!perhaps) return;
  }
  found_.keep(kept::stand_in);
  ++walk_;
  (void)ask(asked_, role);
  for (const auto* at = &index_.roles[role]; at != nullptr;) {
    const auto* chain = &at->chain;
    if (chain->empty() && at->continues_as != no_place) chain = &index_.roles[at->continues_as].chain;
    place last = no_place;
    for (const auto next : *chain) {
      last = index_.receivers[next].role;
      if (last == no_place) return take({next, {}, role, perhaps});
      if (!ask(asked_, last)) continue;
      const auto seen = look(last, leave);
      if (seen.reachable) return take({next, seen.free, role, perhaps});
    }
    if (last == no_place || !ask(walked_, last)) break;
    at = &index_.roles[last];
  }
  take({last_resort_, {}, role, perhaps});
}

void receivers::resolve(const indexed_rule& what) {
  found_.clear();
  unreachable_.clear();
  for (const auto name : what.to) {
    if (what.alternatives && !found_.tell.empty()) break;
    const auto role = index_.receivers[name].role;
    if (role == no_place) {
      take({name, {}, no_place});
      continue;
    }
    const auto seen = look(role, what.leave);
    exclude(role, seen);
    if (seen.has(barred_because::subject)) found_.keep(kept::never_subject);
    if (seen.has(barred_because::requester)) found_.keep(kept::no_self_approval);
    if (seen.reachable) take({name, seen.free, no_place});
    else unreachable_.push_back({role, seen});
  }
  const bool somebody = !found_.tell.empty();
  for (const auto& [role, seen] : unreachable_) {
    if (somebody && (what.alternatives || seen.has(barred_because::requester))) continue;  // the others decide
    // In a matter of conduct nobody under the subject steps in; an overlay names the receiver.
    if (seen.only_subject && what.serves != strand::welfare) found_.removed.push_back(role);
    else stand_in(role, seen, what.leave);
    if (what.alternatives) break;
  }
}

void receivers::go_up(place role, bool perhaps) {
  found_.clear();
  found_.keep(kept::never_subject);
  ++walk_;
  (void)ask(asked_, role);
  for (auto at = index_.roles[role].under; at != no_place && ask(asked_, at); at = index_.roles[at].under) {
    const auto seen = look(at, false);
    if (seen.reachable) return take({index_.roles[at].told_as, seen.free, role, perhaps});
  }
  take({last_resort_, {}, role, perhaps});
}

void receivers::always_excluded() {
  found_.clear();
  constexpr auto everywhere = bit(barred_because::subject) | bit(barred_because::conflicted);
  ++walk_;
  for (const auto person : barred_)
    if ((bars_[person] & everywhere) != 0)
      for (const auto role : today_->roles_of(person)) (void)ask(asked_, role);
  for (std::size_t r = 0; r < index_.roles.size(); ++r) {
    if (asked_[r] != walk_ || !index_.roles[r].receiver) continue;
    const auto role = static_cast<place>(r);
    const auto seen = look(role, false);
    for (const auto why : {barred_because::subject, barred_because::conflicted})
      if (seen.has(why)) found_.excluded.push_back({role, why, seen.barred[static_cast<std::size_t>(why)]});
    if (seen.has(barred_because::subject)) found_.keep(kept::never_subject);
  }
}

}  // namespace safeguarding::inline v0::detail
