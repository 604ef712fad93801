// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_replay.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {

namespace {

bool one_matter(const pattern_hit& a, const pattern_hit& b) {
  if (a.rule != b.rule || a.about != b.about) return false;
  if (!a.raised_by && !b.raised_by && a.raised_at == b.raised_at) return true;
  return std::any_of(a.reports.begin(), a.reports.end(), [&](const hit_report& one) {
    return std::any_of(b.reports.begin(), b.reports.end(),
                       [&](const hit_report& other) { return one.report == other.report; });
  });
}

bool alike(const pattern_hit& a, const pattern_hit& b) {
  return a.raised_by == b.raised_by && a.raised_at == b.raised_at &&
         std::equal(a.reports.begin(), a.reports.end(), b.reports.begin(), b.reports.end(),
                    [](const hit_report& one, const hit_report& other) {
                      return one.report == other.report && one.joined == other.joined;
                    });
}

}  // namespace

std::vector<pattern_change> differences(std::span<const pattern_hit> before, std::span<const pattern_hit> after) {
  std::vector<pattern_change> found;
  std::vector<bool> taken(after.size(), false);
  for (const auto& hit : before) {
    std::size_t match = after.size();
    for (std::size_t i = 0; i < after.size() && match == after.size(); ++i)
      if (!taken[i] && one_matter(hit, after[i])) match = i;
    if (match == after.size()) {
      found.push_back({hit, {}});
      continue;
    }
    taken[match] = true;
    if (!alike(hit, after[match])) found.push_back({hit, after[match]});
  }
  for (std::size_t i = 0; i < after.size(); ++i)
    if (!taken[i]) found.push_back({{}, after[i]});
  return found;
}

}  // namespace safeguarding::inline v0
