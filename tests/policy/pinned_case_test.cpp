// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/decision_difference.hpp>
#include <safeguarding/policy/pinned_case.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::moment;
using policy_test::rule;

namespace {

const auto about = sg::matter{sg::report_id{"r-1"}};
const auto known = facts_of("event = concern_for_child");
const auto who = holders_of("dsl = a, headteacher = h");
const auto at = moment("2026-11-20 09:00");

sg::policy_pack to(const char* role, const char* more = "") {
  return policy_test::read_pack(policy_test::head("school", "school", more) +
                                rule("tell", std::string{"route = { to = [\""} + role + "\"] }"));
}

sg::rulebook book(sg::policy_pack school) {
  auto packs = policy_test::small_book(rule("tell", "route = { to = [\"dsl\"] }")).packs();
  packs.front() = std::move(school);
  return {policy_test::words(), std::move(packs)};
}

sg::decision decide(const sg::pinned_case& under, const sg::rulebook& in) {
  return sg::decide_pinned(under, in, known, who, calendar_test::school_2026_27(), at);
}

sg::redecision again(const char* id, const sg::rulebook& from, const sg::rulebook& to, const char* when) {
  sg::redecision made;
  made.id = sg::redecision_id{id};
  made.about = about;
  for (const auto& pack : from.packs()) made.earlier.push_back(pack.pinned);
  for (const auto& pack : to.packs()) made.later.insert(made.later.begin(), pack.pinned);
  made.reason = "the governors adopted it";
  made.by = sg::person_id{"h"};
  made.at = moment(when);
  return made;
}

}  // namespace

TEST_SUITE("policy/pinned_case") {
  TEST_CASE("a case is pinned to the packs that were in force when it was decided") {
    const auto old = book(to("dsl", "effective_until = 2026-11-01\n"));
    const auto made = policy_test::decided(old, known, who, "2026-11-20 09:00");
    CHECK(sg::pin(about, made).packs == std::vector{old.packs()[1].pinned});
    const auto in_force = book(to("dsl"));
    const auto pinned = sg::pin(about, policy_test::decided(in_force, known, who));
    CHECK(pinned.about == about);
    CHECK(pinned.packs.size() == 2);
    CHECK(std::is_sorted(pinned.packs.begin(), pinned.packs.end()));
  }

  TEST_CASE("under other packs it is not decided until a re-decision is recorded") {
    const auto first = book(to("dsl")), second = book(to("headteacher", "effective_from = 2026-12-01\n"));
    const auto pinned = sg::pin(about, policy_test::decided(first, known, who));
    CHECK(policy_test::told(decide(pinned, first)) == "dsl");
    CHECK_THROWS_AS((void)decide(pinned, second), sg::invalid_input);
    const std::vector recorded{again("d-1", first, second, "2026-12-05 09:00")};
    CHECK(sg::pinned_at(pinned, recorded, moment("2026-12-05 08:59")) == pinned);
    const auto later = sg::pinned_at(pinned, recorded, moment("2026-12-05 09:00"));
    CHECK(policy_test::told(decide(later, second)) == "headteacher");  // though the report is from before its first day
    CHECK_THROWS_AS((void)decide(later, first), sg::invalid_input);
    const auto change = sg::compare(decide(pinned, first), decide(later, second));
    CHECK(change.told.size() == 2);
  }

  TEST_CASE("the packs of a book are taken as dated, or after a re-decision as if they had been in force") {
    const auto first = book(to("dsl")), second = book(to("headteacher", "effective_from = 2026-12-01\n"));
    const auto pinned = sg::pin(about, policy_test::decided(first, known, who));
    CHECK(sg::taken_for(pinned, first, at) == sg::packs_taken::as_dated);
    CHECK_THROWS_AS((void)sg::taken_for(pinned, second, at), sg::invalid_input);
    const std::vector recorded{again("d-1", first, second, "2026-12-05 09:00")};
    const auto later = sg::pinned_at(pinned, recorded, moment("2026-12-05 09:00"));
    CHECK(sg::taken_for(later, second, at) == sg::packs_taken::as_if_in_force);
    CHECK(sg::taken_for(later, second, moment("2026-12-02 09:00")) == sg::packs_taken::as_dated);
    CHECK_THROWS_AS((void)sg::taken_for(later, first, at), sg::invalid_input);
  }

  TEST_CASE("re-decisions follow one another in order of time, and one that starts from other packs is refused") {
    const auto first = book(to("dsl")), second = book(to("headteacher")), third = book(to("deputy_dsl"));
    const auto pinned = sg::pin(about, policy_test::decided(first, known, who));
    const std::vector recorded{again("d-2", second, third, "2026-12-06 09:00"),
                               again("d-1", first, second, "2026-12-05 09:00")};
    const auto last = sg::pinned_at(pinned, recorded, moment("2027-01-01 09:00"));
    CHECK(policy_test::told(decide(last, third)) == "headteacher");  // standing in for the deputy
    CHECK_THROWS_AS((void)sg::pinned_at(pinned, std::span{recorded}.first(1), moment("2027-01-01 09:00")),
                    sg::invalid_input);
    auto elsewhere = again("d-3", second, third, "2026-12-05 09:00");
    elsewhere.about = sg::report_id{"r-2"};
    CHECK(sg::pinned_at(pinned, std::vector{elsewhere}, moment("2027-01-01 09:00")) == pinned);
  }

  TEST_CASE("as if in force: dates of packs and first days of rules are lifted, a rule that has ended stays ended") {
    auto pack = to("dsl", "effective_from = 2030-01-01\neffective_until = 2031-01-01\n");
    pack.rules.front().from = sg::parse_day("2030-06-01");
    auto lifted = sg::as_if_in_force(book(pack));
    CHECK(lifted.packs().front().in_force(sg::parse_day("2026-11-20").value()));
    CHECK(lifted.packs().front().rules.front().in_force(sg::parse_day("2026-11-20").value()));
    CHECK(lifted.packs().front().pinned == pack.pinned);
    pack.rules.front().until = sg::parse_day("2026-01-01");
    CHECK_FALSE(
        sg::as_if_in_force(book(pack)).packs().front().rules.front().in_force(sg::parse_day("2026-11-20").value()));
  }
}
