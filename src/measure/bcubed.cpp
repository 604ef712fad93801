// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/bcubed.hpp>

#include <algorithm>
#include <unordered_map>

namespace safeguarding::inline v0 {

namespace {

using groups = std::span<const std::vector<std::size_t>>;
using membership = std::unordered_map<std::size_t, std::vector<std::size_t>>;

membership members_of(groups all) {
  membership in;
  for (std::size_t group = 0; group < all.size(); ++group)
    for (const auto item : all[group]) {
      auto& list = in[item];
      if (list.empty() || list.back() != group) list.push_back(group);
    }
  return in;
}

const std::vector<std::size_t>& groups_of(const membership& in, std::size_t item) {
  static const std::vector<std::size_t> none;
  const auto found = in.find(item);
  return found == in.end() ? none : found->second;
}

std::size_t shared(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  std::size_t both = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++both, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return both;
}

// Of those that `item` meets in `first`, how far `second` says so too, on average. In no group it meets itself alone.
double of_item(std::size_t item, groups all, const membership& first, const membership& second) {
  const auto& mine = groups_of(first, item);
  if (mine.empty()) return 1;
  std::vector<std::size_t> met;
  for (const auto group : mine) met.insert(met.end(), all[group].begin(), all[group].end());
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  const auto& wanted = groups_of(second, item);
  double sum = 0;
  for (const auto other : met) {
    const auto here = shared(mine, groups_of(first, other));
    const auto there =
        other == item ? std::max<std::size_t>(wanted.size(), 1) : shared(wanted, groups_of(second, other));
    sum += static_cast<double>(std::min(here, there)) / static_cast<double>(here);
  }
  return sum / static_cast<double>(met.size());
}

}  // namespace

bcubed_figures bcubed(groups found, groups wanted) {
  const auto in_found = members_of(found), in_wanted = members_of(wanted);
  std::vector<std::size_t> items;
  for (const auto& [item, in] : in_found) items.push_back(item);
  for (const auto& [item, in] : in_wanted)
    if (!in_found.contains(item)) items.push_back(item);
  std::sort(items.begin(), items.end());  // sums in one order everywhere
  bcubed_figures figures;
  if (items.empty()) return figures;
  double precision = 0, recall = 0;
  for (const auto item : items) {
    precision += of_item(item, found, in_found, in_wanted);
    recall += of_item(item, wanted, in_wanted, in_found);
  }
  figures.precision = precision / static_cast<double>(items.size());
  figures.recall = recall / static_cast<double>(items.size());
  const double sum = figures.precision + figures.recall;
  figures.f1 = sum > 0 ? 2 * figures.precision * figures.recall / sum : 0;
  return figures;
}

}  // namespace safeguarding::inline v0
