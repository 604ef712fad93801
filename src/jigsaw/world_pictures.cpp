// SPDX-License-Identifier: Apache-2.0
// Which pictures the arrival of a report makes it join, and which it begins.
#include "world.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <functional>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::int32_t said_yes = bits_of(verdict_on_link::yes);
constexpr std::size_t small = 4;  // reports of a picture beyond which it takes more to join

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

}  // namespace

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
  const auto too_little = std::min(settings.model.picture_takes, settings.model.picture_beside);
  if (at_most < static_cast<std::int64_t>(wanted) * too_little) return too_little - 1;  // whatever else there is
  bits.clear();
  for (const auto member : members.all())
    if (member != one)
      if (const auto found = sum(member, one)) bits.push_back(found->bits);
  return mean_of_likest(bits, size, settings.model.likest);
}

// The larger a picture, the more a report has to have in common with it: what is near to some of many is not of one
// matter with them.
std::int32_t linked_world::least_to_join(std::int32_t base, std::size_t members) const {
  if (members <= small) return base;
  const auto doublings = static_cast<std::int64_t>(log2_bits(static_cast<double>(members) / small));
  return base + static_cast<std::int32_t>(doublings * settings.model.picture_grows / one_bit);
}

// The pictures it belongs to, the one it fits best first: that, and each other that by itself is likely enough.
std::vector<std::uint32_t> linked_world::fits(std::uint32_t number, const close_sums_of& close) const {
  const auto takes = settings.model.picture_takes;
  std::set<std::uint32_t> looked_at;
  std::vector<std::pair<std::int32_t, std::uint32_t>> found;  // by what is left over, the most first
  for (const auto& [earlier, sum] : close) {
    if (sum.bits < takes && sum.judgement <= 0) continue;  // no mean is higher than its highest
    for (const auto& in : pictures.of(earlier)) {
      if (in.joined >= number || !looked_at.insert(in.group).second) continue;
      const members_then with{&pictures, in.group, number};
      if (judged_between(with, number, verdict_on_link::no)) continue;
      const auto left = to_group(with, number) - least_to_join(0, with.size());
      if (left >= takes) found.emplace_back(-left, in.group);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::uint32_t> all;
  for (const auto& [left, group] : found)
    if (all.empty() || -left >= settings.model.picture_beside) all.push_back(group);
  return all;
}

// Who is of no picture, was compared with the report that has arrived and is close to one of the picture: whether it
// fits now that this one is there.
void linked_world::take_along(std::uint32_t number, members_then& into, std::set<std::uint32_t>& placed) const {
  std::vector<std::uint32_t> others;
  for (const auto& one : reports[number].pairs) others.push_back(one.earlier);
  for (const auto one : reports[number].judged)
    if (one < number && verdict(one, number) && pair(one, number) == nullptr) insert(others, one);
  for (const auto other : others) {
    if (there[other] == 0 || placed.contains(other) || pictures.placed(other, number) || !close_to_one(into, other))
      continue;
    if (judged_between(into, other, verdict_on_link::no) ||
        to_group(into, other) < least_to_join(settings.model.picture_takes, into.size()))
      continue;
    into.beside.push_back(other);
    placed.insert(other);
  }
}

// A picture with the report it is likest, of those that are in none with it, and with whoever is close and fits.
std::vector<std::uint32_t> linked_world::begun_by(std::uint32_t number, close_sums_of close,
                                                  const std::set<std::uint32_t>& with,
                                                  const std::set<std::uint32_t>& placed) const {
  const auto& model = settings.model;
  const auto is_placed = [&](std::uint32_t one) { return placed.contains(one) || pictures.placed(one, number); };
  const auto first = [&] {
    const std::pair<std::uint32_t, link_sum>* likest = nullptr;  // of equals the earlier
    for (const auto& one : close) {
      const bool beside = is_placed(one.first) || placed.contains(number);
      if (with.contains(one.first) || one.second.bits < (beside ? model.picture_beside : model.picture_begins))
        continue;
      if (likest == nullptr || one.second.bits > likest->second.bits) likest = &one;
    }
    return likest;
  }();
  if (first == nullptr) return {};
  members_then made{&pictures, no_group, number, {first->first, number}};
  for (const auto& [other, sum] : close)
    if (sum.bits >= least_that_decides() && !made.holds(other) && !judged_between(made, other, verdict_on_link::no) &&
        to_group(made, other) >=
            least_to_join(is_placed(other) ? model.picture_beside : model.picture_takes, made.size()))
      made.beside.push_back(other);
  return made.beside;
}

std::vector<joining> linked_world::pictures_for(std::uint32_t number) const {
  std::vector<joining> made;
  if (there[number] == 0) return made;
  const auto close = close_sums(number);
  std::set<std::uint32_t> with;    // whom it is in a picture with now
  std::set<std::uint32_t> placed;  // who is in one since it arrived
  for (const auto group : fits(number, close)) {
    members_then into{&pictures, group, number, {number}};
    placed.insert(number);
    take_along(number, into, placed);
    for (const auto one : into.beside) made.push_back({group, one});
    for (const auto one : into.all()) with.insert(one);
  }
  for (const auto one : begun_by(number, close, with, placed)) made.push_back({number, one});
  std::sort(made.begin(), made.end());
  return made;
}

}  // namespace safeguarding::inline v0::detail
