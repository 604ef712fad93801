// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/bcubed.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace sg = safeguarding;

namespace {

using groups = std::vector<std::vector<std::size_t>>;

}  // namespace

TEST_SUITE("measure/bcubed") {
  TEST_CASE("the same groups are wholly right, in any order, and so is nothing where nothing was wanted") {
    CHECK(sg::bcubed(groups{{3, 1}, {5, 4}}, groups{{4, 5}, {1, 3}}) == sg::bcubed_figures{1, 1, 1});
    CHECK(sg::bcubed(groups{}, groups{}) == sg::bcubed_figures{1, 1, 1});
  }

  TEST_CASE("each report is asked what share of its group belongs with it") {
    // Found 1 2 3 together; wanted 1 2 and 3 4. Precision: 1 and 2 each 2/3, 3 1/3, 4 alone 1; so 8/12.
    // Recall: 1 and 2 find all, 3 and 4 only themselves: 3/4.
    const auto figures = sg::bcubed(groups{{1, 2, 3}}, groups{{1, 2}, {3, 4}});
    CHECK(figures.precision == doctest::Approx(8.0 / 12));
    CHECK(figures.recall == doctest::Approx(3.0 / 4));
    CHECK(figures.f1 == doctest::Approx(2 * (8.0 / 12) * .75 / (8.0 / 12 + .75)));
  }

  TEST_CASE("what was wanted and not found costs recall only, and the other way round") {
    CHECK(sg::bcubed(groups{}, groups{{1, 2}}).precision == 1);
    CHECK(sg::bcubed(groups{}, groups{{1, 2}}).recall == .5);
    CHECK(sg::bcubed(groups{{1, 2}}, groups{}).precision == .5);
    CHECK(sg::bcubed(groups{{1, 2}}, groups{}).recall == 1);
  }

  TEST_CASE("a report in two groups of each side meets the other once for each that they share") {
    // 1 and 2 stand together twice where it is wanted, and were found together once.
    const auto figures = sg::bcubed(groups{{1, 2}}, groups{{1, 2}, {1, 2, 3}});
    CHECK(figures.precision == 1);
    // 1 and 2: they meet 1, 2 (half of each found) and 3 (not); 3: meets 1 and 2 (not) and itself.
    CHECK(figures.recall == doctest::Approx((1.0 / 3 + 1.0 / 3 + 1.0 / 3) / 3));
  }
}
