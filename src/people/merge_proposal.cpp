// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/merge_proposal.hpp>

#include "clusters.hpp"

#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <numeric>
#include <optional>

namespace safeguarding::inline v0 {

namespace {

// The weight that all levels of a family would share, were the rarity of the value not looked at.
std::int32_t family_bits(const comparison& compared, const people_weights& weights, std::size_t c, std::size_t level) {
  double same = 0, others = 0;
  for (std::size_t l = 1; l < compared.levels.size(); ++l)
    if (compared.levels[l].family == compared.levels[level].family) {
      same += weights.same[c][l];
      others += weights.others[c][l];
    }
  return std::min<std::int32_t>(log2_bits(same / others), compared.levels[level].most_bits);
}

// The links inside one person that hold it together: what was judged, then the strongest, none that closes a ring.
std::vector<person_link> holding(std::span<const std::uint32_t> rows, std::span<const person_link> links) {
  std::vector<std::uint32_t> group(rows.size());
  std::iota(group.begin(), group.end(), 0U);
  const auto place = [&](std::uint32_t row) {
    return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
  };
  std::vector<person_link> kept;
  for (const auto& link : links) {
    const auto a = group[place(link.a)], b = group[place(link.b)];
    if (a == b) continue;
    for (auto& g : group)
      if (g == b) g = a;
    kept.push_back(link);
  }
  return kept;
}

std::vector<std::uint32_t> path_through(std::span<const person_link> tree, std::uint32_t from, std::uint32_t to) {
  std::vector<std::uint32_t> path{from};
  // Depth first over a tree: at most one way leads to `to`.
  const auto walk = [&](const auto& self, std::uint32_t at, std::uint32_t before) -> bool {
    if (at == to) return true;
    for (const auto& link : tree) {
      if (link.a != at && link.b != at) continue;
      const auto next = link.a == at ? link.b : link.a;
      if (next == before) continue;
      path.push_back(next);
      if (self(self, next, at)) return true;
      path.pop_back();
    }
    return false;
  };
  if (!walk(walk, from, from)) path.clear();
  return path;
}

std::vector<person_link> links_within(const resolution& resolved, std::uint32_t person) {
  std::vector<person_link> inside;
  for (const auto* links : {&resolved.judged, &resolved.links})
    for (const auto& link : *links)
      if (resolved.person_of[link.a] == person && resolved.person_of[link.b] == person) inside.push_back(link);
  return inside;
}

std::optional<verdict_on_pair> judged(const people_comparer& people, const resolution& resolved,
                                      std::span<const pair_judgement> judgements, std::size_t a, std::size_t b) {
  std::optional<verdict_on_pair> same;
  for (const auto& judgement : judgements) {
    const auto x = people.find(judgement.a), y = people.find(judgement.b);
    if (x == people.size() || y == people.size()) continue;
    const auto p = resolved.person_of[x], q = resolved.person_of[y];
    if (judgement.verdict == verdict_on_pair::different &&
        ((p == resolved.person_of[a] && q == resolved.person_of[b]) ||
         (q == resolved.person_of[a] && p == resolved.person_of[b])))
      return verdict_on_pair::different;
    if (judgement.verdict == verdict_on_pair::same && ((x == a && y == b) || (x == b && y == a)))
      same = verdict_on_pair::same;
  }
  return same;
}

}  // namespace

pair_evidence evidence_on(const people_comparer& people, const people_weights& weights, std::size_t a, std::size_t b) {
  pair_evidence evidence;
  evidence.a = people.id(a);
  evidence.b = people.id(b);
  const auto levels = people.compare(a, b);
  const auto add = [&](std::string what, std::string words, std::int32_t bits) {
    evidence.bits += bits;
    evidence.lines.push_back({std::move(what), std::move(words), bits});
  };
  add("prior", "two rows drawn at random", weights.prior);
  for (std::size_t c = 0; c < people.comparisons().size(); ++c) {
    const auto& compared = people.comparisons()[c];
    const auto& level = compared.levels[levels[c]];
    const auto bits = weights.bits[c][levels[c]];
    if (levels[c] == 0 || level.rarity.empty()) {
      add(compared.name, level.words, bits);
      continue;
    }
    const auto base = family_bits(compared, weights, c, levels[c]);
    add(compared.name, level.words, base);
    add(compared.name, level.rarity, bits - base);
  }
  if (const auto household = weights.household(levels); household != 0)
    add("household", "two people of one household would explain as much", household);
  evidence.probability = weights.probability(evidence.bits);
  return evidence;
}

pair_answer why(const people_comparer& people, const resolution& resolved, std::span<const pair_judgement> judgements,
                std::string_view id_a, std::string_view id_b, const resolve_settings& settings) {
  const auto row_of = [&](std::string_view id) {
    const auto row = people.find(id);
    if (row == people.size()) throw not_found{"no row of the table has this id", std::string{id}};
    return static_cast<std::uint32_t>(row);
  };
  if (id_a == id_b)
    throw invalid_input{errc::duplicate, "the same row twice; ask about two rows", std::string{id_a}, {}};
  const auto a = row_of(id_a), b = row_of(id_b);
  pair_answer answer;
  answer.evidence = evidence_on(people, resolved.weights, a, b);
  answer.together = resolved.person_of[a] == resolved.person_of[b];
  const auto said = judged(people, resolved, judgements, a, b);
  if (answer.together) {
    const auto& rows = resolved.people[resolved.person_of[a]];
    auto path = path_through(holding(rows, links_within(resolved, resolved.person_of[a])), a, b);
    for (const auto row : path) answer.path.emplace_back(people.id(row));
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
      answer.steps.push_back(evidence_on(people, resolved.weights, path[i], path[i + 1]));
    answer.group_bits = answer.evidence.bits;
    answer.reason = said == verdict_on_pair::same || path.empty() ? pair_reason::judged_same
                    : path.size() > 2                             ? pair_reason::through_others
                                                                  : pair_reason::evidence;
    return answer;
  }
  answer.group_bits = detail::evidence_between(people, resolved.weights, resolved.people[resolved.person_of[a]],
                                               resolved.people[resolved.person_of[b]]);
  const bool linked = std::any_of(resolved.links.begin(), resolved.links.end(), [&](const person_link& link) {
    return link.a == std::min(a, b) && link.b == std::max(a, b);
  });
  if (said == verdict_on_pair::different) answer.reason = pair_reason::judged_different;
  else if (answer.evidence.bits < settings.bar) answer.reason = pair_reason::too_little;
  else if (!detail::borne_by_two(resolved.weights, people.compare(a, b))) answer.reason = pair_reason::one_thing_only;
  else if (!linked) answer.reason = pair_reason::never_compared;
  else answer.reason = answer.group_bits < settings.bar ? pair_reason::group_too_little : pair_reason::another_claim;
  return answer;
}

std::vector<merge_proposal> merge_proposals(const people_comparer& people, const resolution& resolved) {
  // The links of each person, in the order they stand in.
  std::vector<std::vector<person_link>> inside(resolved.people.size());
  std::vector<std::size_t> judged(resolved.people.size(), 0);
  for (const auto& link : resolved.judged) {
    inside[resolved.person_of[link.a]].push_back(link);
    ++judged[resolved.person_of[link.a]];
  }
  for (const auto& link : resolved.links)
    if (resolved.person_of[link.a] == resolved.person_of[link.b]) inside[resolved.person_of[link.a]].push_back(link);
  std::vector<merge_proposal> proposals;
  for (std::size_t person = 0; person < resolved.people.size(); ++person) {
    const auto& rows = resolved.people[person];
    if (rows.size() < 2) continue;
    auto& proposal = proposals.emplace_back();
    for (const auto row : rows) proposal.rows.emplace_back(people.id(row));
    for (const auto& link : holding(rows, inside[person]))  // what was judged comes first, and all of it holds
      (proposal.judged.size() < judged[person] ? proposal.judged : proposal.links)
          .push_back(evidence_on(people, resolved.weights, link.a, link.b));
    if (!proposal.links.empty()) proposal.weakest = proposal.links.back().bits;
  }
  return proposals;
}

}  // namespace safeguarding::inline v0
