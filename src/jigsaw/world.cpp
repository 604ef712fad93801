// SPDX-License-Identifier: Apache-2.0
#include "world.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::int32_t least_company = 20'000;  // probability from which a report is company, in 1/1,000,000
constexpr std::int32_t said_yes = bits_of(verdict_on_link::yes), said_no = bits_of(verdict_on_link::no);
constexpr int clearly_settled = 2;             // turns of phrase of what is settled beyond those of harm
constexpr std::int32_t clearly = 4 * one_bit;  // by how much a single report must lead a picture to be preferred

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint64_t>(std::min(a, b)) << 32U | std::max(a, b);
}

std::int64_t million(std::int64_t a, std::int64_t b) { return a * b / 1'000'000; }

// The mean of the highest `most`; what is missing to `members` or to `most` was not compared.
std::int32_t mean_of_likest(std::vector<std::int32_t>& bits, std::size_t members, std::size_t most) {
  const auto wanted = std::max<std::size_t>(1, std::min(members, most));
  std::sort(bits.begin(), bits.end(), std::greater<>{});
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < wanted; ++i) sum += i < bits.size() ? bits[i] : not_compared;
  return static_cast<std::int32_t>(sum / static_cast<std::int64_t>(wanted));
}

void insert(group& into, std::uint32_t number, std::uint32_t at) {
  const auto place = std::lower_bound(into.members.begin(), into.members.end(), number) - into.members.begin();
  into.members.insert(into.members.begin() + place, number);
  into.joined.insert(into.joined.begin() + place, at);
}

}  // namespace

std::optional<verdict_on_link> linked_world::verdict(std::uint32_t a, std::uint32_t b) const {
  const auto found = verdicts.find(pair_key(a, b));
  return found == verdicts.end() ? std::nullopt : std::optional{found->second};
}

const pair_bits* linked_world::pair(std::uint32_t a, std::uint32_t b) const {
  const auto& all = reports[std::max(a, b)].pairs;
  const auto earlier = std::min(a, b);
  const auto at = std::lower_bound(all.begin(), all.end(), earlier,
                                   [](const pair_bits& one, std::uint32_t with) { return one.earlier < with; });
  return at == all.end() || at->earlier != earlier ? nullptr : &*at;
}

const link_sum* linked_world::sum(std::uint32_t a, std::uint32_t b) const {
  const auto& all = sums[std::max(a, b)];
  const auto earlier = std::min(a, b);
  const auto at = std::lower_bound(all.begin(), all.end(), earlier,
                                   [](const auto& one, std::uint32_t with) { return one.first < with; });
  return at == all.end() || at->first != earlier ? nullptr : &at->second;
}

std::int32_t linked_world::alone(std::uint32_t a, std::uint32_t b) const {
  const auto* found = pair(a, b);
  if (!found) return 0;
  const auto likely = probability_of(found->alone);
  return likely < least_company ? 0 : likely;
}

std::vector<std::uint32_t> linked_world::company(std::uint32_t a, std::uint32_t b) const {
  const auto earlier = std::min(a, b), later = std::max(a, b);
  std::vector<std::uint32_t> found;
  for (const auto& one : reports[later].pairs)
    if (one.earlier != earlier && reports[one.earlier].there && alone(one.earlier, later) > 0 &&
        alone(one.earlier, earlier) > 0)
      found.push_back(one.earlier);
  return found;
}

link_sum linked_world::sum_of(std::uint32_t later, const pair_bits& found) const {
  link_sum sum;
  std::int64_t together = 0;
  for (const auto one : company(found.earlier, later))
    together += million(alone(one, later), alone(one, found.earlier));
  const auto raw = log2_bits(1.0 + 8.0 * static_cast<double>(together) / 1'000'000.0);
  const auto weight = settings.model.weight[static_cast<std::size_t>(link_feature::company) - 1];
  sum.company = settings.model.company_least +
                static_cast<std::int32_t>((static_cast<std::int64_t>(raw) * weight + one_bit / 2) / one_bit);
  sum.bits = found.alone + sum.company;
  if (found.held_down && sum.bits > -one_bit) sum.held_down = -one_bit - sum.bits;
  sum.bits += sum.held_down;
  if (const auto said = verdict(found.earlier, later)) sum.judgement = bits_of(*said);
  sum.bits += sum.judgement;
  return sum;
}

std::uint32_t linked_world::arrive(const report& made, report_features features) {
  const auto number = index.add(features);
  arrival now;
  now.place = made.place;
  for (const auto& one : made.people) now.tagged.emplace_back(one.person.text(), one.role);
  std::sort(now.tagged.begin(), now.tagged.end());
  for (const auto earlier : index.candidates(number)) {
    if (!reports[earlier].there) continue;
    const auto measured = measure(index, reports[earlier].features, number, features);
    const auto raw = [&](link_feature of) { return measured.raw[static_cast<std::size_t>(of) - 1]; };
    // How far the more settled of the two speaks for itself, and what it takes to look past that.
    const auto& other = reports[earlier].features;
    const int margin = std::max(features.settled - features.worries, other.settled - other.worries);
    const bool lifted =
        raw(link_feature::about) >= (margin >= clearly_settled ? 2 : 1) * one_bit || raw(link_feature::moment) > 0;
    now.pairs.push_back({earlier, total(measured, settings.model, number + std::size_t{1}), margin > 0 && !lifted,
                         event_bits(measured, settings.model)});
  }
  number_of[made.id.text()] = number;
  now.features = std::move(features);
  reports.push_back(std::move(now));
  return number;
}

void linked_world::step(std::uint32_t number) {
  sums.resize(reports.size());
  picture_of.resize(reports.size(), -1);
  event_of.resize(reports.size(), -1);
  auto& mine = sums[number];
  mine.clear();
  for (const auto& found : reports[number].pairs)
    if (reports[found.earlier].there) mine.emplace_back(found.earlier, sum_of(number, found));
  // A judgement binds two reports that share nothing rare as well.
  if (const auto judged = judged_with.find(number); judged != judged_with.end())
    for (const auto earlier : judged->second)
      if (reports[earlier].there && !pair(earlier, number))
        mine.emplace_back(earlier, sum_of(number, {earlier, not_compared, false, {}}));
  std::sort(mine.begin(), mine.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

  const auto barred = [&](const group& from, std::uint32_t one) {
    return std::any_of(from.members.begin(), from.members.end(), [&](std::uint32_t member) {
      return member != one && verdict(member, one) == verdict_on_link::no;
    });
  };
  const auto confirmed = [&](const group& with, std::uint32_t one) {
    return std::any_of(with.members.begin(), with.members.end(), [&](std::uint32_t member) {
      return member != one && verdict(member, one) == verdict_on_link::yes;
    });
  };
  const auto to_group = [&](const group& with, std::uint32_t one) -> std::int32_t {
    if (confirmed(with, one)) return said_yes;
    std::vector<std::int32_t> bits;
    for (const auto member : with.members)
      if (const auto* found = sum(member, one)) bits.push_back(found->bits);
    return mean_of_likest(bits, with.members.size(), settings.model.likest);
  };

  // The picture it belongs to, or a single report to begin one with; of equals the earlier.
  std::map<std::int64_t, std::int32_t> known;
  std::int64_t best = -1, single = -1;
  std::int32_t best_bits = 0, single_bits = 0;
  for (const auto& [earlier, found] : mine) {
    if (const auto at = picture_of[earlier]; at >= 0) {
      if (known.contains(at)) continue;
      const auto& with = pictures[static_cast<std::size_t>(at)];
      const auto bits = barred(with, number) ? said_no : to_group(with, number);
      known.emplace(at, bits);
      if (bits >= settings.model.picture_takes && (best < 0 || bits > best_bits)) best = at, best_bits = bits;
    } else if (found.bits >= settings.model.picture_begins && (single < 0 || found.bits > single_bits)) {
      single = earlier, single_bits = found.bits;
    }
  }
  if (best >= 0 && !(single >= 0 && single_bits > best_bits + clearly)) {
    auto& into = pictures[static_cast<std::size_t>(best)];
    insert(into, number, number);
    picture_of[number] = best;
    for (const auto& [earlier, found] : mine)  // who fits now that this one is there
      if (picture_of[earlier] < 0 && !barred(into, earlier) &&
          to_group(into, earlier) >= settings.model.picture_takes) {
        insert(into, earlier, number);
        picture_of[earlier] = best;
      }
  } else if (single >= 0) {
    const auto first = static_cast<std::uint32_t>(single);
    picture_of[first] = picture_of[number] = static_cast<std::int64_t>(pictures.size());
    pictures.push_back({{first, number}, {number, number}, number});
  }

  // The event it tells of: on the mean of all accounts, so that one of them cannot pull two others together.
  std::map<std::int64_t, std::pair<std::int64_t, std::size_t>> told;
  std::int64_t event = -1, other = -1;
  std::int32_t event_best = 0, other_best = 0;
  for (const auto& found : reports[number].pairs) {
    if (!reports[found.earlier].there || !found.event || verdict(found.earlier, number) == verdict_on_link::no)
      continue;
    if (const auto at = event_of[found.earlier]; at >= 0) {
      told[at].first += *found.event;
      ++told[at].second;
    } else if (*found.event >= 0 && (other < 0 || *found.event > other_best)) {
      other = found.earlier, other_best = *found.event;
    }
  }
  for (const auto& [at, sum_and_count] : told) {
    const auto size = events[static_cast<std::size_t>(at)].members.size();
    const auto mean = static_cast<std::int32_t>(
        (sum_and_count.first + static_cast<std::int64_t>(size - sum_and_count.second) * not_compared) /
        static_cast<std::int64_t>(size));
    if (mean >= 0 && (event < 0 || mean > event_best)) event = at, event_best = mean;
  }
  if (event >= 0 && !barred(events[static_cast<std::size_t>(event)], number)) {
    insert(events[static_cast<std::size_t>(event)], number, number);
    event_of[number] = event;
  } else if (other >= 0) {
    const auto first = static_cast<std::uint32_t>(other);
    event_of[first] = event_of[number] = static_cast<std::int64_t>(events.size());
    events.push_back({{first, number}, {number, number}, number});
  }
}

void linked_world::walk() {
  pictures.clear();
  events.clear();
  sums.assign(reports.size(), {});
  picture_of.assign(reports.size(), -1);
  event_of.assign(reports.size(), -1);
  for (std::uint32_t i = 0; i < reports.size(); ++i)
    if (reports[i].there) step(i);
}

void linked_world::read_judgements() {
  verdicts.clear();
  for (const auto& said : judgements) {
    const auto a = number_of.find(said.a.text()), b = number_of.find(said.b.text());
    if (a == number_of.end() || b == number_of.end()) continue;
    const auto key = pair_key(a->second, b->second);
    if (said.verdict == verdict_on_link::undone) verdicts.erase(key);
    else verdicts[key] = said.verdict;
  }
  judged_with.clear();
  for (const auto& [key, verdict] : verdicts)
    judged_with[static_cast<std::uint32_t>(key & 0xffff'ffffU)].push_back(static_cast<std::uint32_t>(key >> 32U));
}

}  // namespace safeguarding::inline v0::detail
