// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/identifier.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

constexpr std::size_t most_things = 12;  // that count of one kind, the rarest: what comes after says little more
constexpr std::size_t most_words = 3;

std::int32_t root(std::int64_t of) {
  std::int64_t low = 0, high = 1 << 20;
  while (low < high) {
    const auto middle = (low + high + 1) / 2;
    if (middle * middle <= of) low = middle;
    else high = middle - 1;
  }
  return static_cast<std::int32_t>(low);
}

std::int32_t log2_of_count(int count) { return log2_bits(1.0 + count); }

// What two reports share of one kind, the rarest first.
struct shared_one {
  int bits = 0;
  const report_feature* a = nullptr;
  const report_feature* b = nullptr;
};

class pair_reader {
 public:
  pair_reader(const feature_index& index, std::uint32_t later, const report_features& a, const report_features& b,
              pair_measures& into)
      : index_{&index}, later_{later}, into_{&into} {
    auto at = a.features.begin();
    for (const auto& one : b.features) {
      while (at != a.features.end() &&
             std::pair{at->kind, std::string_view{at->key}} < std::pair{one.kind, std::string_view{one.key}})
        ++at;
      if (at == a.features.end()) break;
      if (at->kind == one.kind && at->key == one.key) shared_.emplace_back(&*at, &one);
    }
  }

  [[nodiscard]] std::vector<shared_one> of(feature_kind kind, int doubt, int common_bits) const {
    std::vector<shared_one> found;
    for (const auto& [a, b] : shared_) {
      if (a->kind != kind) continue;
      const int bits = index_->rarity(kind, a->key, later_, doubt) - common_bits;
      if (bits > 0) found.push_back({bits, a, b});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) { return x.bits > y.bits; });
    return found;
  }

  void put(link_feature feature, std::int32_t raw, const std::vector<shared_one>& from, std::size_t most) const {
    const auto at = static_cast<std::size_t>(feature) - 1;
    into_->raw[at] = raw;
    for (std::size_t i = 0; i < from.size() && i < most; ++i) {
      into_->a[at] += (i == 0 ? "" : ", ") + from[i].a->words;
      into_->b[at] += (i == 0 ? "" : ", ") + from[i].b->words;
    }
  }

  // The sum of the rarest few.
  void sum(link_feature feature, const std::vector<shared_one>& from, std::size_t most) const {
    std::int32_t bits = 0;
    for (std::size_t i = 0; i < from.size() && i < most; ++i) bits += from[i].bits;
    if (bits != 0) put(feature, bits, from, most);
  }

 private:
  const feature_index* index_;
  std::uint32_t later_;
  pair_measures* into_;
  std::vector<std::pair<const report_feature*, const report_feature*>> shared_;
};

int both_about(const std::vector<shared_one>& all) {
  int most = 0;
  for (const auto& one : all)
    most = std::max(most, (one.a->part == feature_part::about ? 1 : 0) + (one.b->part == feature_part::about ? 1 : 0));
  return most;
}

void people(const pair_reader& pair) {
  const auto pupils = pair.of(feature_kind::pupil, 0, 0);
  pair.sum(link_feature::person, pupils, 1);
  if (const int about = both_about(pupils); about > 0) pair.put(link_feature::about, about * one_bit, {}, 0);
  if (pupils.size() > 1) pair.put(link_feature::people, one_bit, {pupils.begin() + 1, pupils.end()}, 3);
  const auto adults = pair.of(feature_kind::adult, 0, 0);
  pair.sum(link_feature::adult, adults, 1);
  if (const int about = both_about(adults); about > 0) pair.put(link_feature::adult_about, about * one_bit, {}, 0);
  if (pupils.empty()) pair.sum(link_feature::household, pair.of(feature_kind::household, 0, 0), 1);
}

void identifiers(const pair_reader& pair, const report_features& a, const report_features& b, pair_measures& into) {
  const auto only_words = [](const shared_one& one) {
    return one.a->part != feature_part::about && one.b->part != feature_part::about;
  };
  auto handles = pair.of(feature_kind::handle, 0, 0);
  auto near = pair.of(feature_kind::spelling, 0, 0);
  std::erase_if(handles, only_words);
  std::erase_if(near, only_words);
  std::vector<shared_one> pieces;
  for (const auto& one : near) (one.a->key.front() == '~' ? pieces : handles).push_back(one);
  if (handles.empty() && !pieces.empty()) {  // one piece says half of what the whole says, three say all of it
    const auto parts = static_cast<int>(std::min<std::size_t>(pieces.size() + 1, 4));
    pieces.front().bits = pieces.front().bits * parts / 4;
    handles.push_back(pieces.front());
  }
  pair.sum(link_feature::handle, handles, 1);
  pair.sum(link_feature::contact, pair.of(feature_kind::contact, 0, 0), 1);
  pair.sum(link_feature::reference, pair.of(feature_kind::reference, 0, 0), 1);
  if (a.plates.empty() || b.plates.empty()) return;
  bool agree = false;
  for (const auto& one : a.plates)
    for (const auto& other : b.plates) agree = agree || plates_agree(one, other);
  const auto at = static_cast<std::size_t>(agree ? link_feature::plate : link_feature::other_plate) - 1;
  into.raw[at] = one_bit;
  into.a[at] = a.plates.front();
  into.b[at] = b.plates.front();
}

// One house, or two houses of one street.
void addresses(const pair_reader& pair, const report_features& a, const report_features& b, pair_measures& into) {
  const auto same = pair.of(feature_kind::address, 0, 0);
  if (!same.empty()) return pair.sum(link_feature::address, same, 1);
  const auto street = [](const report_feature& one) { return std::string_view{one.key}.substr(one.key.find(' ') + 1); };
  for (const auto& one : a.features)
    for (const auto& other : b.features) {
      if (one.kind != feature_kind::address || other.kind != feature_kind::address || street(one) != street(other))
        continue;
      const auto at = static_cast<std::size_t>(link_feature::other_address) - 1;
      into.raw[at] = one_bit;
      into.a[at] = one.words;
      into.b[at] = other.words;
    }
}

void strangers(const report_features& a, const report_features& b, pair_measures& into) {
  const auto at = static_cast<std::size_t>(link_feature::stranger) - 1;
  bool any = false;
  for (const auto& one : a.strangers)
    for (const auto& other : b.strangers) {
      std::int32_t bits = 0;
      for (const auto& line : compare(one, other)) bits += line.bits;
      if (any && bits <= into.raw[at]) continue;
      any = true;
      into.raw[at] = std::clamp(bits, -4 * one_bit, 8 * one_bit);
      into.a[at] = one.surface;
      into.b[at] = other.surface;
    }
  if (into.raw[at] == 0) into.a[at] = into.b[at] = {};
}

}  // namespace

pair_measures measure(const feature_index& index, const report_features& a, std::uint32_t later,
                      const report_features& b) {
  pair_measures into;
  const pair_reader pair{index, later, a, b, into};
  const auto raw = [&](link_feature feature) -> std::int32_t& {
    return into.raw[static_cast<std::size_t>(feature) - 1];
  };
  people(pair);
  identifiers(pair, a, b, into);
  addresses(pair, a, b, into);
  pair.sum(link_feature::things, pair.of(feature_kind::thing, 1, one_bit), most_things);
  pair.sum(link_feature::together, pair.of(feature_kind::together, 1, one_bit), 1);
  pair.sum(link_feature::words, pair.of(feature_kind::word, 1, one_bit), most_words);
  pair.sum(link_feature::names, pair.of(feature_kind::name, 0, one_bit), 2);
  pair.sum(link_feature::place, pair.of(feature_kind::place, 1, 0), 1);
  pair.sum(link_feature::category, pair.of(feature_kind::category, 3, 0), 3);
  strangers(a, b, into);
  if (a.observed_at && b.observed_at) {
    const auto apart = std::chrono::abs(*a.observed_at - *b.observed_at);
    if (apart <= std::chrono::minutes{15}) raw(link_feature::moment) = 2 * one_bit;
    else if (apart <= std::chrono::minutes{60}) raw(link_feature::moment) = one_bit;
  }
  if (!a.meaning.whole.empty() && !b.meaning.whole.empty()) {
    constexpr std::int32_t furthest = 512;  // encoders say little about how alike very like texts are
    raw(link_feature::meaning) =
        std::clamp(nearness(a.meaning.whole, b.meaning.whole) - b.meaning.neutral, -furthest, furthest);
    const auto at = static_cast<std::size_t>(link_feature::meaning) - 1;
    const auto [one, other] = nearest(a.meaning, b.meaning);
    into.a[at] = one;
    into.b[at] = other;
  }
  raw(link_feature::worry) =
      log2_of_count(a.worries) + log2_of_count(b.worries) - log2_of_count(a.settled) - log2_of_count(b.settled);
  raw(link_feature::settled) = one_bit * ((a.settled > a.worries ? 1 : 0) + (b.settled > b.worries ? 1 : 0));
  if (a.reporter && a.reporter == b.reporter) raw(link_feature::reporter) = one_bit;
  raw(link_feature::length) = root(static_cast<std::int64_t>(a.length) * b.length * one_bit * one_bit) / 20;
  return into;
}

}  // namespace safeguarding::inline v0
