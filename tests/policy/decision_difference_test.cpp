// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decision_difference.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::rule;
using policy_test::small_book;

namespace {

sg::decision decided(const std::string& rules, const char* who = "dsl = a, headteacher = h", const char* more = "") {
  return policy_test::decided(small_book(rules), facts_of(std::string{"event = concern_for_child,"} + more),
                              holders_of(who));
}

std::string word(const std::optional<sg::certainty_of_effect>& certainty) {
  return certainty ? std::string{sg::name(*certainty)} : "-";
}

std::string told(const sg::decision_difference& change) {
  return policy_test::joined(change.told, [](const sg::telling_change& each) {
    return each.receiver + " " + each.person.text() + " " + word(each.before) + " to " + word(each.after);
  });
}

std::string effects(const sg::decision_difference& change) {
  return policy_test::joined(change.effects, [](const sg::effect_change& each) {
    return std::string{sg::name(each.kind)} + " " + each.what + " " + word(each.before) + " to " + word(each.after);
  });
}

std::string clock(int n) {
  return "[[clock]]\nid = \"reply\"\nunit = \"working_day\"\nn = " + std::to_string(n) +
         "\nstarts = [\"at\"]\nstops = [\"reporter_answered\"]\nowner = \"o\"\nsource = \"s\"\nmeaning = \"m\"\n";
}

}  // namespace

TEST_SUITE("policy/decision_difference") {
  TEST_CASE("the same decision differs in nothing") {
    const auto made = decided(rule("tell", "route = { to = [\"dsl\"] }\nmust = [\"inform_parent\"]"));
    CHECK(sg::compare(made, made).none());
  }

  TEST_CASE("who is told besides, no longer, and more or less surely") {
    const auto before = decided(rule("tell", "route = { to = [\"dsl\", \"headteacher\"] }"));
    const auto after = decided(rule("tell", "route = { to = [\"dsl\", \"lado\"] }"), "dsl = a and b, headteacher = h");
    CHECK(told(sg::compare(before, after)) == "headteacher h certain to -, dsl b - to certain, lado  - to certain");
    const auto perhaps = decided(
        "[[rule]]\nid = \"tell\"\nkind = \"route\"\ncite = [\"c1\"]\nroute = { to = [\"dsl\", \"headteacher\"] }\n"
        "when = { event = [\"concern_for_child\"], significant_harm = [\"yes\"] }\n",
        "dsl = a, headteacher = h", "significant_harm = unknown");
    const auto change = sg::compare(before, perhaps);
    CHECK(told(change).find("headteacher h certain to possible") != std::string::npos);
    CHECK(change.questions.added == std::vector<std::string>{"significant_harm"});
  }

  TEST_CASE("what is to be done, in each way it can be, and the clauses") {
    const auto before = decided(rule("tell", "route = { to = [\"dsl\"] }\nmust = [\"inform_parent\"]"));
    const auto after = decided(rule("tell",
                                    "route = { to = [\"dsl\"] }\nmust_not = [\"inform_parent\"]\nmay = "
                                    "[\"suspend_activity\"]\nconsider = [\"police\"]\ndecided_by = \"recipient\""));
    const auto change = sg::compare(before, after);
    CHECK(effects(change) ==
          "must inform_parent certain to -, may suspend_activity - to certain, "
          "must_not inform_parent - to certain, consider police - to certain");
    CHECK_FALSE(change.none());
  }

  TEST_CASE("a clock that runs otherwise stands there with both its arithmetics") {
    const std::string tell = "route = { to = [\"dsl\"] }\n", starts = "clocks = [\"reply\"]\n";
    const auto two = decided(clock(2) + rule("tell", tell + starts)),
               three = decided(clock(3) + rule("tell", tell + starts)), none = decided(rule("tell", tell));
    const auto longer = sg::compare(two, three);
    REQUIRE(longer.clocks.size() == 1);
    CHECK(longer.clocks[0].id == "reply");
    CHECK(longer.clocks[0].before->limit.n == 2);
    CHECK(longer.clocks[0].after->limit.n == 3);
    CHECK(longer.clocks[0].before->runs_to.arithmetic.size() + 1 == longer.clocks[0].after->runs_to.arithmetic.size());
    const auto started = sg::compare(none, two), stopped = sg::compare(two, none);
    REQUIRE(started.clocks.size() == 1);
    CHECK_FALSE(started.clocks[0].before);
    REQUIRE(stopped.clocks.size() == 1);
    CHECK_FALSE(stopped.clocks[0].after);
    CHECK(sg::compare(two, two).clocks.empty());
  }

  TEST_CASE("who is kept out, the step of a ladder, and what the sources disagree about") {
    const auto rules = rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }");
    const auto before = decided(rules), after = decided(rules, "dsl = a, deputy_dsl = b", "conflicted = a");
    const auto change = sg::compare(before, after);
    CHECK(policy_test::joined(change.excluded.added).find("dsl (a): has a declared conflict of interest") !=
          std::string::npos);
    CHECK(policy_test::joined(sg::compare(after, before).excluded.gone) == policy_test::joined(change.excluded.added));
    auto with_step = before;
    with_step.step = "step 2";
    CHECK(sg::compare(before, with_step).step == std::pair{std::string{}, std::string{"step 2"}});
    auto with_conflict = before;
    with_conflict.conflicts.push_back({std::string{sg::both_notified}, {"school/a", "law/b"}});
    CHECK(policy_test::joined(sg::compare(before, with_conflict).conflicts.added) ==
          "conflict recorded: both notified: school/a, law/b");
  }

  TEST_CASE("whoever is told under another post is told in another role, and neither lost nor gained") {
    const auto before = decided(rule("tell", "route = { to = [\"dsl\"] }"), "dsl = a, headteacher = a, deputy_dsl = b");
    const auto after =
        decided(rule("tell", "route = { to = [\"headteacher\"] }"), "dsl = a, headteacher = a, deputy_dsl = b");
    const auto change = sg::compare(before, after);
    REQUIRE(change.told.size() == 1);
    CHECK(change.told[0].how == sg::telling::in_another_role);
    CHECK(change.told[0].receiver == "headteacher");
    CHECK(change.told[0].receiver_before == "dsl");
    CHECK(change.told[0].person == sg::person_id{"a"});
    const auto both = decided(rule("tell", "route = { to = [\"dsl\", \"headteacher\"] }"), "dsl = a, headteacher = a");
    const auto one = decided(rule("tell", "route = { to = [\"dsl\"] }"), "dsl = a, headteacher = a");
    REQUIRE(sg::compare(both, one).told.size() == 1);
    CHECK(sg::compare(both, one).told[0].how == sg::telling::in_another_role);
    CHECK_FALSE(sg::compare(both, one).told[0].after);
    CHECK(sg::compare(one, both).told[0].how == sg::telling::in_another_role);
    const auto other = decided(rule("tell", "route = { to = [\"dsl\"] }"), "dsl = b");
    CHECK(sg::compare(one, other).told[0].how == sg::telling::no_longer);
    CHECK(sg::compare(one, other).told[1].how == sg::telling::now);
  }

  TEST_CASE(
      "each part of a decision changed by itself is a difference, but for packs, near misses and names of rules") {
    auto base = decided(clock(2) + rule("tell",
                                        "route = { to = [\"dsl\"] }\nclocks = [\"reply\"]\nmust = "
                                        "[\"inform_parent\"]\nmay = [\"suspend_activity\"]\nmust_not = "
                                        "[\"close_page\"]\nconsider = [\"police\"]\ndecided_by = \"recipient\""));
    base.excluded.push_back({"headteacher", {sg::person_id{"h"}}, sg::barred_because::subject});
    base.conflicts.push_back({std::string{sg::both_notified}, {"school/a"}});
    base.missing.push_back({"deliberate", "Was it?", sg::bearing::changes_answer});
    base.overlay.push_back("OV-X");
    REQUIRE(sg::compare(base, base).none());
    const auto possible = sg::certainty_of_effect::possible;
    using changed = std::function<void(sg::decision&)>;
    std::vector<std::pair<const char*, changed>> seen{
        {"receiver", [](auto& d) { d.notify[0].receiver = "headteacher"; }},
        {"people", [](auto& d) { d.notify[0].people.push_back(sg::person_id{"x"}); }},
        {"nobody told", [](auto& d) { d.notify.clear(); }},
        {"stands_in_for", [](auto& d) { d.notify[0].stands_in_for.push_back("headteacher"); }},
        {"time of telling", [](auto& d) { d.notify[0].time = "at once"; }},
        {"certainty of telling", [=](auto& d) { d.notify[0].certainty = possible; }},
        {"barred role", [](auto& d) { d.excluded[0].role = "dsl"; }},
        {"barred people", [](auto& d) { d.excluded[0].people = {sg::person_id{"y"}}; }},
        {"why barred", [](auto& d) { d.excluded[0].why = sg::barred_because::absent; }},
        {"certainty of a bar", [=](auto& d) { d.excluded[0].certainty = possible; }},
        {"step", [](auto& d) { d.step = "step1"; }},
        {"cites", [](auto& d) { d.cites.push_back("school: 9"); }},
        {"overlay", [](auto& d) { d.overlay.clear(); }},
        {"clock", [](auto& d) { d.clocks.clear(); }},
        {"id of a clock", [](auto& d) { d.clocks[0].id = "other"; }},
        {"limit", [](auto& d) { d.clocks[0].limit.n = 3; }},
        {"start", [](auto& d) { d.clocks[0].from = d.at + std::chrono::hours{1}; }},
        {"due time", [](auto& d) { d.clocks[0].runs_to.due = d.at; }},
        {"owner", [](auto& d) { d.clocks[0].owner = "x"; }},
        {"source", [](auto& d) { d.clocks[0].source = "x"; }},
        {"edition", [](auto& d) { d.clocks[0].edition = "x"; }},
        {"basis", [](auto& d) { d.clocks[0].basis = sg::clock_basis::local; }},
        {"stops", [](auto& d) { d.clocks[0].stops.clear(); }},
        {"certainty of a clock", [=](auto& d) { d.clocks[0].certainty = possible; }},
        {"conflict", [](auto& d) { d.conflicts.clear(); }},
        {"text of a conflict", [](auto& d) { d.conflicts[0].text = "x"; }},
        {"rules of a conflict", [](auto& d) { d.conflicts[0].rules.push_back("x"); }},
        {"question", [](auto& d) { d.missing.clear(); }},
        {"bearing", [](auto& d) { d.missing[0].matters = sg::bearing::changes_nothing; }}};
    for (const auto part :
         {&sg::decision::must, &sg::decision::may, &sg::decision::must_not, &sg::decision::consider}) {
      seen.push_back({"effect", [=](auto& d) { (d.*part)[0].what = "sign_aup"; }});
      seen.push_back({"effect gone", [=](auto& d) { (d.*part).clear(); }});
      seen.push_back({"time of an effect", [=](auto& d) { (d.*part)[0].time = "at once"; }});
      seen.push_back({"who decides", [=](auto& d) { (d.*part)[0].decided_by = "dsl"; }});
      seen.push_back({"certainty of an effect", [=](auto& d) { (d.*part)[0].certainty = possible; }});
    }
    for (const auto& [what, change] : seen) {
      const std::string changed_part = what;
      CAPTURE(changed_part);
      auto other = base;
      change(other);
      CHECK_FALSE(sg::compare(base, other).none());
      CHECK_FALSE(sg::compare(other, base).none());
    }
    auto other = base;
    other.packs.clear();
    other.near_misses.push_back({"school/x", "place", {}, {}});
    other.notify[0].because = {"school/renamed"};
    CHECK(sg::compare(base, other).none());
  }

  TEST_CASE("turned round, what was added is gone") {
    for (const auto school : policy_test::schools)
      for (const auto other : policy_test::schools) {
        const auto one =
            policy_test::decided(school, "event = allegation, subject_role = teacher, harm_threshold = unknown");
        const auto two =
            policy_test::decided(other, "event = allegation, subject_role = teacher, harm_threshold = unknown");
        const auto there = sg::compare(one, two), back = sg::compare(two, one);
        CHECK(there.none() == back.none());
        CHECK(there.told.size() == back.told.size());
        CHECK(there.effects.size() == back.effects.size());
        CHECK(there.clocks.size() == back.clocks.size());
        CHECK(there.clauses.gone == back.clauses.added);
        CHECK(there.conflicts.added == back.conflicts.gone);
        CHECK((school != other || there.none()));
      }
  }
}
