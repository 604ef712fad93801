// SPDX-License-Identifier: Apache-2.0
// How a world moves from one step to the next: what the arrival of a report does to pictures and events, and which
// arrivals have to be walked anew when something before them changed.
#include "world.hpp"

#include <safeguarding/people/mention.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// What the arrival of `number` did, ascending.
std::vector<joining> done_by(const grouping& in, std::uint32_t number) {
  std::vector<joining> done;
  for (const auto& here : in.of(number)) {
    if (here.joined != number) continue;
    const auto& from = *in.find(here.group);
    for (std::size_t i = 0; i < from.members.size(); ++i)
      if (from.joined[i] == number) done.push_back({here.group, from.members[i]});
  }
  return done;
}

std::vector<membership>::iterator find_group(std::vector<membership>& all, std::uint32_t group) {
  return std::lower_bound(all.begin(), all.end(), group,
                          [](const membership& one, std::uint32_t sought) { return one.group < sought; });
}

}  // namespace

std::vector<std::uint32_t> grouping::with_both(std::uint32_t a, std::uint32_t b) const {
  std::vector<std::uint32_t> found;
  for (const auto& one : of_[a])
    if (std::any_of(of_[b].begin(), of_[b].end(), [&](const auto& other) { return other.group == one.group; }))
      found.push_back(one.group);
  return found;
}

group& grouping::make(std::uint32_t which) {
  if (auto* found = find(which)) return *found;
  if (places_.size() <= which) places_.resize(std::size_t{which} + 1, no_group);
  if (free_.empty()) {
    free_.push_back(static_cast<std::uint32_t>(kept_.size()));
    kept_.emplace_back();
  }
  places_[which] = free_.back();
  free_.pop_back();
  auto& made = kept_[places_[which]];
  made.raised = which;
  return made;
}

void grouping::erase(std::uint32_t which) {
  auto* found = find(which);
  if (found == nullptr) return;
  *found = {};
  free_.push_back(std::exchange(places_[which], no_group));
}

std::vector<std::uint32_t> grouping::all() const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < places_.size(); ++i)
    if (places_[i] != no_group) found.push_back(i);
  return found;
}

std::size_t members_then::size() const {
  const auto* from = in->find(which);
  const auto before = [this](std::uint32_t joined) { return joined < now; };
  return beside.size() +
         (from == nullptr ? 0
                          : static_cast<std::size_t>(std::count_if(from->joined.begin(), from->joined.end(), before)));
}

std::vector<std::uint32_t> members_then::all() const {
  std::vector<std::uint32_t> found;
  if (const auto* from = in->find(which))
    for (std::size_t i = 0; i < from->members.size(); ++i)
      if (from->joined[i] < now) found.push_back(from->members[i]);
  found.insert(found.end(), beside.begin(), beside.end());
  return found;
}

// The event it tells of: on the mean of all accounts, so that one of them cannot pull two others together.
std::vector<joining> linked_world::event_for(std::uint32_t number) const {
  if (there[number] == 0) return {};
  std::map<std::uint32_t, std::pair<std::int64_t, std::size_t>> told;
  std::uint32_t event = no_group, other = no_group;
  std::int32_t event_best = 0, other_best = 0;
  for (const auto& found : reports[number].told) {
    if (there[found.earlier] == 0 || verdict(found.earlier, number) == verdict_on_link::no) continue;
    if (events.placed(found.earlier, number)) {
      auto& at = told[events.of(found.earlier).front().group];
      at.first += found.value;
      ++at.second;
    } else if (found.value >= 0 && (other == no_group || found.value > other_best)) {
      other = found.earlier, other_best = found.value;
    }
  }
  for (const auto& [at, sum_and_count] : told) {
    const auto size = members_then{&events, at, number}.size();
    const auto mean = static_cast<std::int32_t>(
        (sum_and_count.first + static_cast<std::int64_t>(size - sum_and_count.second) * not_compared) /
        static_cast<std::int64_t>(size));
    if (mean >= 0 && (event == no_group || mean > event_best)) event = at, event_best = mean;
  }
  if (event != no_group && !judged_between({&events, event, number}, number, verdict_on_link::no))
    return {{event, number}};
  if (other != no_group) return {{number, other}, {number, number}};
  return {};
}

void linked_world::settle(world_change& change) {
  while (!change.waiting.empty()) walk(change.waiting.extract(change.waiting.begin()).value(), change);
}

void linked_world::walk(std::uint32_t number, world_change& change) {
  auto& company = reports[number].company;
  if (change.was == world_change::before::kept) change.company.try_emplace(number, company);
  if (change.new_company.erase(number) == 0) {
    // It is as it was: nobody came between, and nobody left.
  } else if (auto now = company_now(number); now != company) {
    std::vector<with_earlier> differ;
    const auto by_earlier = [](const with_earlier& a, const with_earlier& b) {
      return a.earlier != b.earlier ? a.earlier < b.earlier : a.value < b.value;
    };
    std::set_symmetric_difference(now.begin(), now.end(), company.begin(), company.end(), std::back_inserter(differ),
                                  by_earlier);
    company = std::move(now);
    for (const auto& one : differ) mark_pair(one.earlier, number, change);
  }
  const auto follow = [&](grouping& in, const std::vector<joining>& wanted) {
    const auto done = done_by(in, number);
    if (done == wanted) return;
    for (const auto& one : done) part(in, one.group, one.report, number, change);
    for (const auto& one : wanted) {
      // It joined later, and now does so here: this group, or where it may be in one only another.
      auto& places = in.of(one.report);
      const auto at = find_group(places, one.group);
      if (at != places.end() && at->group == one.group) part(in, one.group, one.report, number, change);
      else if (&in == &events && !places.empty()) part(in, places.front().group, one.report, number, change);
      join(in, one.group, one.report, number, change);
    }
  };
  follow(pictures, pictures_for(number));
  follow(events, event_for(number));
}

void linked_world::remember(const grouping& in, std::uint32_t group, world_change& change) const {
  if (change.was == world_change::before::forgotten) return;
  auto& old = &in == &pictures ? change.pictures : change.events;
  const auto [at, fresh] = old.groups.try_emplace(group);
  if (const auto* found = in.find(group); fresh && found != nullptr) at->second = *found;
}

void linked_world::remember_report(const grouping& in, std::uint32_t report, world_change& change) const {
  if (change.was == world_change::before::forgotten) return;
  auto& old = &in == &pictures ? change.pictures : change.events;
  old.of.try_emplace(report, in.of(report));
}

void linked_world::join(grouping& in, std::uint32_t group, std::uint32_t report, std::uint32_t now,
                        world_change& change) {
  remember(in, group, change);
  remember_report(in, report, change);
  auto& into = in.make(group);
  const auto place = std::lower_bound(into.members.begin(), into.members.end(), report) - into.members.begin();
  into.members.insert(into.members.begin() + place, report);
  into.joined.insert(into.joined.begin() + place, now);
  auto& places = in.of(report);
  places.insert(find_group(places, group), {group, now});
  mark_group(in, group, now, change);
  mark_report(report, now, change);
  mark_joined(report, now, change);
}

void linked_world::part(grouping& in, std::uint32_t group, std::uint32_t report, std::uint32_t now,
                        world_change& change) {
  remember(in, group, change);
  remember_report(in, report, change);
  mark_group(in, group, now, change);
  mark_report(report, now, change);
  mark_joined(report, now, change);
  auto& from = *in.find(group);
  const auto place = std::lower_bound(from.members.begin(), from.members.end(), report) - from.members.begin();
  from.members.erase(from.members.begin() + place);
  from.joined.erase(from.joined.begin() + place);
  in.of(report).erase(find_group(in.of(report), group));
  if (from.members.empty()) in.erase(group);
}

// Those that measured themselves against it.
void linked_world::mark_report(std::uint32_t report, std::uint32_t now, world_change& change) const {
  if (now + std::size_t{1} == reports.size()) return;  // nobody is after it
  const auto& here = reports[report];
  for (auto at = here.later.rbegin(); at != here.later.rend() && at->other > now; ++at)
    if (at->decides()) change.waiting.insert(at->other);
  for (auto at = here.judged.rbegin(); at != here.judged.rend() && *at > now; ++at) change.waiting.insert(*at);
}

// Those that measured themselves against one of it, or joined it.
void linked_world::mark_group(const grouping& in, std::uint32_t group, std::uint32_t now, world_change& change) const {
  if (now + std::size_t{1} == reports.size()) return;  // nobody is after it
  const auto& of = *in.find(group);
  for (const auto member : of.members) mark_report(member, now, change);
  for (const auto joined : of.joined)
    if (joined > now) change.waiting.insert(joined);
}

// Those that joined a picture of which the report is close to somebody, and could have taken it along.
void linked_world::mark_joined(std::uint32_t report, std::uint32_t now, world_change& change) const {
  if (now + std::size_t{1} == reports.size()) return;  // nobody is after it
  const auto& here = reports[report];
  const auto look_at = [&](std::uint32_t other) {
    for (const auto& in : pictures.of(other))
      for (const auto joined : pictures.find(in.group)->joined)
        if (joined > now) change.waiting.insert(joined);
  };
  for (const auto& one : here.near)
    if (one.decides()) look_at(one.other);
  for (const auto& one : here.later)
    if (one.decides()) look_at(one.other);
  for (const auto one : here.judged) look_at(one);
}

// What two reports sum to has changed: those that joined a picture of one of them read it.
void linked_world::mark_pair(std::uint32_t a, std::uint32_t b, world_change& change) const {
  for (const auto one : {a, b})
    for (const auto& in : pictures.of(one)) {
      remember(pictures, in.group, change);  // what holds it together may be told differently
      for (const auto joined : pictures.find(in.group)->joined)
        if (joined > std::max(a, b)) change.waiting.insert(joined);
    }
}

void linked_world::exchange(world_change& change) {
  for (auto& [number, was] : change.company) reports[number].company.swap(was);
  for (auto& [number, was] : change.there) was = std::exchange(there[number], was ? 1 : 0) != 0;
  for (auto& [key, was] : change.verdicts) {
    const auto at = verdicts.find(key);
    const auto is = at == verdicts.end() ? std::nullopt : std::optional{at->second};
    if (was) verdicts[key] = *was;
    else if (is) verdicts.erase(at);
    was = is;
  }
  const auto back = [](grouping& in, world_change::of_grouping& old) {
    for (auto& [key, was] : old.groups) {
      group is;
      if (auto* at = in.find(key)) is = std::move(*at);
      if (was.members.empty()) in.erase(key);
      else in.make(key) = std::move(was);
      was = std::move(is);
    }
    for (auto& [report, was] : old.of) std::swap(in.of(report), was);
  };
  back(pictures, change.pictures);
  back(events, change.events);
}

}  // namespace safeguarding::inline v0::detail
