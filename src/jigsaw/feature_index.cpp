// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/feature_index.hpp>

#include <safeguarding/people/weights.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {

namespace {

constexpr std::size_t as_if = 40;  // reports that every world has beside its own

std::string composed(feature_kind kind, const std::string& key) {
  return static_cast<char>('a' + static_cast<int>(kind)) + key;
}

}  // namespace

int world_bits(std::size_t reports) { return log2_bits(static_cast<double>(reports + as_if)); }

std::uint32_t feature_index::add(const report_features& features) {
  const auto report = static_cast<std::uint32_t>(numbers_of_.size());
  std::vector<std::uint32_t> numbers;
  numbers.reserve(features.features.size());
  for (const auto& one : features.features) {
    const auto next = static_cast<std::uint32_t>(lists_.size());
    const auto number = number_of_.emplace(composed(one.kind, one.key), next).first->second;
    if (number == next) lists_.emplace_back();
    lists_[number].push_back(report);
    numbers.push_back(number);
  }
  numbers_of_.push_back(std::move(numbers));
  shared_.push_back(0);
  account_.reports = numbers_of_.size();
  account_.features = lists_.size();
  return report;
}

const std::vector<std::uint32_t>* feature_index::list(feature_kind kind, const std::string& key) const {
  const auto found = number_of_.find(composed(kind, key));
  return found == number_of_.end() ? nullptr : &lists_[found->second];
}

std::size_t feature_index::count(feature_kind kind, const std::string& key, std::uint32_t until) const {
  const auto* all = list(kind, key);
  if (!all) return 0;
  return static_cast<std::size_t>(std::upper_bound(all->begin(), all->end(), until) - all->begin());
}

int feature_index::rarity(feature_kind kind, const std::string& key, std::uint32_t until, int doubt) const {
  const auto having = std::max<std::size_t>(1, count(kind, key, until) + static_cast<std::size_t>(doubt));
  return std::max(0, world_bits(until + std::size_t{1}) - log2_bits(static_cast<double>(having)));
}

std::vector<std::uint32_t> feature_index::candidates(std::uint32_t report) {
  std::vector<std::uint32_t> found;
  const int world = world_bits(report + std::size_t{1});
  for (const auto number : numbers_of_[report]) {
    const auto& all = lists_[number];
    const auto end = std::lower_bound(all.begin(), all.end(), report);
    const auto before = static_cast<std::size_t>(end - all.begin());
    if (before == 0) continue;
    if (before > caps_.longest) {
      ++account_.too_common;
      continue;
    }
    const int bits = world - log2_bits(static_cast<double>(before + 1));
    if (bits <= 0) continue;
    for (auto at = all.begin(); at != end; ++at) {
      if (shared_[*at] == 0) found.push_back(*at);
      shared_[*at] += static_cast<std::uint32_t>(bits);
    }
  }
  std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    return shared_[a] != shared_[b] ? shared_[a] > shared_[b] : a < b;
  });
  std::vector<std::uint32_t> kept;
  for (const auto one : found) {
    if (static_cast<int>(shared_[one]) >= caps_.least_bits) {
      if (kept.size() < caps_.most) kept.push_back(one);
      else ++account_.cut_off;
    }
  }
  for (const auto one : found) shared_[one] = 0;
  std::sort(kept.begin(), kept.end());
  account_.candidates += kept.size();
  return kept;
}

}  // namespace safeguarding::inline v0
