// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/cube.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <random>
#include <set>

namespace sg = safeguarding;

namespace {

using point = std::vector<unsigned>;
constexpr unsigned values_of[] = {4, 3, 2, 5};  // values in each column: 120 cases, all of which can be listed
constexpr std::uint64_t plenty = 1'000'000;

sg::cube whole() { return {0xF, 0x7, 0x3, 0x1F}; }

std::set<point> points(const std::vector<sg::cube>& boxes) {
  std::set<point> all;
  for (unsigned a = 0; a < values_of[0]; ++a)
    for (unsigned b = 0; b < values_of[1]; ++b)
      for (unsigned c = 0; c < values_of[2]; ++c)
        for (unsigned d = 0; d < values_of[3]; ++d)
          for (const auto& box : boxes)
            if ((box[0] >> a & box[1] >> b & box[2] >> c & box[3] >> d & 1) != 0) all.insert({a, b, c, d});
  return all;
}

sg::cube random_box(std::mt19937_64& random) {
  sg::cube box = whole();
  for (auto& values : box) values &= random() | random();
  return box;
}

std::vector<sg::cube> random_boxes(std::mt19937_64& random, std::size_t most) {
  std::vector<sg::cube> all;
  for (std::size_t n = random() % (most + 1); n > 0; --n) all.push_back(random_box(random));
  return all;
}

/// The same cases without any in two boxes.
std::vector<sg::cube> apart(const std::vector<sg::cube>& boxes) {
  sg::cube_budget budget{plenty};
  return sg::within_any({whole()}, boxes, budget);
}

std::size_t sizes(const std::vector<sg::cube>& boxes) {
  std::size_t sum = 0;
  for (const auto& box : boxes) sum += points({box}).size();
  return sum;
}

}  // namespace

TEST_SUITE("policy/cube") {
  TEST_CASE("taking away and keeping agree with lists of cases, and disjoint boxes stay disjoint") {
    std::mt19937_64 random{20261101};
    std::size_t cut = 0;
    for (int round = 0; round < 400; ++round) {
      const auto from = apart(random_boxes(random, 3));
      const auto what = random_boxes(random, 4);
      sg::cube_budget budget{plenty};
      const auto left = sg::without(from, what, budget);
      const auto kept = sg::within_any(from, what, budget);
      std::set<point> wanted_left, wanted_kept;
      const auto taken = points(what);
      for (const auto& each : points(from)) (taken.contains(each) ? wanted_kept : wanted_left).insert(each);
      REQUIRE(points(left) == wanted_left);
      REQUIRE(points(kept) == wanted_kept);
      REQUIRE(sizes(left) == wanted_left.size());
      REQUIRE(sizes(kept) == wanted_kept.size());
      REQUIRE_FALSE(budget.used_up());
      cut += !wanted_left.empty() && !wanted_kept.empty();
    }
    CHECK(cut > 100);  // else nothing was shown
  }

  TEST_CASE("two boxes meet, and one is within another, just where their cases say so") {
    std::mt19937_64 random{20261102};
    std::size_t inside = 0, met = 0;
    for (int round = 0; round < 600; ++round) {
      auto a = random_box(random), b = random_box(random);
      if (round % 3 == 0) a = sg::both(a, b);
      const auto in_a = points({a}), in_b = points({b}), in_both = points({sg::both(a, b)});
      REQUIRE(sg::is_empty(a) == in_a.empty());
      REQUIRE((sg::meet(a, b) && !sg::is_empty(a) && !sg::is_empty(b)) == !in_both.empty());
      REQUIRE(sg::within(a, b) == (in_both == in_a));
      inside += sg::within(a, b), met += !in_both.empty();
    }
    CHECK(inside > 100);
    CHECK(met > 100);
  }

  TEST_CASE("few boxes hold every case, none from outside, and are no more than the boxes they are made of") {
    std::mt19937_64 random{20261103};
    std::size_t fewer = 0, reached = 0;
    for (int round = 0; round < 300; ++round) {
      const auto cases = apart(random_boxes(random, 4));
      sg::cube_budget budget{plenty};
      auto rest = sg::without({whole()}, cases, budget);
      const auto cannot_be = random_boxes(random, 1);
      const auto outside = sg::without(rest, cannot_be, budget);
      const auto few = sg::in_few_boxes(cases, outside, whole(), budget);
      const auto wanted = points(cases), forbidden = points(outside), found = points(few);
      for (const auto& each : wanted) REQUIRE(found.contains(each));
      for (const auto& each : found) REQUIRE_FALSE(forbidden.contains(each));
      REQUIRE(few.size() <= cases.size());
      fewer += few.size() < cases.size();
      reached += found.size() > wanted.size();
    }
    CHECK(fewer > 100);
    CHECK(reached > 20);  // what cannot be is used where it reads better
  }

  TEST_CASE("a value that brings in no case is left out, unless the column takes them all") {
    const sg::cube all{0x3, 0x7};
    sg::cube_budget budget{plenty};
    // Case (0, 0) alone; (1, 0) cannot be; everything else is outside.
    const auto few = sg::in_few_boxes({{0x1, 0x1}}, {{0x3, 0x6}}, all, budget);
    REQUIRE(few.size() == 1);
    CHECK(few.front() == sg::cube{0x3, 0x1});  // column 0 makes no difference
    const auto part = sg::in_few_boxes({{0x1, 0x1}}, {{0x3, 0x4}, {0x2, 0x1}}, all, budget);
    REQUIRE(part.size() == 1);
    CHECK(part.front() == sg::cube{0x1, 0x1});  // (0, 1) cannot be: nothing is gained by naming it
  }

  TEST_CASE("values of one class count once, and a sum too large stays at the largest number") {
    const std::vector<std::vector<std::uint64_t>> classes{{0x3, 0xC}, {0x1, 0x2, 0x4}, {0x3}, {0x1F}};
    CHECK(sg::count_cases({whole()}, classes) == 6);
    CHECK(sg::count_cases({{0x1, 0x7, 0x3, 0x1F}, {0xC, 0x1, 0x1, 0x1}}, classes) == 4);
    CHECK(sg::count_cases({}, classes) == 0);
    std::vector<std::uint64_t> singles;
    for (unsigned v = 0; v < 64; ++v) singles.push_back(std::uint64_t{1} << v);
    const std::vector<std::vector<std::uint64_t>> wide(11, singles);
    CHECK(sg::count_cases({sg::cube(11, ~std::uint64_t{0})}, wide) == std::numeric_limits<std::uint64_t>::max());
    const std::vector<std::vector<std::uint64_t>> ten(10, singles);
    CHECK(sg::count_cases({sg::cube(10, ~std::uint64_t{0})}, ten) == std::uint64_t{1} << 60);
  }

  TEST_CASE("a budget that is used up says so, and stays used up") {
    sg::cube_budget budget{3};
    CHECK(budget.take(3));
    CHECK_FALSE(budget.used_up());
    CHECK_FALSE(budget.take(1));
    CHECK(budget.used_up());
    CHECK_FALSE(budget.take(0));
    sg::cube_budget small{2};
    (void)sg::without({whole(), whole(), whole()}, {whole()}, small);
    CHECK(small.used_up());
  }
}
