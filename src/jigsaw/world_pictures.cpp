// SPDX-License-Identifier: Apache-2.0
// Which pictures the arrival of a report makes it join, and which it begins.
#include "world.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <functional>
#include <tuple>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::int32_t said_yes = bits_of(verdict_on_link::yes);
constexpr std::size_t small = 4;  // reports of a picture from which on it takes more to join

// The mean of the highest `most`; what is missing to `members` or to `most` was not compared.
std::int32_t mean_of_likest(std::vector<std::int32_t>& bits, std::size_t members, std::size_t most) {
  const auto wanted = std::max<std::size_t>(1, std::min(members, most));
  std::sort(bits.begin(), bits.end(), std::greater<>{});
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < wanted; ++i) sum += i < bits.size() ? bits[i] : not_compared;
  return static_cast<std::int32_t>(sum / static_cast<std::int64_t>(wanted));
}

bool holds(const std::vector<std::uint32_t>& ascending, std::uint32_t one) {
  return std::binary_search(ascending.begin(), ascending.end(), one);
}

void insert(std::vector<std::uint32_t>& ascending, std::uint32_t one) {
  ascending.insert(std::lower_bound(ascending.begin(), ascending.end(), one), one);
}

}  // namespace

bool linked_world::judged_between(const std::vector<std::uint32_t>& members, std::uint32_t one,
                                  verdict_on_link said) const {
  return std::any_of(reports[one].judged.begin(), reports[one].judged.end(),
                     [&](std::uint32_t other) { return holds(members, other) && verdict(other, one) == said; });
}

std::int32_t linked_world::to_group(const std::vector<std::uint32_t>& members, std::uint32_t one) const {
  if (judged_between(members, one, verdict_on_link::yes)) return said_yes;
  // Nearly always those that are close to it say all: the mean is of a few, and what is not close sums to less.
  const auto least = least_that_decides();
  const auto& here = reports[one];
  std::vector<std::int32_t> bits;
  const auto look_at = [&](std::uint32_t other) {
    if (other != one && holds(members, other))
      if (const auto found = sum(other, one); found && found->bits >= least) bits.push_back(found->bits);
  };
  for (const auto& other : here.near)
    if (other.decides()) look_at(other.other);
  for (const auto& other : here.later)
    if (other.decides()) look_at(other.other);
  for (const auto other : here.judged)
    if (!decides(one, other)) look_at(other);
  const auto wanted = std::max<std::size_t>(1, std::min(members.size(), settings.model.likest));
  if (bits.size() >= wanted) return mean_of_likest(bits, members.size(), settings.model.likest);
  auto at_most = static_cast<std::int64_t>(wanted - bits.size()) * least;
  for (const auto each : bits) at_most += each;
  const auto too_little = std::min(settings.model.picture_takes, settings.model.picture_beside);
  if (at_most < static_cast<std::int64_t>(wanted) * too_little) return too_little - 1;  // whatever else there is
  bits.clear();
  for (const auto member : members)
    if (member != one)
      if (const auto found = sum(member, one)) bits.push_back(found->bits);
  return mean_of_likest(bits, members.size(), settings.model.likest);
}

// The larger a picture, the more a report has to have in common with it: what is near to some of many is not of one
// matter with them.
std::int32_t linked_world::least_to_join(std::int32_t base, std::size_t members) const {
  if (members <= small) return base;
  const auto doublings = static_cast<std::int64_t>(log2_bits(static_cast<double>(members) / small));
  return base + static_cast<std::int32_t>(doublings * settings.model.picture_grows / one_bit);
}

// The pictures it belongs to, the one it fits best first: that, and each other that by itself is more likely than not.
std::vector<std::uint32_t> linked_world::fits(std::uint32_t number,
                                              const std::vector<std::pair<std::uint32_t, link_sum>>& close) const {
  const auto takes = settings.model.picture_takes;
  std::vector<std::uint32_t> looked_at;
  std::vector<std::pair<std::int32_t, std::uint32_t>> found;  // by what is left, the highest first
  for (const auto& [earlier, sum] : close) {
    if (sum.bits < takes && sum.judgement <= 0) continue;  // no mean is higher than its highest
    for (const auto& in : pictures.of[earlier]) {
      if (in.joined >= number || holds(looked_at, in.group)) continue;
      insert(looked_at, in.group);
      const auto with = pictures.members_at(in.group, number);
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

// Who is of no picture, close to one of this, compared with the report that has arrived, and fits now that it is there.
void linked_world::take_along(std::uint32_t number, std::vector<std::uint32_t>& into,
                              std::set<std::uint32_t>& placed) const {
  std::set<std::uint32_t> near_to_it;
  const auto look_around = [&](std::uint32_t member) {
    const auto look_at = [&](std::uint32_t other) {
      if (other < number && there[other] && !pictures.placed(other, number) && !placed.contains(other) &&
          compared(other, number))
        near_to_it.insert(other);
    };
    const auto& here = reports[member];
    for (const auto& one : here.near)
      if (one.decides()) look_at(one.other);
    for (const auto& one : here.later) {
      if (one.other >= number) break;
      if (one.decides()) look_at(one.other);
    }
    for (const auto one : here.judged)
      if (verdict(member, one) == verdict_on_link::yes) look_at(one);
  };
  for (const auto member : std::vector<std::uint32_t>{into}) look_around(member);
  for (auto at = near_to_it.begin(); at != near_to_it.end(); ++at)
    if (!holds(into, *at) && !judged_between(into, *at, verdict_on_link::no) &&
        to_group(into, *at) >= least_to_join(settings.model.picture_takes, into.size())) {
      look_around(*at);
      insert(into, *at);
      placed.insert(*at);
    }
}

// A picture with the report it is likest, of those that are in none with it, and with whoever is close and fits.
std::vector<std::uint32_t> linked_world::begun_by(std::uint32_t number,
                                                  std::vector<std::pair<std::uint32_t, link_sum>> close,
                                                  const std::set<std::uint32_t>& with,
                                                  const std::set<std::uint32_t>& placed) const {
  const auto& model = settings.model;
  const auto is_placed = [&](std::uint32_t one) { return placed.contains(one) || pictures.placed(one, number); };
  std::sort(close.begin(), close.end(), [](const auto& a, const auto& b) {
    return a.second.bits != b.second.bits ? a.second.bits > b.second.bits : a.first < b.first;
  });
  const auto first = std::find_if(close.begin(), close.end(), [&](const auto& one) {
    const bool beside = is_placed(one.first) || placed.contains(number);
    return !with.contains(one.first) && one.second.bits >= (beside ? model.picture_beside : model.picture_begins);
  });
  if (first == close.end()) return {};
  std::vector<std::uint32_t> made{first->first, number};
  std::sort(close.begin(), close.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [other, sum] : close)
    if (sum.bits >= least_that_decides() && !holds(made, other) && !judged_between(made, other, verdict_on_link::no) &&
        to_group(made, other) >=
            least_to_join(is_placed(other) ? model.picture_beside : model.picture_takes, made.size()))
      insert(made, other);
  return made;
}

std::vector<joining> linked_world::pictures_for(std::uint32_t number) const {
  std::vector<joining> made;
  if (!there[number]) return made;
  const auto close = close_sums(number);
  std::set<std::uint32_t> with;    // whom it is in a picture with now
  std::set<std::uint32_t> placed;  // who is in one since it arrived
  for (const auto group : fits(number, close)) {
    auto into = pictures.members_at(group, number);
    with.insert(into.begin(), into.end());
    const auto before = into;
    insert(into, number);
    placed.insert(number);
    take_along(number, into, placed);
    for (const auto one : into)
      if (!holds(before, one)) made.push_back({group, one});
    with.insert(into.begin(), into.end());
  }
  for (const auto one : begun_by(number, close, with, placed)) made.push_back({number, one});
  std::sort(made.begin(), made.end());
  return made;
}

}  // namespace safeguarding::inline v0::detail
