// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/draft.hpp>

#include <doctest/doctest.h>

#include <string>

#include "books.hpp"

namespace sg = safeguarding;

namespace {

/// A draft with one mistake of most kinds; the number at the end of a line is the line.
constexpr const char* full_of_mistakes = R"(format = 1
[pack]
id = "small"
titel = "A small policy"
edition = "1"
vocabulary = "safeguarding-core@1"

[[clause]]
id = "1"
text = "Tell the DSL."

[[clause]]
id = "2"
text = "Nobody cites this."

[[clock]]
id = "reply"
unit = "workday"
n = 2
starts = []
stops = ["traiged"]
owner = "DSL"
meaning = "A reply."

[[clock]]
id = "idle"
unit = "immediate"
starts = ["at"]
stops = ["triaged"]
owner = "DSL"
source = "clause 1"
meaning = "Nobody starts this."

[[rule]]
id = "first"
kind = "route"
cite = ["1"]
when = { event = ["concern_for_chid"], subjekt = ["none"] }
route = { to = ["dls", "police"], also = 1 }
must = ["inform_parents", "sign_aup"]
clocks = ["reply"]

[[rule]]
id = "second"
kind = "must"
when = { event = ["allegation"] }
overrides = ["third", "frist"]
must = ["sign_aup"]

[[rule]]
id = "third"
kind = "must"
cite = ["1"]
when = { event = ["allegation"] }
overrides = ["fourth"]
must = ["sign_aup"]

[[rule]]
id = "fourth"
kind = "must"
cite = ["1"]
when = { event = ["allegation"] }
overrides = ["third"]
must = ["sign_aup"]
)";

sg::pack_draft draft_of(const std::string& text) {
  return sg::read_draft(sg::read_toml(text, "draft.toml"), policy_test::words());
}

/// "uncited 12: no rule cites ... [2]", one line each.
std::string listed(const sg::pack_draft& draft) {
  std::string text;
  for (const auto& each : draft.findings)
    text += std::string{sg::name(each.fault)} + " " + std::to_string(each.what.where.line) + ": " +
            each.what.message.substr(0, 44) + " [" + each.what.fragment + "]\n";
  return text;
}

}  // namespace

TEST_SUITE("policy/draft") {
  TEST_CASE("every mistake of a draft is found, in the order of the file, each once") {
    CHECK(listed(draft_of(full_of_mistakes)) ==
          "format 2: the key 'title' is required []\n"
          "unknown_name 4: unknown key; did you mean title? [titel]\n"
          "uncited 12: no rule cites this clause; write the rule, o [2]\n"
          "clock 16: the key 'source' is required []\n"
          "clock 18: unknown unit; known are: immediate, elapsed_ [workday]\n"
          "clock 20: a clock needs what it runs from, under 'star [reply]\n"
          "clock 21: unknown act, so this clock would never stop; [traiged]\n"
          "clock 25: no rule starts this clock [idle]\n"
          "unknown_name 38: unknown value of event; did you mean concern [concern_for_chid]\n"
          "unknown_name 38: unknown fact; known are: event, subject_role [subjekt]\n"
          "unknown_name 39: unknown receiver; did you mean dsl? [dls]\n"
          "format 39: true or false is needed here []\n"
          "unknown_name 40: unknown action; did you mean inform_parent? [inform_parents]\n"
          "unciting 43: a rule cites the clause it rests on, under ' [second]\n"
          "unknown_name 47: unknown rule to override in this pack; did y [frist]\n"
          "cycle 63: rules override each other in a circle; take  [third > fourth > third]\n");
  }

  TEST_CASE("what could be read is kept, and what was refused is left out and names nothing else wrong") {
    const auto draft = draft_of(full_of_mistakes);
    CHECK_FALSE(draft.pack.has_value());  // the head has no title
    std::string named{full_of_mistakes};
    named.replace(named.find("titel"), 5, "title");
    const auto read = draft_of(named).pack;
    REQUIRE(read.has_value());
    const auto ids = [](const auto& rows) {
      std::string text;
      for (const auto& row : rows) text += row.id + " ";
      return text;
    };
    CHECK(ids(read->clauses) == "1 2 ");
    CHECK(ids(read->clocks) == "idle ");
    CHECK(ids(read->rules) == "third fourth ");
    CHECK_THROWS_WITH_AS(
        (void)sg::policy_pack::read(sg::read_toml(named, "draft.toml"), policy_test::words()),
        "draft.toml:12:1, clause 2: no rule cites this clause; write the rule, or kind = \"reference\"",
        sg::invalid_input);
  }

  TEST_CASE("a draft without mistakes is the pack, and every shipped pack is one") {
    for (const char* name : {"beech-green", "cavendish-close", "cleves", "england", "pakeman", "stony-dean"}) {
      const auto draft = draft_of(std::string{sg::shipped(name)});
      CHECK(draft.findings.empty());
      REQUIRE(draft.pack.has_value());
      CHECK(draft.pack->pinned == policy_test::pack(name).pinned);
      CHECK(draft.pack->rules.size() == policy_test::pack(name).rules.size());
    }
  }

  TEST_CASE("a word said twice in a list counts once") {
    const auto read = policy_test::read_pack(policy_test::head("p") +
                                             policy_test::rule("r", "must = [\"sign_aup\", \"sign_aup\"]", "must"));
    CHECK(read.rules.at(0).must == std::vector<std::string>{"sign_aup"});
  }

  TEST_CASE("rules that override each other in two circles are two findings, each once") {
    std::string text = policy_test::head("p") + policy_test::rule("free", "overrides = [\"a\", \"c\"]", "must");
    for (const char* pair : {"ab", "ba", "cd", "dc"})
      text += policy_test::rule(std::string(1, pair[0]), std::string{"overrides = [\""} + pair[1] + "\"]", "must");
    std::string circles;
    for (const auto& each : draft_of(text).findings)
      circles += std::string{sg::name(each.fault)} + " " + each.what.fragment + "; ";
    CHECK(circles == "cycle a > b > a; cycle c > d > c; ");
  }

  TEST_CASE("after two hundred mistakes reading stops, and the last finding says so") {
    std::string text = policy_test::head("p");
    for (int i = 0; i < 150; ++i) text += "[[rule]]\nid = \"" + std::to_string(i) + "\"\nkind = \"must\"\n";
    const auto many = draft_of(text).findings;  // each cites nothing and has no condition
    REQUIRE(many.size() == sg::most_draft_findings + 1);
    CHECK(many.back().what.code == sg::errc::limit_exceeded);
    CHECK(many.back().what.where == many[many.size() - 2].what.where);
    CHECK(draft_of(text.substr(0, text.find("id = \"90\""))).findings.size() < sg::most_draft_findings);
  }

  TEST_CASE("a test that cannot be put is refused where it goes wrong") {
    const std::string good =
        "[[test]]\nname = \"n\"\nbecause = \"b\"\ngiven = { event = \"concern_for_child\" }\nexpect.told = [\"dsl\"]\n";
    const auto found = [&](const std::string& part, const std::string& put) {
      auto text = policy_test::head("p") + policy_test::rule("tell", "route = { to = [\"dsl\"] }") + good;
      text.replace(text.rfind(part), part.size(), put);
      const auto draft = draft_of(text);
      std::string lines;
      for (const auto& each : draft.findings)
        lines += std::string{sg::name(each.fault)} + " " + std::to_string(each.what.where.line) + " " +
                 each.what.where.field + ": " + each.what.message.substr(0, 48) + " [" + each.what.fragment + "]\n";
      CHECK(draft.pack->tests.size() == (lines.empty() || put.starts_with(good) ? 1 : 0));
      return lines;
    };
    CHECK(found("name = \"n\"", "name = \"n\"") == "");
    CHECK(found("name = \"n\"\n", "") == "test 25 test 1: the key 'name' is required []\n");
    CHECK(found("because = \"b\"\n", "") == "test 25 test 1: the key 'because' is required []\n");
    CHECK(found("given = { event = \"concern_for_child\" }\n", "") ==
          "test 25 test 1: the key 'given' is required []\n");
    CHECK(found("expect.told = [\"dsl\"]\n", "") == "test 25 test 1: the key 'expect' is required []\n");
    CHECK(found("expect.told = [\"dsl\"]", "expect = {}") ==
          "test 29 test 1.expect: nothing is expected, so this test could never fa [n]\n");
    CHECK(found("expect.told = [\"dsl\"]", "expect = 1") == "test 29 test 1.expect: a table is needed here []\n");
    CHECK(found("concern_for_child", "concern_for_chid") ==
          "test 28 test 1.given.event: unknown value; did you mean concern_for_child? [concern_for_chid]\n");
    CHECK(found("event =", "evnt =") == "test 28 test 1.given.evnt: unknown fact; did you mean event? [evnt]\n");
    CHECK(found("event =", "place = \"hall\", event =") == "");
    CHECK(found("event =", "aware_at = \"2026-11-20 09:00\", event =") == "");
    CHECK(found("event =", "aware_at = \"nine\", event =") ==
          "test 28 test 1.given.aware_at: this fact needs an instant with its offset, for  []\n");
    CHECK(found("event =", "subject_kind = \"adult\", event =") ==
          "test 28 test 1.given.subject_kind: this fact is worked out from others and cannot b []\n");
    CHECK(found("event =", "also_events = [1], event =") ==
          "test 28 test 1.given.also_events: a list of texts in quotes is needed here []\n");
    CHECK(found("event =", "place = {}, event =") ==
          "test 28 test 1.given.place: a fact is a word, a list of words, true or false []\n");
    CHECK(found("[\"dsl\"]", "[\"dls\"]") == "test 29 test 1.expect.told: unknown receiver; did you mean dsl? [dls]\n");
    CHECK(found("told = [\"dsl\"]", "must = [\"sing_aup\"]") ==
          "test 29 test 1.expect.must: unknown action; did you mean sign_aup? [sing_aup]\n");
    CHECK(found("told = [\"dsl\"]", "step = \"one\"") ==
          "test 29 test 1.expect.step: unknown step; known are: nothing [one]\n");
    CHECK(found("told = [\"dsl\"]", "step = \"none\"") == "");
    CHECK(found("told = [\"dsl\"]", "cites = [\"c9\"]") ==
          "test 29 test 1.expect.cites: unknown clause; did you mean c1? [c9]\n");
    CHECK(found("told = [\"dsl\"]", "cites = [\"OV-LADO\"]\nwith = [\"england\"]") == "");
    CHECK(found("told = [\"dsl\"]", "clocks = [\"reply\"]") ==
          "test 29 test 1.expect.clocks: unknown clock; known are: nothing [reply]\n");
    CHECK(found("told = [\"dsl\"]", "clocks = [\"lado_contact by noon\"]\nwith = [\"england\"]") ==
          "test 29 test 1.expect.clocks: write a clock as \"reply\" or \"reply by 2026-11-24 [lado_contact by noon]\n");
    CHECK(found("told = [\"dsl\"]", "open = [\"plaice\"]") ==
          "test 29 test 1.expect.open: unknown fact; did you mean place? [plaice]\n");
    CHECK(found("told = [\"dsl\"]", "conflict = \"no\"") ==
          "test 29 test 1.expect.conflict: true or false is needed here []\n");
    CHECK(found("told = [", "tould = [") == "test 29 test 1.expect: unknown key; did you mean told? [tould]\n");
    CHECK(found("because", "with = [\"p\"]\nbecause") ==
          "test 27 test 1.with: 'with' names overlays to decide with, for exampl [p]\n");
    CHECK(found("because", "at = \"2026-11-20\"\nbecause") ==
          "test 27 test 1.at: write a moment as \"2026-11-20 09:14\", on the Lon [2026-11-20]\n");
    CHECK(found("because", "at = 2026-11-20T09:14:00Z\nbecause") == "");
    CHECK(found("[[test]]", good + "[[test]]").substr(0, 57) ==
          "test 30 test 2: a test of this name was given before [n]\n");
  }
}
