// SPDX-License-Identifier: Apache-2.0
#include "world.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include "measure.hpp"

#include <algorithm>
#include <limits>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::int32_t least_company = 20'000;  // probability from which a report is company, in 1/1,000,000
constexpr int clearly_settled = 2;              // turns of phrase of what is settled beyond those of harm

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

const close_pair* with_other(const std::vector<close_pair>& all, std::uint32_t other) {
  const auto at = std::lower_bound(all.begin(), all.end(), other,
                                   [](const close_pair& one, std::uint32_t sought) { return one.other < sought; });
  return at == all.end() || at->other != other ? nullptr : &*at;
}

void insert_once(std::vector<std::uint32_t>& into, std::uint32_t one) {
  const auto at = std::lower_bound(into.begin(), into.end(), one);
  if (at == into.end() || *at != one) into.insert(at, one);
}

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
  std::unordered_map<std::string_view, std::size_t> place_of;
  std::string words, places, packed;
  for (const auto& one : features) {
    const auto [at, fresh] = place_of.emplace(one.words, place_of.size());
    if (fresh) {
      put_number(words, one.words.size());
      words += one.words;
    }
    put_number(places, at->second);
  }
  put_number(packed, place_of.size());
  packed += words;
  packed += places;
  packed.shrink_to_fit();
  return packed;
}

void unpack_words(std::string_view packed, std::vector<report_feature>& into) {
  std::vector<std::string_view> words(take_number(packed));
  for (auto& one : words) {
    const auto length = take_number(packed);
    one = packed.substr(0, length);
    packed.remove_prefix(length);
  }
  for (auto& one : into) one.words = words[take_number(packed)];
}

report_features linked_world::offered(std::uint32_t number) const {
  auto all = reports[number].features;
  for (const auto use : index.uses(number))
    all.features.push_back({index.kind(use.feature),
                            std::string{index.key(use.feature)},
                            {},
                            use.about != 0 ? feature_part::about : feature_part::beside});
  unpack_words(reports[number].words, all.features);
  return all;
}

std::optional<verdict_on_link> linked_world::verdict(std::uint32_t a, std::uint32_t b) const {
  if (reports[a].judged.empty()) return std::nullopt;
  const auto found = verdicts.find(pair_key(a, b));
  return found == verdicts.end() ? std::nullopt : std::optional{found->second};
}

const pair_bits* linked_world::pair(std::uint32_t a, std::uint32_t b) const {
  return with(reports[std::max(a, b)].pairs, std::min(a, b));
}

std::int32_t linked_world::likely(std::uint32_t a, std::uint32_t b) const {
  const auto* found = with_other(reports[std::max(a, b)].near, std::min(a, b));
  return found ? found->likely() : 0;
}

std::vector<std::uint32_t> linked_world::company(std::uint32_t a, std::uint32_t b) const {
  const auto earlier = std::min(a, b), later = std::max(a, b);
  std::vector<std::uint32_t> found;
  for (const auto& one : reports[later].near)
    if (one.likely() > 0 && one.other != earlier && reports[one.other].there && likely(one.other, earlier) > 0)
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
  const auto* found = pair(earlier, later);
  if (!found && !verdict(earlier, later)) return std::nullopt;
  const auto* company = with(reports[later].company, earlier);
  return summed(later, found ? *found : pair_bits{earlier, not_compared, false},
                company ? company->value : settings.model.company_least);
}

std::vector<std::pair<std::uint32_t, link_sum>> linked_world::sums(std::uint32_t later) const {
  std::vector<std::pair<std::uint32_t, link_sum>> all;
  const auto& here = reports[later];
  if (!here.there) return all;
  all.reserve(here.pairs.size());
  auto company = here.company.begin();
  for (const auto& found : here.pairs) {
    while (company != here.company.end() && company->earlier < found.earlier) ++company;
    if (!reports[found.earlier].there) continue;
    const bool any = company != here.company.end() && company->earlier == found.earlier;
    all.emplace_back(found.earlier, summed(later, found, any ? company->value : settings.model.company_least));
  }
  // A judgement binds two reports that share nothing rare as well.
  const auto compared = all.size();
  for (const auto earlier : here.judged)
    if (earlier < later && reports[earlier].there && !pair(earlier, later))
      if (const auto found = sum(earlier, later)) all.emplace_back(earlier, *found);
  if (all.size() > compared)
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return all;
}

std::vector<with_earlier> linked_world::company_now(std::uint32_t number) {
  std::vector<with_earlier> found;
  const auto& here = reports[number];
  if (!here.there || here.near.empty()) return found;
  together_.resize(reports.size(), 0);
  std::vector<std::uint32_t> wanted;
  for (const auto& one : here.pairs) wanted.push_back(one.earlier);
  for (const auto earlier : here.judged)
    if (earlier < number && verdict(earlier, number)) insert_once(wanted, earlier);
  // Of each that belongs with this report: those that belong with it.
  const auto each_one = [&](const auto& take) {
    for (const auto& one : here.near) {
      if (one.likely() == 0 || !reports[one.other].there) continue;
      const auto& between = reports[one.other];
      for (const auto& other : between.near) take(other.other, million(one.likely(), other.likely()));
      if (between.later.size() > 8 * wanted.size()) {  // in very many reports: ask for those that are wanted
        for (auto at = std::upper_bound(wanted.begin(), wanted.end(), one.other); at != wanted.end(); ++at)
          take(*at, million(one.likely(), likely(one.other, *at)));
      } else {
        for (const auto& other : between.later)
          if (other.other < number) take(other.other, million(one.likely(), other.likely()));
      }
    }
  };
  each_one([&](std::uint32_t other, std::int64_t much) { together_[other] += much; });
  for (const auto earlier : wanted)
    if (together_[earlier] != 0 && reports[earlier].there)
      if (const auto bits = company_bits(together_[earlier]); bits != settings.model.company_least)
        found.push_back({earlier, bits});
  each_one([&](std::uint32_t other, std::int64_t) { together_[other] = 0; });
  return found;
}

// Measures report `number` against its candidates.
void linked_world::compare(std::uint32_t number, const report_features& features, arrival& now) {
  std::vector<shared_feature> mine, shared;
  std::vector<address_said> addresses, others;
  place_of_.resize(index.account().features, 0);
  const auto uses = index.uses(number);
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const auto& one = features.features[i];
    mine.push_back({one.kind,
                    one.part,
                    one.part,
                    static_cast<std::uint32_t>(index.count(uses[i].feature, number)),
                    one.key,
                    {},
                    {}});
    place_of_[uses[i].feature] = static_cast<std::uint32_t>(i + 1);
    if (one.kind == feature_kind::address) addresses.push_back({one.key, {}});
  }
  for (const auto earlier : index.candidates(number)) {
    const auto& other = reports[earlier];
    if (!other.there) continue;
    shared.clear();
    others.clear();
    for (const auto use : index.uses(earlier)) {
      if (const auto place = place_of_[use.feature]; place != 0) {
        shared.push_back(mine[place - 1]);
        shared.back().a_part = use.about != 0 ? feature_part::about : feature_part::beside;
      }
      if (!addresses.empty() && index.kind(use.feature) == feature_kind::address)
        others.push_back({index.key(use.feature), {}});
    }
    const auto measured =
        measure({&other.features, &features, shared, others, addresses, number + std::size_t{1}}, nullptr);
    const auto raw = [&](link_feature of) { return measured[static_cast<std::size_t>(of) - 1]; };
    // How far the more settled of the two speaks for itself, and what it takes to look past that.
    const int margin = std::max(features.settled - features.worries, other.features.settled - other.features.worries);
    const bool lifted =
        raw(link_feature::about) >= (margin >= clearly_settled ? 2 : 1) * one_bit || raw(link_feature::moment) > 0;
    const auto alone = total(measured, settings.model, number + std::size_t{1});
    now.pairs.emplace_back(earlier, alone, margin > 0 && !lifted);
    if (const auto event = event_bits(measured, settings.model)) now.told.push_back({earlier, *event});
  }
  for (const auto use : uses) place_of_[use.feature] = 0;
  now.pairs.shrink_to_fit();
}

// Those of which a walk can ever read something that matters: a pair has most company when its later report arrives.
void linked_world::find_close(std::uint32_t number, std::int32_t least) {
  auto& here = reports[number];
  const auto likely_of = [](const pair_bits& found) {
    const auto likely = probability_of(found.alone());
    return likely < least_company ? 0 : likely;
  };
  for (const auto& found : here.pairs)
    if (const auto likely = likely_of(found); likely > 0) here.near.emplace_back(found.earlier, likely, false);
  here.company = company_now(number);
  here.near.clear();
  for (const auto& found : here.pairs) {
    const auto* event = with(here.told, found.earlier);
    const auto* company = with(here.company, found.earlier);
    const auto base = settings.model.company_least;
    const bool decides =
        found.alone() + std::max(base, company ? company->value : base) >= least || (event && event->value >= 0);
    if (const auto likely = likely_of(found); likely > 0 || decides)
      here.near.emplace_back(found.earlier, likely, decides);
  }
  here.near.shrink_to_fit();
  for (const auto& one : here.near) reports[one.other].later.emplace_back(number, one.likely(), one.decides());
}

void linked_world::arrive(const report& made, report_features features, world_change& change) {
  const auto number = index.add(features);
  arrival now;
  now.place = made.place;
  for (const auto& one : made.people) now.tagged.emplace_back(one.person.text(), one.role);
  std::sort(now.tagged.begin(), now.tagged.end());
  compare(number, features, now);
  now.words = packed_words(features.features);
  features.features = {};
  now.features = std::move(features);
  reports.push_back(std::move(now));
  for (auto* in : {&pictures, &events}) {
    in->of.push_back(no_group);
    in->joined.push_back(0);
  }
  number_of[made.id.text()] = number;
  find_close(number, std::min({settings.model.picture_begins, settings.model.picture_takes, 0}));
  change.there[number] = false;
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
  here.there = false;
  number_of.erase(here.features.id.text());
  for (const auto& one : here.later) {
    change.waiting.insert(one.other);
    if (one.likely() > 0) change.new_company.insert(one.other);
  }
  mark_report(number, number, change);
  for (const auto other : here.judged) set_verdict(number, other, std::nullopt, change);
  // Whatever its own arrival did, walking it anew undoes.
  for (auto* in : {&pictures, &events})
    if (in->of[number] != no_group && in->joined[number] != number) part(*in, number, number, change);
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
