// SPDX-License-Identifier: Apache-2.0
#include "clusters.hpp"

#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::size_t most_looked_at = 64;        // rows of a group whose evidence is asked; the first by id
constexpr std::int32_t most_of_one_pair = 20480;  // 20 bits: no single pair outweighs the others
constexpr int most_passes = 8;
constexpr std::int32_t rival_margin = 1 * 1024;
constexpr std::int32_t clearly_apart = -2 * 1024;

class joiner {
 public:
  joiner(const people_comparer& people, const resolve_settings& settings, resolution& result)
      : people_{people},
        settings_{settings},
        result_{result},
        group_(people.size()),
        members_(people.size()),
        apart_(people.size()),
        links_of_(people.size() + 1) {
    std::iota(group_.begin(), group_.end(), 0U);
    for (std::uint32_t row = 0; row < group_.size(); ++row) members_[row] = {row};
  }

  void judge(std::span<const pair_judgement> judgements) {
    struct judged {
      std::uint32_t a, b;
      verdict_on_pair verdict;
    };
    std::vector<judged> all;
    for (const auto& judgement : judgements) {
      auto a = row_of(judgement.a), b = row_of(judgement.b);
      if (a == b)
        throw invalid_input{errc::invalid_input, "a judgement on a row and itself; it names two rows", judgement.a, {}};
      if (a > b) std::swap(a, b);
      all.push_back({a, b, judgement.verdict});
    }
    std::sort(all.begin(), all.end(), [](const judged& x, const judged& y) {
      return std::tie(x.a, x.b, x.verdict) < std::tie(y.a, y.b, y.verdict);
    });
    for (const auto& one : all)
      if (one.verdict == verdict_on_pair::different) {
        apart_[one.a].push_back(one.b);
        apart_[one.b].push_back(one.a);
      }
    for (const auto& one : all) {
      if (one.verdict != verdict_on_pair::same) continue;
      const auto a = group_[one.a], b = group_[one.b];
      if (a == b) continue;
      if (kept_apart(a, b))
        result_.findings.push_back(
            {severity::warning,
             errc::contradiction,
             "a judgement 'same' contradicts a judgement 'different'; the two stay apart: take one of them back",
             std::string{people_.id(one.a)} + " " + std::string{people_.id(one.b)},
             {}});
      else {
        unite(a, b);
        result_.judged.push_back({one.a, one.b, result_.weights.score(people_.compare(one.a, one.b))});
      }
    }
  }

  void link() {
    index_links();
    // What two pieces of one person kept from a third has no rival once they are joined: hence more than one pass.
    bool joined_any = true;
    for (int pass = 0; joined_any && pass < most_passes; ++pass) {
      joined_any = false;
      for (const auto& link : result_.links) {
        if (link.bits < settings_.bar) break;
        const auto a = group_[link.a], b = group_[link.b];
        if (a == b || kept_apart(a, b) || evidence(a, b) < settings_.bar) continue;
        if (has_rival(a, b) || has_rival(b, a)) continue;
        unite(a, b);
        joined_any = true;
      }
    }
  }

  void finish() {
    const auto rows = static_cast<std::uint32_t>(group_.size());
    result_.person_of.resize(rows);
    for (auto& one : members_) std::sort(one.begin(), one.end());
    for (std::uint32_t row = 0; row < rows; ++row) {
      auto& one = members_[group_[row]];
      if (one.front() != row) continue;
      for (const auto other : one) result_.person_of[other] = static_cast<std::uint32_t>(result_.people.size());
      result_.people.push_back(one);
    }
  }

 private:
  std::uint32_t row_of(const std::string& id) const {
    const auto row = people_.find(id);
    if (row == people_.size())
      throw invalid_input{errc::not_found, "a judgement names a row that is not in the table", id, {}};
    return static_cast<std::uint32_t>(row);
  }

  bool kept_apart(std::uint32_t a, std::uint32_t b) const {
    if (members_[a].size() > members_[b].size()) std::swap(a, b);
    for (const auto row : members_[a])
      for (const auto other : apart_[row])
        if (group_[other] == b) return true;
    return false;
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    if (std::pair{members_[a].size(), b} < std::pair{members_[b].size(), a}) std::swap(a, b);
    for (const auto row : members_[b]) group_[row] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    std::vector<std::uint32_t>{}.swap(members_[b]);
  }

  // evidence_between(), kept until one of the two grows.
  std::int32_t evidence(std::uint32_t a, std::uint32_t b) {
    if (a > b) std::swap(a, b);
    auto& known = known_[static_cast<std::uint64_t>(a) << 32 | b];
    if (known.size_a == members_[a].size() && known.size_b == members_[b].size()) return known.mean;
    known = {static_cast<std::uint32_t>(members_[a].size()), static_cast<std::uint32_t>(members_[b].size()),
             evidence_between(people_, result_.weights, members_[a], members_[b])};
    return known.mean;
  }

  // Whether somebody else has as good a claim to `b` as `a` has, and is not `a`.
  bool has_rival(std::uint32_t a, std::uint32_t b) {
    const auto claim = evidence(a, b);
    others_.clear();
    for (std::size_t i = 0; i < std::min(members_[b].size(), most_looked_at); ++i) {
      const auto row = members_[b][i];
      for (auto at = links_of_[row]; at < links_of_[row + 1]; ++at) {
        const auto c = group_[linked_[at]];
        if (c != a && c != b) others_.push_back(c);
      }
    }
    std::sort(others_.begin(), others_.end());
    others_.erase(std::unique(others_.begin(), others_.end()), others_.end());
    return std::any_of(others_.begin(), others_.end(), [&](std::uint32_t c) {
      return evidence(c, b) >= claim - rival_margin && (kept_apart(a, c) || evidence(a, c) <= clearly_apart);
    });
  }

  void index_links() {
    for (const auto& link : result_.links)
      if (link.bits >= settings_.bar) {
        ++links_of_[link.a + 1];
        ++links_of_[link.b + 1];
      }
    for (std::size_t row = 0; row + 1 < links_of_.size(); ++row) links_of_[row + 1] += links_of_[row];
    linked_.resize(links_of_.back());
    auto at = links_of_;
    for (const auto& link : result_.links)
      if (link.bits >= settings_.bar) {
        linked_[at[link.a]++] = link.b;
        linked_[at[link.b]++] = link.a;
      }
  }

  struct known_evidence {
    std::uint32_t size_a = 0, size_b = 0;
    std::int32_t mean = 0;
  };

  const people_comparer& people_;
  const resolve_settings& settings_;
  resolution& result_;
  std::vector<std::uint32_t> group_;                 // by row
  std::vector<std::vector<std::uint32_t>> members_;  // by group
  std::vector<std::vector<std::uint32_t>> apart_;    // by row: rows judged to be somebody else
  std::vector<std::size_t> links_of_;                // by row: where its links start in linked_
  std::vector<std::uint32_t> linked_;
  std::unordered_map<std::uint64_t, known_evidence> known_;
  std::vector<std::uint32_t> others_;
};

}  // namespace

std::int32_t evidence_between(const people_comparer& people, const people_weights& weights,
                              std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::int64_t sum = 0;
  const auto few_a = std::min(a.size(), most_looked_at), few_b = std::min(b.size(), most_looked_at);
  for (std::size_t i = 0; i < few_a; ++i)
    for (std::size_t j = 0; j < few_b; ++j)
      sum += std::clamp(weights.score(people.compare(a[i], b[j])), -most_of_one_pair, most_of_one_pair);
  return static_cast<std::int32_t>(sum / static_cast<std::int64_t>(few_a * few_b));
}

bool borne_by_two(const people_weights& weights, const agreement& levels) noexcept {
  int speak_for = 0;
  for (std::size_t c = 0; c < weights.bits.size(); ++c) speak_for += weights.bits[c][levels[c]] > 0 ? 1 : 0;
  return speak_for >= 2;
}

void join(const people_comparer& people, std::span<const pair_judgement> judgements, const resolve_settings& settings,
          resolution& result) {
  joiner joined{people, settings, result};
  joined.judge(judgements);
  joined.link();
  joined.finish();
}

}  // namespace safeguarding::inline v0::detail
