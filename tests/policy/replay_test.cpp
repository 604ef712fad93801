// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/replay.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::moment;
using policy_test::rule;
using policy_test::small_book;

namespace {

const auto who = policy_test::holders_of("dsl = a, headteacher = h, deputy_dsl = b");

sg::past_report past(const char* id, const char* event, const char* at = "2026-11-20 09:00") {
  return {sg::report_id{id}, moment(at), facts_of(std::string{"event = "} + event)};
}

sg::replay_result replayed(const std::vector<sg::past_report>& reports, const sg::rulebook& now,
                           const sg::rulebook& draft) {
  return sg::replay(reports, now, draft, who, calendar_test::school_2026_27());
}

std::string tell(const char* id, const char* role, const char* event) {
  return rule(id, std::string{"route = { to = [\""} + role + "\"] }", "route", event);
}

}  // namespace

TEST_SUITE("policy/replay") {
  TEST_CASE("only what comes out otherwise is listed, and counted") {
    const auto now = small_book(tell("child", "dsl", "concern_for_child") + tell("breach", "dsl", "aup_breach"));
    const auto draft =
        small_book(tell("child", "dsl", "concern_for_child") + tell("breach", "headteacher", "aup_breach"));
    const auto found =
        replayed({past("r-1", "concern_for_child"), past("r-2", "aup_breach"), past("r-3", "aup_breach")}, now, draft);
    CHECK(found.reports == 3);
    CHECK(policy_test::joined(found.different, [](const auto& each) { return each.about.text(); }) == "r-2, r-3");
    CHECK(found.told_more == 2);
    CHECK(found.told_less == 2);
    CHECK(found.clocks_changed == 0);
    CHECK(found.undecided.empty());
    CHECK(replayed({past("r-1", "concern_for_child")}, now, now).different.empty());
  }

  TEST_CASE("a report that was decided again is replayed under the packs of both books as if they had been in force") {
    const auto later = [](const char* role) {
      auto packs = small_book(tell("child", role, "concern_for_child")).packs();
      for (auto& pack : packs) pack.from = *sg::parse_day("2027-01-01");
      return sg::rulebook{policy_test::words(), std::move(packs)};
    };
    const auto now = later("dsl"), draft = later("headteacher");
    auto made = past("r-1", "concern_for_child");
    CHECK(replayed({made}, now, draft).undecided.size() == 1);
    made.under = sg::packs_taken::as_if_in_force;
    const auto found = replayed({made}, now, draft);
    CHECK(found.undecided.empty());
    CHECK(found.reports == 1);
    CHECK(found.told_more == 1);
    CHECK(found.told_less == 1);
    CHECK(found.never_met.empty());
  }

  TEST_CASE(
      "a draft that comes into force later is tried as if it had been, and what both books share keeps its dates") {
    const auto now = small_book(tell("breach", "dsl", "aup_breach"));
    auto packs = small_book(tell("breach", "headteacher", "aup_breach")).packs();
    packs.front().from = sg::parse_day("2028-09-01");
    const sg::rulebook draft{policy_test::words(), packs};
    CHECK(replayed({past("r-1", "aup_breach")}, now, draft).different.size() == 1);
    auto shared = now.packs();
    shared.back().until = sg::parse_day("2026-11-01");  // the overlay of both has ended
    const sg::rulebook without{policy_test::words(), shared};
    CHECK(replayed({past("r-1", "aup_breach")}, without, without).undecided.size() == 1);
  }

  TEST_CASE("rules of the draft that met no report are named; those of packs both books share are not") {
    const auto now = small_book(tell("breach", "dsl", "aup_breach"));
    const auto draft = small_book(tell("breach", "headteacher", "aup_breach") + tell("bypass", "dsl", "filter_bypass") +
                                  tell("either", "dsl", "data_breach"));
    auto open = past("r-1", "aup_breach");
    CHECK(policy_test::joined(replayed({open}, now, draft).never_met) == "school/bypass, school/either");
    open.known.set("event", sg::not_known{}, sg::fact_origin::unknown);
    CHECK(policy_test::joined(replayed({open}, now, draft).never_met) == "");
    CHECK(replayed({open}, now, now).never_met.empty());
  }

  TEST_CASE("a report that cannot be decided is named, and the others are") {
    const auto& now = policy_test::book("cleves");
    const auto found =
        replayed({past("r-1", "concern_for_child", "2019-11-20 09:00"), past("r-2", "concern_for_child")}, now,
                 policy_test::book("pakeman"));
    CHECK(found.reports == 1);
    REQUIRE(found.undecided.size() == 1);
    CHECK(found.undecided[0].message.find("report r-1: ") == 0);
  }
}
