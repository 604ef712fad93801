// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/ruling.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::joined;

TEST_SUITE("policy/ruling") {
  TEST_CASE("a ruling keeps its reasons: the rules at work, overridden and nearly met") {
    const auto book = policy_test::small_book(
        policy_test::rule("low", "may = [\"take_further_action\"]") +
        policy_test::rule("high", "must = [\"inform_parent\"]\noverrides = [\"low\"]") +
        "[[rule]]\nid = \"near\"\nkind = \"must\"\ncite = [\"c1\"]\nmust = [\"preserve_device\"]\n"
        "when = { event = [\"concern_for_child\"], device = [\"phone\"] }\n");
    const sg::arrangements ready{book, policy_test::posts(book), calendar_test::school_2026_27()};
    sg::sitting sits{ready};
    const auto sheet = ready.sheet(facts_of("event = concern_for_child, device = camera"));
    const auto made = sits.decide(sheet, policy_test::moment(policy_test::an_autumn_morning));
    const auto names = [&](const std::vector<std::uint32_t>& rules) {
      return joined(rules, [&](std::uint32_t r) { return book.rules()[r].name; });
    };
    CHECK(names(made.at_work) == "school/high");
    CHECK(names(made.overridden) == "school/low");
    REQUIRE(made.near_misses.size() == 2);  // the other is a rule of the overlay about a place
    CHECK(book.rules()[made.near_misses[0].rule].name == "school/near");
    CHECK(book.words().facts[made.near_misses[0].fact].id == "device");
    REQUIRE(made.must.size() == 1);
    CHECK(made.rules[made.must[0].rules.begin] == made.at_work[0]);
    const auto again = sits.decide(sheet, policy_test::moment(policy_test::an_autumn_morning));
    CHECK(made == again);
  }
}
