// SPDX-License-Identifier: Apache-2.0
#include "world.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include "measure.hpp"

#include <algorithm>
#include <bitset>
#include <limits>

namespace safeguarding::inline v0::detail {

namespace {

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint64_t>(std::min(a, b)) << 32U | std::max(a, b);
}

std::int64_t million(std::int64_t a, std::int64_t b) { return a * b / 1'000'000; }

// Of an ascending list that with `earlier`; null if there is none.
template <class One>
const One* with(const std::vector<One>& all, std::uint32_t earlier) {
  const auto at = std::lower_bound(all.begin(), all.end(), earlier,
                                   [](const One& one, std::uint32_t sought) { return one.earlier < sought; });
  return at == all.end() || at->earlier != earlier ? nullptr : &*at;
}

const near_pair* near_to(const std::vector<near_pair>& all, std::uint32_t other) {
  const auto at = std::lower_bound(all.begin(), all.end(), other,
                                   [](const near_pair& one, std::uint32_t sought) { return one.other < sought; });
  return at == all.end() || at->other != other ? nullptr : &*at;
}

void insert_once(std::vector<std::uint32_t>& into, std::uint32_t one) {
  const auto at = std::lower_bound(into.begin(), into.end(), one);
  if (at == into.end() || *at != one) into.insert(at, one);
}

report_features all_but_the_list(const report_features& of) {
  const auto& [id, recorded_at, observed_at, reporter, features, plates, strangers, worries, settled, length, meaning] =
      of;
  return {id, recorded_at, observed_at, reporter, {}, plates, strangers, worries, settled, length, meaning};
}

}  // namespace

std::optional<verdict_on_link> linked_world::verdict(std::uint32_t a, std::uint32_t b) const {
  if (reports[std::max(a, b)].judged.empty()) return std::nullopt;  // it is at hand: mostly the one that arrives
  const auto found = verdicts.find(pair_key(a, b));
  return found == verdicts.end() ? std::nullopt : std::optional{found->second};
}

const pair_bits* linked_world::pair(std::uint32_t a, std::uint32_t b) const {
  return with(reports[std::max(a, b)].pairs, std::min(a, b));
}

std::int32_t linked_world::likely(std::uint32_t a, std::uint32_t b) const {
  const auto* found = near_to(reports[std::max(a, b)].near, std::min(a, b));
  return found ? found->likely() : 0;
}

std::vector<std::uint32_t> linked_world::company(std::uint32_t a, std::uint32_t b) const {
  const auto earlier = std::min(a, b), later = std::max(a, b);
  std::vector<std::uint32_t> found;
  for (const auto& one : reports[later].near)
    if (one.likely() > 0 && one.other != earlier && there[one.other] && likely(one.other, earlier) > 0)
      found.push_back(one.other);
  return found;
}

std::int32_t linked_world::company_bits(std::int64_t together) const {
  if (together == 0) return settings.model.company_least;
  const auto raw = log2_bits(1.0 + 8.0 * static_cast<double>(together) / 1'000'000.0);
  const auto weight = settings.model.weight[static_cast<std::size_t>(link_feature::company) - 1];
  return settings.model.company_least +
         static_cast<std::int32_t>((static_cast<std::int64_t>(raw) * weight + one_bit / 2) / one_bit);
}

link_sum linked_world::summed(std::uint32_t later, const pair_bits& found, std::int32_t company) const {
  link_sum sum;
  sum.company = company;
  sum.bits = found.alone() + sum.company;
  if (found.held_down() && sum.bits > -one_bit) sum.held_down = -one_bit - sum.bits;
  sum.bits += sum.held_down;
  if (!reports[later].judged.empty())
    if (const auto said = verdict(found.earlier, later)) sum.judgement = bits_of(*said);
  sum.bits += sum.judgement;
  return sum;
}

link_sum linked_world::sum_of(std::uint32_t later, const pair_bits& found) const {
  std::int64_t together = 0;
  for (const auto one : company(found.earlier, later))
    together += million(likely(one, later), likely(one, found.earlier));
  return summed(later, found, company_bits(together));
}

std::optional<link_sum> linked_world::sum(std::uint32_t a, std::uint32_t b) const {
  const auto earlier = std::min(a, b), later = std::max(a, b);
  if (const auto* close = near_to(reports[later].near, earlier)) return sum(later, *close);
  const auto* found = pair(earlier, later);
  if (found == nullptr && !verdict(earlier, later)) return std::nullopt;
  return summed(later, found ? *found : pair_bits{earlier, not_compared, false}, company_of(later, earlier));
}

link_sum linked_world::sum(std::uint32_t later, const near_pair& close) const {
  return summed(later, {close.other, close.alone(), close.held_down()}, company_of(later, close.other));
}

std::int32_t linked_world::company_of(std::uint32_t later, std::uint32_t earlier) const {
  const auto* found = with(reports[later].company, earlier);
  return found != nullptr ? found->value : settings.model.company_least;
}

bool linked_world::decides(std::uint32_t a, std::uint32_t b) const {
  const auto* found = near_to(reports[std::max(a, b)].near, std::min(a, b));
  return found != nullptr && found->decides();
}

std::vector<std::pair<std::uint32_t, link_sum>> linked_world::close_sums(std::uint32_t later) const {
  std::vector<std::pair<std::uint32_t, link_sum>> all;
  if (!there[later]) return all;
  const auto& here = reports[later];
  for (const auto& one : here.near)
    if (one.decides() && there[one.other]) all.emplace_back(one.other, sum(later, one));
  if (here.judged.empty()) return all;
  for (const auto one : here.judged)  // a judgement binds two reports that share nothing rare as well
    if (one < later && there[one] && !decides(one, later))
      if (const auto found = sum(one, later)) all.emplace_back(one, *found);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return all;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> linked_world::held_by(const std::vector<std::uint32_t>& numbers,
                                                                           std::int32_t least) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> held;
  for (std::uint32_t later = 0; later < numbers.size(); ++later) {
    const auto number = numbers[later];
    const auto& here = reports[number];
    const auto last = numbers.begin() + later;
    const auto take = [&](std::vector<std::uint32_t>::const_iterator at, const link_sum& found) {
      if (found.bits >= least) held.emplace_back(static_cast<std::uint32_t>(at - numbers.begin()), later);
    };
    auto at = numbers.begin();
    for (const auto& one : here.near) {
      if (!one.decides()) continue;
      at = std::lower_bound(at, last, one.other);
      if (at == last) break;
      if (*at == one.other) take(at, sum(number, one));
    }
    if (here.judged.empty()) continue;
    const auto before = held.size();
    for (const auto one : here.judged)
      if (const auto place = std::lower_bound(numbers.begin(), last, one);
          place != last && *place == one && !decides(one, number))
        if (const auto found = sum(one, number)) take(place, *found);
    if (held.size() > before)
      std::sort(held.begin(), held.end(), [](const auto& a, const auto& b) {
        return std::pair{a.second, a.first} < std::pair{b.second, b.first};
      });
  }
  return held;
}

std::vector<with_earlier> linked_world::company_now(std::uint32_t number) const {
  std::vector<with_earlier> found;
  const auto& here = reports[number];
  if (!there[number] || here.near.empty()) return found;
  std::vector<std::uint32_t> wanted;
  wanted.reserve(here.pairs.size());
  for (const auto& one : here.pairs) wanted.push_back(one.earlier);
  for (const auto earlier : here.judged)
    if (earlier < number && verdict(earlier, number)) insert_once(wanted, earlier);
  // Who is wanted, roughly: most others are told apart by it.
  constexpr std::uint32_t rough_size = 4096;
  std::bitset<rough_size> rough;
  for (const auto one : wanted) rough.set(one % rough_size);
  std::vector<std::int64_t> together(wanted.size(), 0);
  const auto take = [&](std::uint32_t other, std::int64_t one, std::int64_t another) {
    if (!rough.test(other % rough_size)) return;
    const auto at = std::lower_bound(wanted.begin(), wanted.end(), other);
    if (at != wanted.end() && *at == other)
      together[static_cast<std::size_t>(at - wanted.begin())] += million(one, another);
  };
  for (const auto& one : here.near) __builtin_prefetch(&reports[one.other].near);
  for (const auto& one : here.near) {
    __builtin_prefetch(reports[one.other].near.data());
    __builtin_prefetch(reports[one.other].later.data());
  }
  // Of each that belongs with this report: those that belong with it.
  for (const auto& one : here.near) {
    if (one.likely() == 0 || !there[one.other]) continue;
    const auto& between = reports[one.other];
    for (const auto& other : between.near) take(other.other, one.likely(), other.likely());
    if (between.later.size() > 8 * wanted.size()) {  // in very many reports: ask for those that are wanted
      for (auto at = std::upper_bound(wanted.begin(), wanted.end(), one.other); at != wanted.end(); ++at)
        together[static_cast<std::size_t>(at - wanted.begin())] += million(one.likely(), likely(one.other, *at));
    } else {
      for (const auto& other : between.later)
        if (other.other < number) take(other.other, one.likely(), other.likely());
    }
  }
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (together[i] != 0 && there[wanted[i]])
      if (const auto bits = company_bits(together[i]); bits != settings.model.company_least)
        found.push_back({wanted[i], bits});
  return found;
}

void linked_world::arrive(const report& made, const report_features& offers, world_change& change) {
  const auto number = index.add(offers);
  auto& now = reports.emplace_back();
  now.place = made.place;
  for (const auto& one : made.people) now.tagged.emplace_back(one.person.text(), one.role);
  std::sort(now.tagged.begin(), now.tagged.end());
  measures.push_back(measures_of(offers));
  if (offers.reporter)
    measures.back().reporter =
        reporters.try_emplace(offers.reporter->text(), static_cast<std::uint32_t>(reporters.size() + 1)).first->second;
  there.push_back(1);
  now.words = packed_words(offers.features);
  now.features = all_but_the_list(offers);
  compare(number, offers.features, now);
  for (auto* in : {&pictures, &events}) in->arrive();
  number_of[made.id.text()] = number;
  find_close(number);
  if (change.was == world_change::before::kept) change.there[number] = false;
  bind(number, change);
  change.waiting.insert(number);
  change.new_company.insert(number);
}

// What was said of the report before it arrived, or of what it said before it was amended, is of this arrival now.
void linked_world::bind(std::uint32_t number, world_change& change) {
  const auto& id = reports[number].features.id;
  const auto found = judgements_on.find(id.text());
  if (found == judgements_on.end()) return;
  for (const auto place : found->second) {
    const auto& said = judgements[place];
    const auto other = number_of.find(said.a == id ? said.b.text() : said.a.text());
    if (other == number_of.end()) continue;
    set_verdict(number, other->second,
                said.verdict == verdict_on_link::undone ? std::nullopt : std::optional{said.verdict}, change);
  }
}

void linked_world::set_verdict(std::uint32_t a, std::uint32_t b, std::optional<verdict_on_link> said,
                               world_change& change) {
  const auto key = pair_key(a, b);
  change.verdicts.try_emplace(key, verdict(a, b));
  if (said) verdicts[key] = *said;
  else verdicts.erase(key);
  insert_once(reports[a].judged, b);
  insert_once(reports[b].judged, a);
}

void linked_world::leave(std::uint32_t number, world_change& change) {
  auto& here = reports[number];
  change.there.try_emplace(number, true);
  there[number] = 0;
  number_of.erase(here.features.id.text());
  for (const auto& one : here.later) {
    change.waiting.insert(one.other);
    if (one.likely() > 0) change.new_company.insert(one.other);
  }
  mark_report(number, number, change);
  for (const auto other : here.judged) set_verdict(number, other, std::nullopt, change);
  // Whatever its own arrival did, walking it anew undoes.
  for (auto* in : {&pictures, &events})
    for (const auto& place : std::vector<membership>{in->of(number)})
      if (place.joined != number) part(*in, place.group, number, number, change);
  change.waiting.insert(number);
  change.new_company.insert(number);
}

void linked_world::judge(const link_judgement& said, world_change& change) {
  const auto place = static_cast<std::uint32_t>(judgements.size());
  judgements.push_back(said);
  judgements_on[said.a.text()].push_back(place);
  judgements_on[said.b.text()].push_back(place);
  const auto a = number_of.find(said.a.text()), b = number_of.find(said.b.text());
  if (a == number_of.end() || b == number_of.end()) return;
  set_verdict(a->second, b->second,
              said.verdict == verdict_on_link::undone ? std::nullopt : std::optional{said.verdict}, change);
  mark_pair(a->second, b->second, change);
  change.waiting.insert(std::max(a->second, b->second));
  change.new_company.insert(std::max(a->second, b->second));
}

}  // namespace safeguarding::inline v0::detail
