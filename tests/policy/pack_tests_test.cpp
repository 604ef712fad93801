// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/pack_tests.hpp>

#include <safeguarding/intake/terms.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "books.hpp"

namespace sg = safeguarding;
using policy_test::head;
using policy_test::rule;

namespace {

constexpr const char* shipped_names[] = {"beech-green", "cavendish-close", "cleves",
                                         "england",     "pakeman",         "stony-dean"};

const sg::school_calendar& terms() {
  static const auto shipped = sg::read_terms(sg::shipped("terms"), "terms.toml");
  return shipped;
}

const std::vector<sg::policy_pack>& england() {
  static const std::vector<sg::policy_pack> all{policy_test::pack("england")};
  return all;
}

sg::pack_tests_run run(const sg::policy_pack& tested) {
  return sg::run_tests(tested, england(), policy_test::words(), terms());
}

/// A small pack with one rule about a concern for a child and one about misuse, and `tests`.
sg::policy_pack small(const std::string& tests, const std::string& more = "") {
  return policy_test::read_pack(head("small", "school", more) + rule("tell", "route = { to = [\"dsl\"] }") +
                                rule("misuse", "must = [\"inform_parent\"]", "must", "aup_breach") +
                                "[[rule]]\nid = \"always\"\nkind = \"must\"\ncite = [\"c1\"]\nstanding = true\n" +
                                "must = [\"sign_aup\"]\n" + tests);
}

std::string test_of(const std::string& name, const std::string& event, const std::string& expect,
                    const std::string& more = "") {
  return "[[test]]\nname = \"" + name + "\"\nbecause = \"c1\"\n" + more + "given = { event = \"" + event +
         "\" }\nexpect = { " + expect + " }\n";
}

std::string lines(const std::vector<sg::finding>& findings) {
  std::string text;
  for (const auto& each : findings) text += each.message + " [" + each.fragment + "]\n";
  return text;
}

// These say nothing that another rule of the same pack does not say in the same cases: a clause that has two parts, or
// one that repeats another. Whether they are there makes no difference to anybody.
const std::set<std::string> echoes{"cavendish-close/6-route", "cleves/11-reference", "pakeman/11-reference"};

}  // namespace

TEST_SUITE("policy/pack_tests") {
  TEST_CASE(
      "every test of a shipped pack comes out, and together they reach every rule that can be part of a decision") {
    std::size_t tests = 0, rules = 0;
    for (const char* name : shipped_names) {
      CAPTURE(name);
      const auto tested = policy_test::pack(name);
      const auto made = run(tested);
      for (const auto& found : sg::findings_of(made, tested))
        FAIL_CHECK(sg::to_text(found.where) << ": " << found.fragment << ": " << found.message);
      CHECK(made.passes());
      CHECK(made.outcomes.size() == tested.tests.size());
      tests += made.outcomes.size();
      rules += made.decisive_rules;
    }
    MESSAGE(tests << " tests reach " << rules << " rules");
    CHECK(tests >= 150);
    CHECK(rules >= 270);
  }

  // Reaching a rule is not enough: with the rule taken out, what some test expects must be missing.
  TEST_CASE("a rule taken out of a shipped pack is missed by some test") {
    std::size_t missed = 0, all = 0;
    for (const char* name : shipped_names) {
      const auto whole = policy_test::pack(name);
      for (std::size_t i = 0; i < whole.rules.size(); ++i) {
        if (whole.rules[i].standing) continue;
        auto tested = whole;
        tested.rules.erase(tested.rules.begin() + static_cast<std::ptrdiff_t>(i));
        const auto made = run(tested);
        ++all;
        const bool noticed = std::any_of(made.outcomes.begin(), made.outcomes.end(),
                                         [](const sg::case_outcome& each) { return !each.passes(); });
        missed += noticed;
        const auto rule_name = std::string{name} + "/" + whole.rules[i].id;
        if (noticed == echoes.contains(rule_name)) FAIL_CHECK(rule_name << (noticed ? " is missed" : " is not missed"));
      }
    }
    MESSAGE(missed << " of " << all << " rules are missed");
    CHECK(missed + echoes.size() == all);
  }

  TEST_CASE("a test that does not come out says what differs, and a rule that no test reaches is named") {
    const auto tested = small(test_of("a worry", "concern_for_child", "told = [\"dsl\", \"police\"], step = \"none\"") +
                              test_of("the same", "concern_for_child", "told = [\"dsl\"]"));
    const auto made = run(tested);
    CHECK_FALSE(made.passes());
    REQUIRE(made.outcomes.size() == 2);
    CHECK(made.outcomes[0].name == "a worry");
    CHECK(made.outcomes[0].where.line == tested.tests[0].where.line);
    CHECK(made.outcomes[0].differs == std::vector<std::string>{"told: police is missing"});
    CHECK(made.outcomes[1].passes());
    CHECK(made.outcomes[1].rules == std::vector<std::string>{"small/tell"});
    CHECK(made.decisive_rules == 2);
    REQUIRE(made.never_reached.size() == 1);
    CHECK(made.never_reached[0]->id == "misuse");
    CHECK(lines(sg::findings_of(made, tested)) ==
          "this test does not come out: told: police is missing [a worry]\n"
          "no test reaches this rule; write one in which it applies [misuse]\n");
  }

  TEST_CASE("a pack without tests does not pass, and says so once") {
    const auto tested = small("");
    const auto made = run(tested);
    CHECK_FALSE(made.passes());
    CHECK(made.never_reached.size() == 2);
    const auto found = sg::findings_of(made, tested);
    REQUIRE(found.size() == 1);
    CHECK(found[0].fragment == "small");
    CHECK(found[0].where.source == "small.toml");
  }

  TEST_CASE("a rule that stands only where a fact is unknown is reached, and one that is overridden is not") {
    const std::string two =
        policy_test::rule("child", "route = { to = [\"dsl\"] }\nwhen.deliberate = [\"yes\"]", "route", "aup_breach") +
        policy_test::rule("over", "overrides = [\"child\"]\nwhen.seriousness = [\"serious\"]", "must", "aup_breach");
    const auto reached = [&](const std::string& given) {
      const auto tested = policy_test::read_pack(head("small") + two + "[[test]]\nname = \"t\"\nbecause = \"c1\"\n" +
                                                 "expect.step = \"none\"\ngiven.event = \"aup_breach\"\n" + given);
      return run(tested).outcomes.at(0).rules;
    };
    using names = std::vector<std::string>;
    CHECK(reached("given.deliberate = \"no\"\n").empty());
    CHECK(reached("given.deliberate = \"yes\"\n") == names{"small/child"});
    CHECK(reached("given.deliberate = \"unknown\"\n") == names{"small/child"});
    CHECK(reached("given.deliberate = \"yes\"\ngiven.seriousness = \"serious\"\n") == names{"small/over"});
    CHECK(reached("given.deliberate = \"yes\"\ngiven.seriousness = \"unknown\"\n") ==
          names{"small/child", "small/over"});
  }

  TEST_CASE("a test is decided by its pack alone, unless it names an overlay that is there") {
    const std::string with = "with = [\"england\"]\n";
    const auto outcome = [&](const std::string& more) {
      const auto tested = small(test_of("misuse", "aup_breach", "told = [\"dsl\"]", more));
      return run(tested).outcomes.at(0).differs;
    };
    CHECK(outcome("") == std::vector<std::string>{"told: dsl is missing"});
    CHECK(outcome(with).empty());
    CHECK(outcome("with = [\"wales\"]\n") ==
          std::vector<std::string>{"it is to be decided with the pack wales, which is not here"});
  }

  TEST_CASE("a test that does not say when is put on a day on which the pack is in force") {
    const auto told = [](const std::string& dates, const std::string& at = "") {
      const auto tested = small(test_of("a worry", "concern_for_child", "told = [\"dsl\"]", at), dates);
      return run(tested).outcomes.at(0).passes();
    };
    CHECK(told(""));
    CHECK(told("effective_from = 2027-09-01\n"));
    CHECK(told("effective_until = 2025-09-01\n"));
    CHECK_FALSE(told("effective_from = 2027-09-01\n", "at = \"2027-08-31 09:00\"\n"));
    CHECK(told("effective_from = 2027-09-01\n", "at = \"2027-09-01 00:00\"\n"));
  }

  TEST_CASE("a test that cannot be decided does not come out, and the others are run") {
    const auto tested = small(
        "[[test]]\nname = \"early\"\nbecause = \"c1\"\nexpect.told = []\n"
        "given = { event = \"policy_question\", observed_at = \"2026-11-21 10:00\" }\n" +
        test_of("a worry", "concern_for_child", "told = [\"dsl\"]"));
    const auto made = run(tested);
    CHECK(made.outcomes.at(0).differs ==
          std::vector<std::string>{"nothing can be decided: this cannot be later than the record itself"});
    CHECK(made.outcomes.at(1).passes());
  }

  TEST_CASE("the hash of a pack is taken without its tests, and changes with everything else") {
    const auto plain = small("").pinned;
    CHECK(small(test_of("a worry", "concern_for_child", "told = [\"dsl\"]")).pinned == plain);
    CHECK(small(test_of("another", "aup_breach", "told = []")).pinned == plain);
    CHECK(small("", "effective_from = 2027-09-01\n").pinned != plain);
  }
}
