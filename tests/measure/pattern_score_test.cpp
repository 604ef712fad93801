// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/pattern_score.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

sg::report_id id(int number) { return sg::report_id{"r-" + std::to_string(number)}; }

std::vector<sg::report_id> ids(std::initializer_list<int> numbers) {
  std::vector<sg::report_id> list;
  for (const int number : numbers) list.push_back(id(number));
  return list;
}

sg::pattern_hit hit(const char* pattern, std::initializer_list<int> reports, int raised_by) {
  sg::pattern_hit made;
  made.pattern = pattern;
  for (const int one : reports) made.reports.push_back({id(one), id(raised_by), {}, {}});
  made.raised_by = id(raised_by);
  return made;
}

// A story of P4 in reports 1, 3, 5 and 7 that can be seen at 5, one of P10 in 11 and 12, and an event in 20 and 21.
sg::truth labels() {
  sg::truth made;
  made.stories.push_back({"s-1", "", ids({1, 3, 5, 7}), {}, id(5), "", "P4"});
  made.stories.push_back({"s-2", "", ids({11, 12}), {}, id(12), "", "P10"});
  made.same_event.push_back(ids({20, 21}));
  return made;
}

std::vector<sg::pattern_score> score(const std::vector<sg::pattern_hit>& hits) {
  std::vector<sg::report_id> order;
  for (int i = 1; i <= 30; ++i) order.push_back(id(i));
  return sg::score_patterns(labels(), hits, sg::report_order{order});
}

}  // namespace

TEST_SUITE("measure/pattern_score") {
  TEST_CASE("what was planted stands in the table, found or not, P4 before P10") {
    CHECK(score({}) == std::vector<sg::pattern_score>{{"P4", 1, 0, 0, 0, 0, 0}, {"P10", 1, 0, 0, 0, 0, 0}});
  }

  TEST_CASE(
      "a hit with two reports of a story of its pattern finds it, in time up to the report after it can be seen") {
    CHECK(score({hit("P4", {1, 3}, 7)})[0] == sg::pattern_score{"P4", 1, 1, 1, 1, 1, 0});
    CHECK(score({hit("P4", {1, 3, 7}, 8)})[0] == sg::pattern_score{"P4", 1, 1, 0, 1, 1, 0});
    CHECK(score({hit("P4", {1, 2}, 2)})[0] == sg::pattern_score{"P4", 1, 0, 0, 1, 0, 1});
  }

  TEST_CASE("a hit on a story of another pattern, or on one event, is not astray, and finds nothing") {
    const auto told = score({hit("P2", {1, 3}, 3), hit("P2", {20, 21}, 21), hit("P2", {8, 9}, 9)});
    CHECK(told[0] == sg::pattern_score{"P2", 0, 0, 0, 3, 2, 1});
    CHECK(told[1] == sg::pattern_score{"P4", 1, 0, 0, 0, 0, 0});
  }

  TEST_CASE("a silence of nobody is no hit to be measured; one that time raised counts from its last report") {
    sg::pattern_hit nobody;
    nobody.pattern = "P16";
    CHECK(score({nobody})[2] == sg::pattern_score{"P16", 0, 0, 0, 0, 0, 0});
    auto silent = hit("P4", {1, 3}, 30);
    silent.raised_by.reset();
    CHECK(score({silent})[0].in_time == 1);
  }

  TEST_CASE("a report that is not there is refused") {
    CHECK_THROWS_AS(score({hit("P4", {1, 31}, 2)}), sg::invalid_input);
  }
}
