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

constexpr std::int32_t said_yes = bits_of(verdict_on_link::yes), said_no = bits_of(verdict_on_link::no);
constexpr std::int32_t clearly = 4 * one_bit;  // by how much a single report must lead a picture to be preferred

// The mean of the highest `most`; what is missing to `members` or to `most` was not compared.
std::int32_t mean_of_likest(std::vector<std::int32_t>& bits, std::size_t members, std::size_t most) {
  const auto wanted = std::max<std::size_t>(1, std::min(members, most));
  std::sort(bits.begin(), bits.end(), std::greater<>{});
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < wanted; ++i) sum += i < bits.size() ? bits[i] : not_compared;
  return static_cast<std::int32_t>(sum / static_cast<std::int64_t>(wanted));
}

void insert(std::vector<std::uint32_t>& ascending, std::uint32_t one) {
  ascending.insert(std::lower_bound(ascending.begin(), ascending.end(), one), one);
}

// What the arrival of `number` did.
joining done_by(const grouping& in, std::uint32_t number) {
  joining done;
  if (in.of[number].group == no_group || in.of[number].joined != number) return done;
  done.group = in.of[number].group;
  const auto& from = *in.find(done.group);
  for (std::size_t i = 0; i < from.members.size(); ++i)
    if (from.joined[i] == number) done.members.push_back(from.members[i]);
  return done;
}

}  // namespace

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

bool linked_world::judged_between(const members_then& members, std::uint32_t one, verdict_on_link said) const {
  return std::any_of(reports[one].judged.begin(), reports[one].judged.end(),
                     [&](std::uint32_t other) { return members.holds(other) && verdict(other, one) == said; });
}

bool linked_world::close_to_one(const members_then& members, std::uint32_t one) const {
  const auto& here = reports[one];
  const auto close = [&](const close_pair& with) { return with.decides() && members.holds(with.other); };
  const auto after = [](std::uint32_t now, const close_pair& with) { return now < with.other; };
  return std::any_of(here.near.begin(), here.near.end(), close) ||
         std::any_of(here.later.begin(), std::upper_bound(here.later.begin(), here.later.end(), members.now, after),
                     close) ||
         judged_between(members, one, verdict_on_link::yes);
}

std::int32_t linked_world::to_group(const members_then& members, std::uint32_t one) const {
  if (judged_between(members, one, verdict_on_link::yes)) return said_yes;
  // Nearly always those that are close to it say all: the mean is of a few, and what is not close sums to less.
  const auto least = least_that_decides();
  const auto& here = reports[one];
  std::vector<std::int32_t> bits;
  const auto take = [&](const std::optional<link_sum>& found) {
    if (found && found->bits >= least) bits.push_back(found->bits);
  };
  for (const auto& other : here.near)
    if (other.decides() && members.holds(other.other)) take(sum(one, other));
  for (const auto& other : here.later) {
    if (other.other > members.now) break;  // nobody of them is
    if (other.decides() && members.holds(other.other)) take(sum(other.other, one));
  }
  for (const auto other : here.judged)
    if (other != one && !decides(one, other) && members.holds(other)) take(sum(other, one));
  const auto size = members.size();
  const auto wanted = std::max<std::size_t>(1, std::min(size, settings.model.likest));
  if (bits.size() >= wanted) return mean_of_likest(bits, size, settings.model.likest);
  auto at_most = static_cast<std::int64_t>(wanted - bits.size()) * least;
  for (const auto each : bits) at_most += each;
  if (at_most < static_cast<std::int64_t>(wanted) * settings.model.picture_takes)
    return settings.model.picture_takes - 1;  // whatever else there is, it is too little
  bits.clear();
  for (const auto member : members.all())
    if (member != one)
      if (const auto found = sum(member, one)) bits.push_back(found->bits);
  return mean_of_likest(bits, size, settings.model.likest);
}

// The picture it belongs to, or a single report to begin one with; of equals the earlier.
joining linked_world::picture_for(std::uint32_t number) const {
  joining made;
  if (!there[number]) return made;
  const auto mine = close_sums(number);  // no mean is higher than its highest
  const auto takes = settings.model.picture_takes;
  // The first report of a picture with which this one was compared: of equal pictures that of the earlier is taken.
  const auto first_compared = [&](std::uint32_t which) {
    const auto all = members_then{&pictures, which, number}.all();
    return *std::find_if(all.begin(), all.end(), [&](std::uint32_t one) { return compared(one, number); });
  };
  std::vector<std::uint32_t> looked_at;
  std::uint32_t best = no_group, single = no_group;
  std::int32_t best_bits = 0, single_bits = 0;
  for (const auto& [earlier, found] : mine) {
    if (const auto at = pictures.at(earlier, number); at != no_group) {
      if (found.bits < takes && found.judgement <= 0) continue;
      if (std::find(looked_at.begin(), looked_at.end(), at) != looked_at.end()) continue;
      looked_at.push_back(at);
      const members_then with{&pictures, at, number};
      const auto bits = judged_between(with, number, verdict_on_link::no) ? said_no : to_group(with, number);
      if (bits < takes || (best != no_group && bits < best_bits)) continue;
      if (best == no_group || bits > best_bits || first_compared(at) < first_compared(best))
        best = at, best_bits = bits;
    } else if (found.bits >= settings.model.picture_begins && (single == no_group || found.bits > single_bits)) {
      single = earlier, single_bits = found.bits;
    }
  }
  if (best != no_group && !(single != no_group && single_bits > best_bits + clearly)) {
    made = {best, {number}};
    members_then into{&pictures, best, number, {number}};
    // Who is of no picture, was compared with the report that has arrived and is close to one of the picture: whether
    // it fits now that this one is there.
    std::vector<std::uint32_t> others;
    for (const auto& one : reports[number].pairs) others.push_back(one.earlier);
    for (const auto one : reports[number].judged)
      if (one < number && verdict(one, number) && !pair(one, number)) insert(others, one);
    for (const auto other : others) {
      if (!there[other] || pictures.at(other, number) != no_group || !close_to_one(into, other)) continue;
      if (judged_between(into, other, verdict_on_link::no) || to_group(into, other) < takes) continue;
      into.beside.push_back(other);
      insert(made.members, other);
    }
  } else if (single != no_group) {
    made = {number, {single, number}};
  }
  return made;
}

// The event it tells of: on the mean of all accounts, so that one of them cannot pull two others together.
joining linked_world::event_for(std::uint32_t number) const {
  if (!there[number]) return {};
  std::map<std::uint32_t, std::pair<std::int64_t, std::size_t>> told;
  std::uint32_t event = no_group, other = no_group;
  std::int32_t event_best = 0, other_best = 0;
  for (const auto& found : reports[number].told) {
    if (!there[found.earlier] || verdict(found.earlier, number) == verdict_on_link::no) continue;
    if (const auto at = events.at(found.earlier, number); at != no_group) {
      told[at].first += found.value;
      ++told[at].second;
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
    return {event, {number}};
  if (other != no_group) return {number, {other, number}};
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
  const auto follow = [&](grouping& in, const joining& wanted) {
    const auto done = done_by(in, number);
    if (done == wanted) return;
    for (const auto one : done.members) part(in, one, number, change);
    for (const auto one : wanted.members) {
      if (in.of[one].group != no_group) part(in, one, number, change);  // it joined later, and now does so here
      join(in, wanted.group, one, number, change);
    }
  };
  follow(pictures, picture_for(number));
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
  old.of.try_emplace(report, in.of[report]);
}

void linked_world::join(grouping& in, std::uint32_t group, std::uint32_t report, std::uint32_t now,
                        world_change& change) {
  remember(in, group, change);
  remember_report(in, report, change);
  auto& into = in.make(group);
  const auto place = std::lower_bound(into.members.begin(), into.members.end(), report) - into.members.begin();
  into.members.insert(into.members.begin() + place, report);
  into.joined.insert(into.joined.begin() + place, now);
  in.of[report] = {group, now};
  mark_group(in, group, now, change);
  mark_report(report, now, change);
  mark_joined(report, now, change);
}

void linked_world::part(grouping& in, std::uint32_t report, std::uint32_t now, world_change& change) {
  const auto group = in.of[report].group;
  remember(in, group, change);
  remember_report(in, report, change);
  mark_group(in, group, now, change);
  mark_report(report, now, change);
  mark_joined(report, now, change);
  auto& from = *in.find(group);
  const auto place = std::lower_bound(from.members.begin(), from.members.end(), report) - from.members.begin();
  from.members.erase(from.members.begin() + place);
  from.joined.erase(from.joined.begin() + place);
  in.of[report].group = no_group;
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
    if (const auto at = pictures.of[other].group; at != no_group)
      for (const auto joined : pictures.find(at)->joined)
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
    if (const auto at = pictures.of[one].group; at != no_group) {
      remember(pictures, at, change);  // what holds it together may be told differently
      for (const auto joined : pictures.find(at)->joined)
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
    for (auto& [report, was] : old.of) std::swap(in.of[report], was);
  };
  back(pictures, change.pictures);
  back(events, change.events);
}

}  // namespace safeguarding::inline v0::detail
