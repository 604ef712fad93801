// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/candidates.hpp>

#include <safeguarding/people/resolve.hpp>

#include "made_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace sg = safeguarding;

namespace {

using pairs = std::set<std::pair<std::string, std::string>>;

pairs candidates_of(const sg::people_comparer& people, std::size_t most_in_block) {
  const sg::candidate_index index{people, {most_in_block, -100}};
  sg::candidate_index::walker walk{index};
  pairs all;
  for (std::size_t row = 0; row < people.size(); ++row)
    for (const auto other : walk.of(row)) {
      REQUIRE(other > row);
      all.emplace(people.id(row), people.id(other));
    }
  return all;
}

// What any two rows share, as plainly as it can be asked: a name, a date or part of it, an address word, a code.
bool share_something(const made::row& a, const made::row& b) {
  const auto& x = a.cells;
  const auto& y = b.cells;
  const auto same = [](const std::string& s, const std::string& t) { return !s.empty() && s == t; };
  for (const std::size_t i : {0U, 1U})
    for (const std::size_t j : {0U, 1U})
      if (same(x[i], y[j])) return true;
  return same(x[2], y[2]) || same(x[2].substr(0, 4), y[2].substr(0, 4)) || same(x[3], y[3]) || same(x[4], y[4]) ||
         same(x[5], y[5]) || same(x[6], y[6]);
}

}  // namespace

TEST_SUITE("people/candidates") {
  TEST_CASE("below the cap, every pair that shares anything is a candidate") {
    const auto rows = made::maker{{.households = 40, .again_percent = 30, .slip_percent = 0}}.rows();
    const sg::people_comparer people{made::table(rows)};
    const auto found = candidates_of(people, 1'000'000);
    std::size_t sharing = 0;
    for (const auto& a : rows)
      for (const auto& b : rows)
        if (a.id < b.id && share_something(a, b)) {
          ++sharing;
          CHECK(found.contains({a.id, b.id}));
        }
    CHECK(sharing > 100);
  }

  TEST_CASE("above the cap common keys are narrowed by a second and a third, and what is left out is said") {
    const auto rows = made::maker{{.households = 300, .again_percent = 30}}.rows();
    const sg::people_comparer people{made::table(rows)};
    const auto all = candidates_of(people, 1'000'000);
    const auto few = candidates_of(people, 6);
    const sg::candidate_index index{people, {6}};
    CHECK(index.account().narrowed > 0);
    CHECK(few.size() < all.size() / 2);
    CHECK(std::includes(all.begin(), all.end(), few.begin(), few.end()));
    // People written down twice are still found: they share several things.
    std::size_t twice = 0, found = 0;
    for (const auto& one : rows)
      if (one.id.ends_with("-again")) {
        ++twice;
        found += few.contains({one.id.substr(0, one.id.size() - 6), one.id}) ? 1U : 0U;
      }
    CHECK(found * 100 >= twice * 97);
  }

  TEST_CASE("groups too large even when narrowed are counted as left out") {
    sg::people_schema schema{{{"surname", sg::column_kind::surname, {}}, {"gender", sg::column_kind::category, {}}}};
    sg::people_table table{schema};
    for (int i = 0; i < 50; ++i) table.add(std::vector<std::string_view>{"smith", "f"});
    const sg::people_comparer people{table};
    const sg::candidate_index index{people, {10}};
    CHECK(index.account().left_out > 0);
    CHECK(index.account().left_out_pairs >= 50 * 49 / 2);
    CHECK(candidates_of(people, 10).empty());
    const auto resolved = sg::resolve(people, {}, {{10, 0}, 0});
    REQUIRE(resolved.findings.size() == 1);
    CHECK(resolved.findings[0].weight == sg::severity::note);
    CHECK(resolved.findings[0].code == sg::errc::limit_exceeded);
    CHECK(sg::resolve(people).findings.empty());
    CHECK(candidates_of(people, 50).size() == 50 * 49 / 2);
  }
}
