// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/resolve.hpp>

#include "agreement_counts.hpp"
#include "clusters.hpp"
#include "household.hpp"
#include "pair_scorer.hpp"

#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <string>

namespace safeguarding::inline v0 {

namespace {

constexpr std::uint64_t pairs_to_learn_from = 2'000'000;
constexpr std::uint64_t pairs_drawn = 1'000'000;
constexpr std::int32_t worth_keeping = -6 * 1024;  // links weaker than this join nothing

double pairs_of(std::size_t rows) { return static_cast<double>(rows) * (static_cast<double>(rows) - 1) / 2; }

// How often each level shows up among all pairs: by drawing pairs, and where few were drawn, by the candidates, among
// which nearly all pairs of a rare level are.
level_pairs levels_everywhere(const people_comparer& people, std::span<const agreement_count> compared) {
  const auto rows = people.size();
  level_pairs drawn;
  for (const auto& c : people.comparisons()) drawn.emplace_back(c.levels.size(), 0.0);
  const auto note = [&](std::size_t a, std::size_t b) {
    const auto levels = people.compare(a, b);
    for (std::size_t c = 0; c < drawn.size(); ++c) drawn[c][levels[c]] += 1;
  };
  const double all = pairs_of(rows);
  if (all <= static_cast<double>(pairs_drawn)) {
    for (std::size_t a = 0; a < rows; ++a)
      for (std::size_t b = a + 1; b < rows; ++b) note(a, b);
    return drawn;
  }
  std::uint64_t state = 0x5afe'5afe;
  const auto next = [&] { return static_cast<std::size_t>(mixed(state += 0x9e3779b97f4a7c15U) % rows); };
  for (std::uint64_t i = 0; i < pairs_drawn;) {
    const auto a = next(), b = next();
    if (a == b) continue;
    note(a, b);
    ++i;
  }
  level_pairs among_candidates;
  for (const auto& c : people.comparisons()) among_candidates.emplace_back(c.levels.size(), 0.0);
  for (const auto& seen : compared)
    for (std::size_t c = 0; c < drawn.size(); ++c)
      among_candidates[c][seen.levels[c]] += static_cast<double>(seen.pairs);
  for (std::size_t c = 0; c < drawn.size(); ++c)
    for (std::size_t l = 0; l < drawn[c].size(); ++l) {
      const double scaled = drawn[c][l] * (all / static_cast<double>(pairs_drawn));
      drawn[c][l] = drawn[c][l] >= 50 ? scaled : std::max(among_candidates[c][l], scaled);
    }
  return drawn;
}

}  // namespace

resolution resolve(const people_comparer& people, std::span<const pair_judgement> judgements,
                   const resolve_settings& settings) {
  resolution result;
  const auto rows = people.size();
  const auto& prepared = detail::prepared_of(people);
  const candidate_index index{people, settings.candidates};
  result.candidates = index.account();

  // Learn from all candidates of every n-th row.
  detail::agreement_counter counter;
  {
    candidate_index::walker walk{index};
    std::uint64_t total = 0, looked_at = 0;
    for (std::size_t row = 0; row < rows; row += rows / 4096 + 1, ++looked_at) total += walk.of(row).size();
    const auto each = total * rows / std::max<std::uint64_t>(looked_at, 1) / pairs_to_learn_from + 1;
    for (std::size_t row = 0; row < rows; ++row)
      if (mixed(row) % each == 0)
        for (const auto other : walk.of(row)) counter.add(people.compare(row, other), each);
  }
  const auto compared = counter.sorted();
  const auto everywhere = levels_everywhere(people, compared);
  result.weights = learn_weights(people.comparisons(), compared, everywhere, static_cast<double>(rows),
                                 detail::household_of(prepared));

  std::vector<judged_score> judged;
  for (const auto& one : judgements) {
    const auto a = people.find(one.a), b = people.find(one.b);
    if (a < rows && b < rows && a != b && one.verdict != verdict_on_pair::unsure)
      judged.push_back({result.weights.score(people.compare(a, b)), one.verdict == verdict_on_pair::same});
  }
  // Their order may not matter, to the bit.
  std::sort(judged.begin(), judged.end(), [](const judged_score& x, const judged_score& y) {
    return x.bits != y.bits ? x.bits < y.bits : !x.same && y.same;
  });
  calibrate(result.weights, judged);

  const detail::pair_scorer scorer{prepared, result.weights, worth_keeping};
  candidate_index::walker walk{index};
  for (std::size_t row = 0; row < rows; ++row)
    for (const auto other : walk.of(row)) {
      ++result.compared;
      agreement levels{};
      std::int32_t bits = 0;
      if (scorer.reaches(row, other, levels, bits) && detail::borne_by_two(result.weights, levels))
        result.links.push_back({static_cast<std::uint32_t>(row), other, bits});
    }
  std::sort(result.links.begin(), result.links.end(), [](const person_link& x, const person_link& y) {
    return x.bits != y.bits ? x.bits > y.bits : x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  if (const auto& left = result.candidates; left.left_out > 0)
    result.findings.push_back({severity::note,
                               errc::limit_exceeded,
                               std::to_string(left.left_out) +
                                   " groups of rows share only what is common; their pairs, " +
                                   std::to_string(left.left_out_pairs) +
                                   " at most, were not compared for that, though most of them are for something else",
                               "",
                               {}});
  detail::join(people, judgements, settings, result);
  return result;
}

}  // namespace safeguarding::inline v0
