// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/rule.hpp>

#include <doctest/doctest.h>

#include "../calendar/school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::on;

TEST_SUITE("policy/rule") {
  TEST_CASE("a rule is in force from its first day until the day it ends, which is no longer its own") {
    sg::rule one;
    CHECK(one.in_force(on("1970-01-01")));
    one.from = on("2026-09-01");
    CHECK_FALSE(one.in_force(on("2026-08-31")));
    CHECK(one.in_force(on("2026-09-01")));
    one.until = on("2027-09-01");
    CHECK(one.in_force(on("2027-08-31")));
    CHECK_FALSE(one.in_force(on("2027-09-01")));
    one.from.reset();
    CHECK(one.in_force(on("1970-01-01")));
  }

  TEST_CASE("the twelve kinds of rule have the numbers and words they are stored with") {
    const std::pair<int, std::string_view> kinds[] = {
        {1, "route"},   {2, "step"},    {3, "must"},   {4, "may"},     {5, "must_not"}, {6, "consider"},
        {7, "declare"}, {8, "approve"}, {9, "notify"}, {10, "review"}, {11, "sign"},    {12, "reference"}};
    CHECK(std::size(kinds) == std::size(sg::enum_names<sg::rule_kind>::table));
    for (const auto& [number, word] : kinds) CHECK(sg::name(static_cast<sg::rule_kind>(number)) == word);
  }
}
