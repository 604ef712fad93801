// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/identifier.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include "measure.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::raw_measures;

constexpr std::size_t most_things = 12;  // that count of one kind, the rarest: what comes after says little more
constexpr std::size_t most_words = 3, most_names = 2, most_categories = 3;

std::int32_t root(std::int64_t of) {
  auto found = static_cast<std::int64_t>(std::sqrt(static_cast<double>(of)));  // right but for the last whole number
  while (found * found > of) --found;
  while ((found + 1) * (found + 1) <= of) ++found;
  return static_cast<std::int32_t>(std::min<std::int64_t>(found, 1 << 20));
}

std::int32_t log2_of_count(std::int32_t count) {
  return count < 0 ? log2_bits(1.0 + count) : detail::log2_of_reports(static_cast<std::size_t>(count) + 1);
}

// What two reports share of one kind, the rarest first.
struct shared_one {
  int bits = 0;
  const detail::shared_feature* of = nullptr;
};

// What an account, a number or a reference says beyond its rarity: of two reports with one most are of one matter,
// however large the world. One that many reports share is an institution's, and says no more than its rarity.
int identifies(const shared_one& one) {
  constexpr std::size_t few = 8;
  const bool whole = one.of->kind != feature_kind::spelling;  // one that only looks like another is a known trick
  return whole && one.of->having <= few ? 3 * one_bit : 0;
}

class pair_reader {
 public:
  pair_reader(const detail::measured_pair& pair, raw_measures& into, detail::words_taken* words)
      : shared_{pair.shared}, world_{pair.world}, into_{&into}, words_{words} {
    for (const auto& one : shared_) kinds_ |= std::uint32_t{1} << static_cast<unsigned>(one.kind);
  }

  [[nodiscard]] std::vector<shared_one> of(feature_kind kind, int doubt, int common_bits) const {
    std::vector<shared_one> found;
    if (!shares(kind)) return found;
    for (const auto& one : shared_) {
      if (one.kind != kind) continue;
      const auto having = std::max<std::size_t>(1, one.having + static_cast<std::size_t>(doubt));
      const int bits = std::max(0, world_ - detail::log2_of_reports(having)) - common_bits;
      if (bits > 0) found.push_back({bits, &one});
    }
    std::sort(found.begin(), found.end(),
              [](const auto& x, const auto& y) { return x.bits != y.bits ? x.bits > y.bits : x.of < y.of; });
    return found;
  }

  void put(link_feature feature, std::int32_t raw, std::span<const shared_one> from, std::size_t most) const {
    const auto at = static_cast<std::size_t>(feature) - 1;
    (*into_)[at] = raw;
    if (words_ == nullptr) return;
    for (std::size_t i = 0; i < from.size() && i < most; ++i) {
      (words_->a[at] += i == 0 ? "" : ", ") += from[i].of->a_words;
      (words_->b[at] += i == 0 ? "" : ", ") += from[i].of->b_words;
    }
  }

  [[nodiscard]] bool shares(feature_kind kind) const { return (kinds_ >> static_cast<unsigned>(kind) & 1U) != 0; }
  [[nodiscard]] bool wants_words() const { return words_ != nullptr; }

  // One measure, with what both say of it.
  void say(link_feature feature, std::int32_t raw, std::string_view a, std::string_view b) const {
    const auto at = static_cast<std::size_t>(feature) - 1;
    (*into_)[at] = raw;
    if (words_ == nullptr) return;
    words_->a[at] = a;
    words_->b[at] = b;
  }

  // The sum of the rarest few.
  void sum(link_feature feature, const std::vector<shared_one>& from, std::size_t most) const {
    std::int32_t bits = 0;
    for (std::size_t i = 0; i < from.size() && i < most; ++i) bits += from[i].bits;
    if (bits != 0) put(feature, bits, from, most);
  }

 private:
  std::span<const detail::shared_feature> shared_;
  int world_;
  raw_measures* into_;
  detail::words_taken* words_;
  std::uint32_t kinds_ = 0;  // of what is shared, a bit each
};

int both_about(const std::vector<shared_one>& all) {
  int most = 0;
  for (const auto& one : all)
    most = std::max(most,
                    (one.of->a_part == feature_part::about ? 1 : 0) + (one.of->b_part == feature_part::about ? 1 : 0));
  return most;
}

void people(const pair_reader& pair) {
  const auto pupils = pair.of(feature_kind::pupil, 0, 0);
  pair.sum(link_feature::person, pupils, 1);
  if (const int about = both_about(pupils); about > 0) pair.put(link_feature::about, about * one_bit, {}, 0);
  if (pupils.size() > 1) pair.put(link_feature::people, one_bit, std::span{pupils}.subspan(1), 3);
  const auto adults = pair.of(feature_kind::adult, 0, 0);
  pair.sum(link_feature::adult, adults, 1);
  if (const int about = both_about(adults); about > 0) pair.put(link_feature::adult_about, about * one_bit, {}, 0);
  if (pupils.empty()) pair.sum(link_feature::household, pair.of(feature_kind::household, 0, 0), 1);
}

void identifiers(const pair_reader& pair) {
  const auto only_words = [](const shared_one& one) {
    return one.of->a_part != feature_part::about && one.of->b_part != feature_part::about;
  };
  auto handles = pair.of(feature_kind::handle, 0, 0);
  auto near = pair.of(feature_kind::spelling, 0, 0);
  std::erase_if(handles, only_words);
  std::erase_if(near, only_words);
  std::vector<shared_one> pieces;
  for (const auto& one : near) (one.of->key.front() == '~' ? pieces : handles).push_back(one);
  if (handles.empty() && !pieces.empty()) {  // one piece says half of what the whole says, three say all of it
    const auto parts = static_cast<int>(std::min<std::size_t>(pieces.size() + 1, 4));
    pieces.front().bits = pieces.front().bits * parts / 4;
    handles.push_back(pieces.front());
  } else
    for (auto& one : handles) one.bits += identifies(one);
  pair.sum(link_feature::handle, handles, 1);
  const auto whole = [&](feature_kind kind) {
    auto found = pair.of(kind, 0, 0);
    for (auto& one : found) one.bits += identifies(one);
    return found;
  };
  pair.sum(link_feature::contact, whole(feature_kind::contact), 1);
  pair.sum(link_feature::reference, whole(feature_kind::reference), 1);
}

// Plates that can be of one vehicle, or cannot.
void plates(const pair_reader& pair, const report_features& a, const report_features& b) {
  if (a.plates.empty() || b.plates.empty()) return;
  bool agree = false;
  for (const auto& one : a.plates)
    for (const auto& other : b.plates) agree = agree || plates_agree(one, other);
  pair.say(agree ? link_feature::plate : link_feature::other_plate, one_bit, a.plates.front(), b.plates.front());
}

// One house, or two houses of one street.
void addresses(const pair_reader& pair, const detail::measured_pair& said) {
  const auto same = pair.of(feature_kind::address, 0, 0);
  if (!same.empty()) return pair.sum(link_feature::address, same, 1);
  const auto street = [](const detail::address_said& one) { return one.key.substr(one.key.find(' ') + 1); };
  for (const auto& one : said.a_addresses)
    for (const auto& other : said.b_addresses)
      if (street(one) == street(other)) pair.say(link_feature::other_address, one_bit, one.words, other.words);
}

void strangers(const pair_reader& pair, const report_features& a, const report_features& b) {
  std::optional<std::int32_t> most;
  const description *said = nullptr, *other_said = nullptr;
  for (const auto& one : a.strangers)
    for (const auto& other : b.strangers) {
      std::int32_t bits = 0;
      for (const auto& line : compare(one, other)) bits += line.bits;
      if (most && bits <= *most) continue;
      most = std::clamp(bits, -4 * one_bit, 8 * one_bit);
      said = &one;
      other_said = &other;
    }
  if (most && *most != 0) pair.say(link_feature::stranger, *most, said->surface, other_said->surface);
}

// How near the encoder of the host says that they are.
void meanings(const pair_reader& pair, const report_features& a, const report_features& b) {
  if (a.meaning.whole.empty() || b.meaning.whole.empty()) return;
  constexpr std::int32_t furthest = 512;  // encoders say little about how alike very like texts are
  const auto near = std::clamp(nearness(a.meaning.whole, b.meaning.whole) - b.meaning.neutral, -furthest, furthest);
  if (!pair.wants_words()) return pair.say(link_feature::meaning, near, {}, {});
  const auto [one, other] = nearest(a.meaning, b.meaning);
  pair.say(link_feature::meaning, near, one, other);
}

std::vector<detail::address_said> addresses_of(const report_features& of) {
  std::vector<detail::address_said> found;
  for (const auto& one : of.features)
    if (one.kind == feature_kind::address) found.push_back({one.key, one.words});
  return found;
}

// A child whom many write about is in many reports that have nothing to do with each other: whom both are about is a
// matter of its own, whom one only mentions is none until something else is shared.
bool only_people(const raw_measures& raw) {
  const auto of = [&](link_feature feature) { return raw[static_cast<std::size_t>(feature) - 1]; };
  if (of(link_feature::person) + of(link_feature::household) + of(link_feature::adult) == 0) return false;
  constexpr std::int32_t by_chance = 2 * one_bit;  // of things; of words three times as much, of which there are more
  return of(link_feature::about) < 2 * one_bit && of(link_feature::adult_about) == 0 &&
         of(link_feature::things) <= by_chance && of(link_feature::words) <= 3 * by_chance &&
         of(link_feature::category) + of(link_feature::handle) + of(link_feature::contact) + of(link_feature::plate) +
                 of(link_feature::reference) + of(link_feature::moment) + of(link_feature::address) ==
             0;
}

// What comes back: the same day of the week, the same time of day.
int routine(const detail::report_measures& a, const detail::report_measures& b) {
  constexpr int days_of_week = 7, about = 15;  // minutes
  if (a.minute < 0 || b.minute < 0 || a.day == b.day) return 0;
  return ((a.day - b.day) % days_of_week == 0 ? 1 : 0) + (std::abs(a.minute - b.minute) <= about ? 1 : 0);
}

// How much rarity two texts share for each word that they could share. Names of people and places tell one story from
// another like it, and count for more. Little of it is chance; much of it is one story told twice.
void likeness(const pair_reader& pair, int a_length, int b_length) {
  constexpr std::int64_t names_count = 3;
  constexpr std::size_t fewest = 12;                // words in both: fewer say what the line of things says already
  constexpr int shortest = 20;                      // words; what a shorter text shares counts as if it had so many
  constexpr std::int32_t chance = 3 * one_bit / 4;  // bits for each word
  constexpr std::int32_t steep = 24, most = 16 * one_bit;
  auto shared = pair.of(feature_kind::word, 1, one_bit);
  const auto things = pair.of(feature_kind::thing, 1, one_bit), names = pair.of(feature_kind::name, 1, one_bit);
  if (shared.size() + things.size() < fewest) return;
  std::int64_t bits = 0;
  for (const auto* all : {&std::as_const(shared), &things})
    for (const auto& one : *all) bits += one.bits;
  for (const auto& one : names) bits += names_count * one.bits;
  const auto length = root(static_cast<std::int64_t>(std::max(a_length, shortest)) * std::max(b_length, shortest));
  const auto each = static_cast<std::int32_t>(bits / std::max(1, length));
  if (each <= chance) return;
  shared.insert(shared.begin(), names.begin(), names.end());
  pair.put(link_feature::alike, std::min(most, steep * (each - chance)), shared, most_words);
}

}  // namespace

detail::report_measures detail::measures_of(const report_features& of) {
  report_measures made{of.observed_at, 0, of.worries, of.settled, of.length};
  made.more = !of.plates.empty() || !of.strangers.empty() || !of.meaning.whole.empty();
  made.about_child = std::any_of(of.features.begin(), of.features.end(), [](const report_feature& one) {
    return one.kind == feature_kind::pupil && one.part == feature_part::about;
  });
  constexpr instant from{first_known_day.time_since_epoch()}, until{last_known_day.time_since_epoch()};
  if (of.observed_at && *of.observed_at >= from && *of.observed_at < until) {
    const auto at = to_london(*of.observed_at);
    made.minute = static_cast<std::int16_t>(std::chrono::floor<std::chrono::minutes>(at.of_day).count());
    made.day = static_cast<std::int32_t>(at.date.time_since_epoch().count());
  }
  return made;
}

raw_measures detail::measure(const measured_pair& of, words_taken* words) {
  raw_measures into{};
  const pair_reader pair{of, into, words};
  const auto &a = of.a, &b = of.b;
  const auto raw = [&](link_feature feature) -> std::int32_t& { return into[static_cast<std::size_t>(feature) - 1]; };
  people(pair);
  identifiers(pair);
  addresses(pair, of);
  pair.sum(link_feature::things, pair.of(feature_kind::thing, 1, one_bit), most_things);
  pair.sum(link_feature::together, pair.of(feature_kind::together, 1, one_bit), 1);
  pair.sum(link_feature::words, pair.of(feature_kind::word, 1, one_bit), most_words);
  pair.sum(link_feature::names, pair.of(feature_kind::name, 0, one_bit), most_names);
  pair.sum(link_feature::place, pair.of(feature_kind::place, 1, 0), 1);
  pair.sum(link_feature::category, pair.of(feature_kind::category, 3, 0), most_categories);
  if (a.more && b.more) {
    plates(pair, *of.more_of_a, *of.more_of_b);
    strangers(pair, *of.more_of_a, *of.more_of_b);
    meanings(pair, *of.more_of_a, *of.more_of_b);
  }
  if (a.observed_at && b.observed_at) {
    const auto apart = std::chrono::abs(*a.observed_at - *b.observed_at);
    if (apart <= std::chrono::minutes{15}) raw(link_feature::moment) = 2 * one_bit;
    else if (apart <= std::chrono::minutes{60}) raw(link_feature::moment) = one_bit;
  }
  if (const int times = routine(a, b); times > 0) raw(link_feature::routine) = times * one_bit;
  if (a.about_child && b.about_child && !pair.shares(feature_kind::pupil) && !pair.shares(feature_kind::household))
    raw(link_feature::other_child) = one_bit;
  raw(link_feature::worry) =
      log2_of_count(a.worries) + log2_of_count(b.worries) - log2_of_count(a.settled) - log2_of_count(b.settled);
  raw(link_feature::settled) = one_bit * ((a.settled > a.worries ? 1 : 0) + (b.settled > b.worries ? 1 : 0));
  if (a.reporter != 0 && a.reporter == b.reporter) raw(link_feature::reporter) = one_bit;
  constexpr std::int64_t usual = 32,
                         longest = std::int64_t{64} * one_bit;  // what is shared by chance grows with either length
  raw(link_feature::length) = static_cast<std::int32_t>(
      std::min(longest, static_cast<std::int64_t>(a.length) * b.length * one_bit / (usual * usual)));
  likeness(pair, a.length, b.length);
  raw(link_feature::only_people) = only_people(into) ? one_bit : 0;
  return into;
}

kind_worths detail::worth_of(const link_model& model) {
  kind_worths worth;
  const auto set = [&](feature_kind kind, link_feature feature, std::size_t most) {
    const auto weight = model.weight[static_cast<std::size_t>(feature) - 1];
    worth[static_cast<std::size_t>(kind)] = {std::clamp(weight, 0, one_bit), most};
  };
  set(feature_kind::pupil, link_feature::person, 4);
  set(feature_kind::adult, link_feature::adult, 1);
  const auto about = [&](feature_kind kind, link_feature feature) {
    worth[static_cast<std::size_t>(kind)].about = 2 * std::max(0, model.weight[static_cast<std::size_t>(feature) - 1]);
  };
  about(feature_kind::pupil, link_feature::about);
  about(feature_kind::adult, link_feature::adult_about);
  set(feature_kind::household, link_feature::household, 1);
  set(feature_kind::handle, link_feature::handle, 1);
  set(feature_kind::spelling, link_feature::handle, 1);
  set(feature_kind::contact, link_feature::contact, 1);
  set(feature_kind::plate, link_feature::plate, 3);
  set(feature_kind::reference, link_feature::reference, 1);
  set(feature_kind::thing, link_feature::things, most_things);
  set(feature_kind::together, link_feature::together, 1);
  set(feature_kind::word, link_feature::words, most_words);
  set(feature_kind::name, link_feature::names, most_names);
  set(feature_kind::place, link_feature::place, 1);
  set(feature_kind::category, link_feature::category, most_categories);
  set(feature_kind::address, link_feature::address, 1);
  return worth;
}

pair_measures measure(const feature_index& index, const report_features& a, std::uint32_t later,
                      const report_features& b) {
  std::vector<detail::shared_feature> shared;
  auto at = a.features.begin();
  for (const auto& one : b.features) {
    while (at != a.features.end() &&
           std::pair{at->kind, std::string_view{at->key}} < std::pair{one.kind, std::string_view{one.key}})
      ++at;
    if (at == a.features.end()) break;
    if (at->kind == one.kind && at->key == one.key)
      shared.push_back({one.kind, at->part, one.part, static_cast<std::uint32_t>(index.count(one.kind, one.key, later)),
                        one.key, at->words, one.words});
  }
  const auto a_addresses = addresses_of(a), b_addresses = addresses_of(b);
  detail::words_taken words;
  pair_measures made;
  auto a_measures = detail::measures_of(a), b_measures = detail::measures_of(b);
  if (a.reporter) a_measures.reporter = 1;
  if (b.reporter) b_measures.reporter = a.reporter == b.reporter ? 1 : 2;
  made.raw = detail::measure(
      {a_measures, b_measures, &a, &b, shared, a_addresses, b_addresses, world_bits(later + std::size_t{1})}, &words);
  made.a = std::move(words.a);
  made.b = std::move(words.b);
  return made;
}

}  // namespace safeguarding::inline v0
