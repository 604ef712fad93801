// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/feature_index.hpp>

#include <safeguarding/people/weights.hpp>

#include "measure.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace safeguarding::inline v0 {

namespace {

constexpr std::size_t as_if = 40;           // reports that every world has beside its own
constexpr std::size_t looked_at_least = 2;  // features, before the cap on places counts
constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();

char letter_of(feature_kind kind) { return static_cast<char>('a' + static_cast<int>(kind)); }

std::string composed(feature_kind kind, std::string_view key) { return letter_of(kind) + std::string{key}; }

}  // namespace

std::int32_t detail::log2_of_reports(std::size_t count) {
  static const auto small = [] {
    std::array<std::int32_t, 4096> made{};
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = log2_bits(static_cast<double>(i));
    return made;
  }();
  return count > 0 && count < small.size() ? small[count] : log2_bits(static_cast<double>(count));
}

int world_bits(std::size_t reports) { return detail::log2_of_reports(reports + as_if); }

std::string_view feature_index::written(std::uint32_t feature) const {
  const auto begin = feature == 0 ? 0 : ends_[feature - 1];
  return std::string_view{written_}.substr(begin, ends_[feature] - begin);
}

feature_kind feature_index::kind(std::uint32_t feature) const {
  return static_cast<feature_kind>(written(feature).front() - 'a');
}

std::string_view feature_index::key(std::uint32_t feature) const { return written(feature).substr(1); }

// Where it is in places_, or where it would be.
std::size_t feature_index::place_of(std::string_view wanted) const {
  const auto last = places_.size() - 1;
  auto at = std::hash<std::string_view>{}(wanted)&last;
  while (places_[at] != 0 && written(places_[at] - 1) != wanted) at = (at + 1) & last;
  return at;
}

void feature_index::make_room() {
  if (places_.size() > 2 * (lists_.size() + 1)) return;
  places_.assign(std::max<std::size_t>(64, 2 * places_.size()), 0);
  for (std::uint32_t i = 0; i < lists_.size(); ++i) places_[place_of(written(i))] = i + 1;
}

std::uint32_t feature_index::add(const report_features& features) {
  const auto report = static_cast<std::uint32_t>(uses_.size());
  std::vector<feature_use> uses;
  uses.reserve(features.features.size());
  for (const auto& one : features.features) {
    make_room();
    const auto text = composed(one.kind, one.key);
    auto& place = places_[place_of(text)];
    if (place == 0) {
      written_ += text;
      ends_.push_back(written_.size());
      lists_.emplace_back();
      place = static_cast<std::uint32_t>(lists_.size());
    }
    lists_[place - 1].push_back(report);
    uses.push_back({(place - 1) & 0x7fff'ffffU, one.part == feature_part::about ? 1U : 0U});
  }
  uses_.push_back(std::move(uses));
  shared_.push_back(0);
  account_.reports = uses_.size();
  account_.features = lists_.size();
  return report;
}

std::uint32_t feature_index::find(feature_kind kind, std::string_view key) const {
  if (places_.empty()) return nowhere;
  const auto place = places_[place_of(composed(kind, key))];
  return place == 0 ? nowhere : place - 1;
}

std::size_t feature_index::count(std::uint32_t feature, std::uint32_t until) const {
  const auto& all = lists_[feature];
  if (all.empty() || all.back() <= until) return all.size();
  return static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), until) - all.begin());
}

std::size_t feature_index::count(feature_kind kind, std::string_view key, std::uint32_t until) const {
  const auto feature = find(kind, key);
  return feature == nowhere ? 0 : count(feature, until);
}

int feature_index::rarity(feature_kind kind, std::string_view key, std::uint32_t until, int doubt) const {
  const auto having = std::max<std::size_t>(1, count(kind, key, until) + static_cast<std::size_t>(doubt));
  return std::max(0, world_bits(until + std::size_t{1}) - detail::log2_of_reports(having));
}

std::vector<std::uint32_t> feature_index::candidates(std::uint32_t report) {
  const int world = world_bits(report + std::size_t{1});
  struct looked_through {
    std::size_t before = 0;  // reports that have it
    std::uint32_t feature = 0;
  };
  std::vector<looked_through> looked;
  for (const auto& use : uses_[report]) {
    const auto before = report == 0 ? 0 : count(use.feature, report - 1);
    if (before == 0) continue;
    if (before > caps_.longest) ++account_.too_common;
    else looked.push_back({before, use.feature});
  }
  std::stable_sort(looked.begin(), looked.end(), [](const auto& a, const auto& b) { return a.before < b.before; });

  std::vector<std::uint32_t> found;
  std::size_t places = 0;
  for (std::size_t i = 0; i < looked.size(); ++i) {
    const auto& [before, feature] = looked[i];
    places += before;
    if (i >= looked_at_least && places > caps_.looked_at) {
      account_.too_common += looked.size() - i;
      break;
    }
    const int bits = world - detail::log2_of_reports(before + 1);
    if (bits <= 0) continue;
    for (const auto *at = lists_[feature].data(), *end = at + before; at != end; ++at) {
      if (shared_[*at] == 0) found.push_back(*at);
      shared_[*at] += static_cast<std::uint32_t>(bits);
    }
  }

  struct sharing {
    std::uint32_t bits = 0;
    std::uint32_t report = 0;
  };
  std::vector<sharing> enough;
  for (const auto one : found) {
    if (static_cast<int>(shared_[one]) >= caps_.least_bits) enough.push_back({shared_[one], one});
    shared_[one] = 0;
  }
  if (enough.size() > caps_.most) {
    std::nth_element(
        enough.begin(), enough.begin() + static_cast<std::ptrdiff_t>(caps_.most), enough.end(),
        [](const sharing& a, const sharing& b) { return a.bits != b.bits ? a.bits > b.bits : a.report < b.report; });
    account_.cut_off += enough.size() - caps_.most;
    enough.resize(caps_.most);
  }
  std::vector<std::uint32_t> kept;
  kept.reserve(enough.size());
  for (const auto& one : enough) kept.push_back(one.report);
  std::sort(kept.begin(), kept.end());
  account_.candidates += kept.size();
  return kept;
}

}  // namespace safeguarding::inline v0
