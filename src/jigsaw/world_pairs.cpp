// SPDX-License-Identifier: Apache-2.0
// What reports offer, as a world keeps it, and what is found on pairs of them when the later arrives.
#include "number_table.hpp"
#include "world.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <bit>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::int32_t least_company = 20'000;  // probability from which a report is company, in 1/1,000,000
constexpr int clearly_settled = 2;              // turns of phrase of what is settled beyond those of harm

void put_number(std::string& into, std::size_t number) {
  for (; number >= 0x80; number >>= 7U) into += static_cast<char>((number & 0x7fU) | 0x80U);
  into += static_cast<char>(number);
}

std::size_t take_number(std::string_view& from) {
  std::size_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(from.front());
    from.remove_prefix(1);
    number |= static_cast<std::size_t>(byte & 0x7fU) << shift;
    if (byte < 0x80) return number;
  }
}

}  // namespace

std::string packed_words(const std::vector<report_feature>& features) {
  std::vector<std::uint32_t> table(std::bit_ceil(2 * features.size() + 1), 0);  // hashed: place among `first`, + 1
  std::vector<std::uint32_t> first;                                             // of each word, the first that has it
  std::string words, places, packed;
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    const auto& word = features[i].words;
    auto at = std::hash<std::string>{}(word) & (table.size() - 1);
    while (table[at] != 0 && features[first[table[at] - 1]].words != word) at = (at + 1) & (table.size() - 1);
    if (table[at] == 0) {
      first.push_back(i);
      table[at] = static_cast<std::uint32_t>(first.size());
      put_number(words, word.size());
      words += word;
    }
    put_number(places, table[at] - 1);
  }
  packed.reserve(words.size() + places.size() + 4);
  put_number(packed, first.size());
  packed += words;
  packed += places;
  packed.shrink_to_fit();
  return packed;
}

std::vector<std::string_view> unpacked_words(std::string_view packed, std::size_t features) {
  std::vector<std::string_view> words(take_number(packed)), by_feature(features);
  for (auto& one : words) {
    const auto length = take_number(packed);
    one = packed.substr(0, length);
    packed.remove_prefix(length);
  }
  for (auto& one : by_feature) one = words[take_number(packed)];
  return by_feature;
}

report_features linked_world::offered(std::uint32_t number) const {
  auto all = reports[number].features;
  const auto uses = index.uses(number);
  const auto words = unpacked_words(reports[number].words, uses.size());
  for (std::size_t i = 0; i < uses.size(); ++i)
    all.features.push_back({index.kind(uses[i].feature), std::string{index.key(uses[i].feature)}, std::string{words[i]},
                            uses[i].about != 0 ? feature_part::about : feature_part::beside});
  return all;
}

pair_measures linked_world::measured(std::uint32_t earlier, std::uint32_t later) const {
  const auto a_uses = index.uses(earlier), b_uses = index.uses(later);
  const auto a_words = unpacked_words(reports[earlier].words, a_uses.size());
  const auto b_words = unpacked_words(reports[later].words, b_uses.size());
  const auto part = [](feature_use use) { return use.about != 0 ? feature_part::about : feature_part::beside; };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> a_places;  // feature and place
  for (std::uint32_t i = 0; i < a_uses.size(); ++i) a_places.emplace_back(a_uses[i].feature, i);
  std::sort(a_places.begin(), a_places.end());
  std::vector<shared_feature> shared;
  std::vector<address_said> a_addresses, b_addresses;
  for (std::size_t i = 0; i < b_uses.size(); ++i) {
    const auto feature = std::uint32_t{b_uses[i].feature};
    const auto kind = index.kind(feature);
    if (kind == feature_kind::address) b_addresses.push_back({index.key(feature), b_words[i]});
    const auto at = std::lower_bound(a_places.begin(), a_places.end(), std::pair{feature, std::uint32_t{0}});
    if (at == a_places.end() || at->first != feature) continue;
    shared.push_back({kind, part(a_uses[at->second]), part(b_uses[i]),
                      static_cast<std::uint32_t>(index.count(feature, later)), index.key(feature), a_words[at->second],
                      b_words[i]});
  }
  if (!b_addresses.empty())
    for (std::size_t i = 0; i < a_uses.size(); ++i)
      if (index.kind(a_uses[i].feature) == feature_kind::address)
        a_addresses.push_back({index.key(a_uses[i].feature), a_words[i]});
  words_taken words;
  pair_measures made;
  made.raw = measure({measures[earlier], measures[later], &reports[earlier].features, &reports[later].features, shared,
                      a_addresses, b_addresses, world_bits(later + std::size_t{1})},
                     &words);
  made.a = std::move(words.a);
  made.b = std::move(words.b);
  return made;
}

std::vector<std::pair<std::uint32_t, std::size_t>> linked_world::shared_by(
    const std::vector<std::uint32_t>& numbers) const {
  std::size_t all = 0;
  for (const auto one : numbers) all += index.uses(one).size();
  number_table<std::size_t> having{all};
  for (const auto one : numbers)
    for (const auto use : index.uses(one)) ++having[use.feature];
  std::vector<std::pair<std::uint32_t, std::size_t>> found;
  having.each([&](std::uint32_t feature, std::size_t in) {
    if (in >= 2) found.emplace_back(feature, in);
  });
  return found;
}

// Measures report `number` against its candidates.
void linked_world::compare(std::uint32_t number, const std::vector<report_feature>& features, arrival& now) {
  std::vector<shared_feature> mine, shared;
  std::vector<address_said> addresses, others;
  const auto uses = index.uses(number);
  mine.reserve(uses.size());
  number_table<std::uint32_t> places{uses.size()};
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const auto& one = features[i];
    const auto count = static_cast<std::uint32_t>(index.count(uses[i].feature, number));
    mine.push_back({one.kind, one.part, one.part, count, one.key, {}, {}});
    places[uses[i].feature] = static_cast<std::uint32_t>(i);
    if (one.kind == feature_kind::address) addresses.push_back({one.key, {}});
  }
  const auto own = measures[number];
  const int world = world_bits(number + std::size_t{1});
  const auto candidates = index.candidates(number);
  now.pairs.reserve(candidates.size());
  constexpr std::size_t ahead = 8;  // what is known of others is strewn over memory: it is asked for in time
  const auto fetch = [&](std::size_t place) {
    if (place >= candidates.size()) return;
    const auto offered = index.uses(candidates[place]);
    __builtin_prefetch(offered.data());
    __builtin_prefetch(offered.data() + offered.size() - 1);
    __builtin_prefetch(&measures[candidates[place]]);
  };
  for (std::size_t i = 0; i < ahead; ++i) fetch(i);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    fetch(i + ahead);
    const auto earlier = candidates[i];
    if (!there[earlier]) continue;
    shared.clear();
    others.clear();
    for (const auto use : index.uses(earlier)) {
      if (!addresses.empty() && index.kind(use.feature) == feature_kind::address)
        others.push_back({index.key(use.feature), {}});
      const auto* place = places.find(use.feature);
      if (place == nullptr) continue;
      shared.push_back(mine[*place]);
      shared.back().a_part = use.about != 0 ? feature_part::about : feature_part::beside;
    }
    const auto& other = measures[earlier];
    const auto measured = measure(
        {other, own, &reports[earlier].features, &reports[number].features, shared, others, addresses, world}, nullptr);
    const auto raw = [&](link_feature of) { return measured[static_cast<std::size_t>(of) - 1]; };
    // How far the more settled of the two speaks for itself, and what it takes to look past that.
    const int margin = std::max(own.settled - own.worries, other.settled - other.worries);
    const auto about = std::max(raw(link_feature::about), raw(link_feature::adult_about));
    const bool lifted = about >= (margin >= clearly_settled ? 2 : 1) * one_bit || raw(link_feature::moment) > 0;
    const auto alone = total(measured, settings.model, world);
    now.pairs.emplace_back(earlier, alone, margin > 0 && !lifted);
    if (const auto event = event_bits(measured, settings.model)) now.told.push_back({earlier, *event});
  }
}

// Those of which a walk can ever read something that matters: a pair has most company when its later report arrives.
void linked_world::find_close(std::uint32_t number) {
  auto& here = reports[number];
  std::vector<std::int32_t> likely;  // by pair
  likely.reserve(here.pairs.size());
  for (const auto& found : here.pairs) {
    constexpr std::int32_t hardly = -6 * one_bit;  // what comes to less is no company
    const auto much = found.alone() < hardly ? 0 : probability_of(found.alone());
    likely.push_back(much < least_company ? 0 : much);
    if (likely.back() > 0) here.near.emplace_back(found, likely.back(), false);
  }
  here.company = company_now(number);
  here.near.clear();
  const auto least = least_that_decides();
  const auto base = settings.model.company_least;
  auto company = here.company.begin();
  auto told = here.told.begin();
  for (std::size_t i = 0; i < here.pairs.size(); ++i) {
    const auto& found = here.pairs[i];
    while (company != here.company.end() && company->earlier < found.earlier) ++company;
    while (told != here.told.end() && told->earlier < found.earlier) ++told;
    const auto most =
        company != here.company.end() && company->earlier == found.earlier ? std::max(base, company->value) : base;
    const bool event = told != here.told.end() && told->earlier == found.earlier && told->value >= 0;
    const bool decides = found.alone() + most >= least || event;
    if (likely[i] > 0 || decides) here.near.emplace_back(found, likely[i], decides);
  }
  here.near.shrink_to_fit();
  for (const auto& one : here.near) reports[one.other].later.emplace_back(number, one.likely(), one.decides());
}

}  // namespace safeguarding::inline v0::detail
