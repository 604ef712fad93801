// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_replay.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "readings.hpp"

namespace sg = safeguarding;
using readings::pack;
using readings::seen;

namespace {

std::vector<seen> neglect() {
  std::vector<seen> all;
  const char* when[] = {"2026-09-07 10:00", "2026-09-14 10:00", "2026-09-21 10:00", "2026-09-28 10:00"};
  for (int i = 0; i < 4; ++i)
    all.push_back(seen{"r-" + std::to_string(i + 1), when[i]}.sign(i % 2 ? "hunger" : "clothing").child("p-1"));
  return all;
}

// What a pack with other numbers for neglect raises.
std::vector<sg::pattern_hit> with(std::size_t reports, int days) {
  auto draft = pack();
  for (auto& one : draft.patterns)
    if (one.number == "P4") one.enough = {{reports, 0, 0, 2, 0, {sg::window_unit::days, days}}};
  sg::pattern_watch watch{draft, readings::terms()};
  for (const auto& one : neglect()) watch.add(one.read);
  return watch.hits();
}

}  // namespace

TEST_SUITE("jigsaw/pattern_replay") {
  TEST_CASE("the same pack differs in nothing") { CHECK(sg::differences(with(4, 42), with(4, 42)).empty()); }

  TEST_CASE("a stricter draft no longer raises a hit, and a looser one raises a new one") {
    const auto lost = sg::differences(with(4, 42), with(4, 20));
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].before->rule == "neglect-adding-up");
    CHECK_FALSE(lost[0].after);
    const auto won = sg::differences(with(4, 20), with(4, 42));
    REQUIRE(won.size() == 1);
    CHECK_FALSE(won[0].before);
    CHECK(won[0].after->reports.size() == 4);
  }

  TEST_CASE("a draft that raises it sooner is told beside the pack in force") {
    const auto sooner = sg::differences(with(4, 42), with(3, 42));
    REQUIRE(sooner.size() == 1);
    CHECK(sooner[0].before->raised_by == sg::report_id{"r-4"});
    CHECK(sooner[0].after->raised_by == sg::report_id{"r-3"});
  }
}
