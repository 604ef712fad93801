// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/merge_proposal.hpp>

#include "made_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace sg = safeguarding;

namespace {

std::vector<made::row> sample() {
  return made::maker{{.households = 60, .again_percent = 25, .slip_percent = 15}}.rows();
}

}  // namespace

TEST_SUITE("people/merge_proposal") {
  TEST_CASE("the lines of a waterfall add up exactly to the score, for every pair") {
    const sg::people_comparer people{made::table(sample())};
    const auto resolved = sg::resolve(people);
    for (std::size_t a = 0; a < people.size(); ++a)
      for (std::size_t b = a + 1; b < people.size(); ++b) {
        const auto evidence = sg::evidence_on(people, resolved.weights, a, b);
        std::int32_t sum = 0;
        for (const auto& line : evidence.lines) sum += line.bits;
        REQUIRE(sum == evidence.bits);
        REQUIRE(evidence.bits == resolved.weights.score(people.compare(a, b)));
        REQUIRE(evidence.probability > 0);
        REQUIRE(evidence.probability < 1'000'000);
      }
  }

  TEST_CASE("why and why not agree with who is together") {
    const sg::people_comparer people{made::table(sample())};
    const auto resolved = sg::resolve(people);
    std::size_t together = 0;
    for (std::size_t a = 0; a < people.size(); a += 3)
      for (std::size_t b = a + 1; b < people.size(); ++b) {
        const auto answer = sg::why(people, resolved, {}, people.id(a), people.id(b));
        REQUIRE(answer.together == (resolved.person_of[a] == resolved.person_of[b]));
        const bool reason_is_for =
            answer.reason == sg::pair_reason::evidence || answer.reason == sg::pair_reason::through_others;
        REQUIRE(answer.together == reason_is_for);
        if (answer.together) {
          ++together;
          REQUIRE(answer.path.front() == people.id(a));
          REQUIRE(answer.path.back() == people.id(b));
        }
      }
    CHECK(together > 10);
    CHECK_THROWS_AS(sg::why(people, resolved, {}, "nobody", people.id(0)), sg::not_found);
    CHECK_THROWS_AS(sg::why(people, resolved, {}, people.id(0), people.id(0)), sg::invalid_input);
  }

  TEST_CASE("a judgement is the reason it names, and taking it back undoes it") {
    const auto rows = sample();
    const sg::people_comparer people{made::table(rows)};
    const auto before = sg::resolve(people);
    const auto proposals = sg::merge_proposals(people, before);
    REQUIRE(!proposals.empty());
    const auto& a = proposals.front().rows[0];
    const auto& b = proposals.front().rows[1];
    const std::vector<sg::pair_judgement> apart{{a, b, sg::verdict_on_pair::different}};
    const auto after = sg::resolve(people, apart);
    CHECK(after.person_of[people.find(a)] != after.person_of[people.find(b)]);
    CHECK(sg::why(people, after, apart, a, b).reason == sg::pair_reason::judged_different);
    CHECK(sg::resolve(people, {}).people == before.people);

    const auto& other = proposals.back().rows[0];
    const std::vector<sg::pair_judgement> same{{a, other, sg::verdict_on_pair::same}};
    const auto joined = sg::resolve(people, same);
    CHECK(joined.person_of[people.find(a)] == joined.person_of[people.find(other)]);
    CHECK(sg::why(people, joined, same, a, other).reason == sg::pair_reason::judged_same);
    for (const auto& proposal : sg::merge_proposals(people, joined)) {
      CHECK(proposal.judged.size() + proposal.links.size() + 1 == proposal.rows.size());
      const bool is_it = std::find(proposal.rows.begin(), proposal.rows.end(), a) != proposal.rows.end();
      CHECK(proposal.judged.size() == (is_it ? 1 : 0));
      for (const auto& link : proposal.links) CHECK(link.bits >= 0);  // what a person said is no link
    }
  }

  TEST_CASE("proposals name every person of two rows or more, held together by one link less than rows") {
    const sg::people_comparer people{made::table(sample())};
    const auto resolved = sg::resolve(people);
    std::size_t persons = 0;
    for (const auto& rows : resolved.people) persons += rows.size() > 1 ? 1U : 0U;
    const auto proposals = sg::merge_proposals(people, resolved);
    CHECK(proposals.size() == persons);
    for (const auto& proposal : proposals) {
      CHECK(proposal.links.size() + 1 == proposal.rows.size());
      for (const auto& link : proposal.links) CHECK(link.bits >= proposal.weakest);
    }
  }

  TEST_CASE("JSON holds ids, words of the library and whole numbers, never a value of the table") {
    const auto rows = sample();
    const sg::people_comparer people{made::table(rows)};
    const auto json = sg::to_json(people, sg::resolve(people));
    for (const auto& one : rows)
      for (const auto& cell : one.cells)
        if (cell.size() > 5) CHECK(json.find(cell) == std::string::npos);
  }
}
