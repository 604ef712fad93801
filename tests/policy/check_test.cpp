// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/check.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include "books.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::head;
using policy_test::holders_of;
using policy_test::invariants;
using policy_test::read_pack;
using policy_test::rule;
using policy_test::words;

namespace {

sg::check_report check(const std::string& rules, const std::string& more = "") {
  return sg::check_policy(words(), {read_pack(head("school", "school", more) + rules)});
}

std::vector<sg::check_finding> of(const sg::check_report& report, sg::check_code code) {
  std::vector<sg::check_finding> found;
  for (const auto& each : report.findings)
    if (each.code == code) found.push_back(each);
  return found;
}

std::string messages(const sg::check_report& report, sg::check_code code) {
  std::string text;
  for (const auto& each : of(report, code)) text += each.message + "\n";
  return text;
}

/// The law that asks for `rules` and keeps the invariants.
sg::policy_pack law(const std::string& rules) {
  return read_pack(head("law", "overlay") + invariants +
                   "[[rule]]\nid = \"none\"\nkind = \"reference\"\ncite = [\"c1\"]\nwhen = { place = [\"stairs\"] }\n" +
                   rules);
}

const std::string all_concerns = R"([[rule]]
id = "all"
kind = "route"
cite = ["c1"]
when_not.event = ["policy_question"]
route = { to = ["dsl"] }
)";

}  // namespace

TEST_SUITE("policy/check") {
  TEST_CASE("a document that names somebody for everything has no gap, and its subject is still told about itself") {
    const auto report = check(all_concerns);
    CHECK(messages(report, sg::check_code::gap) ==
          "Nobody is named for these. They are no concerns about anybody, so nobody need be.\n");
    const auto self = of(report, sg::check_code::self_role);
    REQUIRE(self.size() == 2);
    CHECK(self[0].message == "A matter about the DSL is told to the DSL and to nobody else.");
    CHECK(self[0].weight == sg::severity::warning);
    CHECK(sg::to_words(self[0].cases.at(0), words()) == "event: any concern; about: DSL");
    CHECK(self[1].weight == sg::severity::note);
    CHECK_FALSE(report.refused());
  }

  TEST_CASE("a body that nobody leads is no answer to a concern, an agency at the end of a chain is") {
    const auto gap = [](const char* receiver) {
      const auto found =
          of(check(rule("a", std::string{"route = { to = [\""} + receiver + "\"] }")), sg::check_code::gap);
      return sg::to_words(found.at(0).cases.at(0), words());
    };
    CHECK(gap("any_adult") == "event: any concern");
    CHECK(gap("police") == "event: any concern");
    CHECK(gap("lado") == "event: any concern but concern for child");
    CHECK(gap("dsl") == "event: any concern but concern for child");
  }

  TEST_CASE("what is overridden does not tell anybody") {
    const std::string quiet = "when.subject_kind = [\"adult\"]\noverrides = [\"a\"]\n";
    const auto report = check(rule("a", "route = { to = [\"dsl\"] }") + rule("b", quiet, "must"));
    const auto gap = of(report, sg::check_code::gap);
    REQUIRE(gap.at(0).cases.size() == 2);
    CHECK(sg::to_words(gap.at(0).cases.at(0), words()) == "event: any concern; about: any adult");
  }

  TEST_CASE("a rule is dead where no case can be, or where it is always overridden") {
    const std::string impossible = "when.subject_kind = [\"child\"]\nroute = { to = [\"dsl\"] }\n";
    CHECK(messages(check(rule("a", impossible, "route", "allegation")), sg::check_code::dead) ==
          "No case that can be meets the condition of rule a.\n");
    const auto report = check(rule("a", "route = { to = [\"dsl\"] }") +
                              rule("b", "overrides = [\"a\"]\nroute = { to = [\"headteacher\"] }"));
    CHECK(messages(report, sg::check_code::dead) == "Wherever rule a applies it is overridden by b.\n");
    CHECK(of(check(rule("a", "route = { to = [\"dsl\"] }")), sg::check_code::dead).empty());
  }

  TEST_CASE("receivers that are told also, or of whom one contains the other, do not disagree") {
    const auto overlaps = [](const std::string& a, const std::string& b) {
      return of(check(rule("a", "route = { " + a + " }") + rule("b", "route = { " + b + " }")), sg::check_code::overlap)
          .size();
    };
    CHECK(overlaps("to = [\"dsl\"]", "to = [\"headteacher\"]") == 1);
    CHECK(overlaps("to = [\"dsl\"]", "to = [\"headteacher\"], also = true") == 0);
    CHECK(overlaps("to = [\"dsl\"]", "to = [\"headteacher\"], if_nobody = true") == 0);
    CHECK(overlaps("to = [\"dsl\"]", "to = [\"headteacher\", \"dsl\"]") == 0);
    CHECK(overlaps("to = [\"dsl\", \"slt\"]", "to = [\"headteacher\", \"dsl\"]") == 1);
  }

  TEST_CASE("what a law asks for: of alternatives the first is told, and what is told if nobody is is not asked for") {
    const auto asked = [](const std::string& by_law, const std::string& by_document) {
      const auto pack = read_pack(head("school") + rule("a", "route = { " + by_document + " }"));
      return of(sg::check_policy(words(), {pack, {law(rule("q", "route = { " + by_law + " }"))}}),
                sg::check_code::require)
          .size();
    };
    const std::string dsl = "to = [\"dsl\"]", or_dsl = "to = [\"headteacher\", \"dsl\"], alternatives = true";
    CHECK(asked(dsl, dsl) == 0);
    CHECK(asked(dsl, or_dsl) == 1);
    CHECK(asked(dsl, "to = [\"dsl\", \"headteacher\"], alternatives = true") == 0);
    CHECK(asked(or_dsl, dsl) == 0);
    CHECK(asked(or_dsl, "to = [\"lado\"]") == 1);
    CHECK(asked("to = [\"headteacher\"], if_nobody = true", dsl) == 0);
    CHECK(asked("to = [\"headteacher\"], also = true", dsl) == 1);
  }

  TEST_CASE("a clause that names nobody weighs less where another always does") {
    const auto weight = [](const std::string& other) {
      const auto found = of(check(rule("a", "") + rule("b", other)), sg::check_code::no_recipient);
      return found.empty() ? std::string{} : found.front().message + std::string{sg::name(found.front().weight)};
    };
    CHECK(weight("route = { to = [\"dsl\"] }") ==
          "Clause \"c1\" asks for a report and does not say to whom. Other clauses name somebody in each of its "
          "cases.note");
    CHECK(
        weight("when.subject_kind = [\"child\"]\nroute = { to = [\"dsl\"] }").ends_with("and nobody in these.warning"));
    CHECK(weight("").ends_with("No other clause does.warning"));
  }

  TEST_CASE("rules that are not in force on the day play no part until they are") {
    const std::string later = "effective_from = 2026-09-01\nroute = { to = [\"headteacher\"] }\n";
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }") + rule("b", later));
    const auto before = sg::check_policy(words(), {pack, {}, {}, sg::parse_day("2026-08-31")});
    REQUIRE(of(before, sg::check_code::overlap).size() == 1);
    CHECK(of(before, sg::check_code::overlap)[0].from == sg::parse_day("2026-09-01"));
    CHECK(before.not_in_force == 1);
    const auto after = sg::check_policy(words(), {pack, {}, {}, sg::parse_day("2026-09-01")});
    CHECK(of(after, sg::check_code::overlap).size() == 1);
    CHECK(after.not_in_force == 0);
  }

  TEST_CASE("without a day the check speaks of the first on which everything is in force") {
    const auto on = [](const std::string& school, const std::string& overlay) {
      return sg::to_text(sg::check_policy(words(), {read_pack(head("school", "school", school) + rule("a", "")),
                                                    {read_pack(head("law", "overlay", overlay) + rule("a", ""))}})
                             .on);
    };
    CHECK(on("effective_from = 2026-01-05\n", "effective_from = 2025-09-01\n") == "2026-01-05");
    CHECK(on("", "effective_from = 2027-09-01\n") == "2027-09-01");
  }

  TEST_CASE("a ladder: look-back, a step that nothing reaches, a hole, and an end without an end") {
    const auto ladder = [](const std::string& rules, const std::string& look_back = "12 months") {
      return messages(check("[[ladder]]\nid = \"l\"\nsteps = [\"one\", \"two\"]\ncounts = "
                            "\"prior_upheld_misuse_count\"\nlook_back = \"" +
                            look_back + "\"\n" + rules),
                      sg::check_code::ladder);
    };
    const auto step = [](const char* id, const char* count, const char* name,
                         const char* more = "must = [\"inform_parent\"]\n") {
      return rule(id,
                  std::string{"when.subject_kind = [\"child\"]\nwhen.prior_upheld_misuse_count = [\""} + count +
                      "\"]\nstep = \"" + name + "\"\n" + more,
                  "step", "aup_breach");
    };
    CHECK(ladder(step("a", "0", "one") + step("b", "1", "two") + step("c", "2+", "two")).empty());
    CHECK(ladder(step("a", "0", "one") + step("b", "1", "two") + step("c", "2+", "two"), "unstated")
              .find("how far back") != std::string::npos);
    CHECK(ladder(step("a", "0", "one") + step("b", "1", "one") + step("c", "2+", "one")) ==
          "No case leads to the step two.\n");
    CHECK(ladder(step("a", "0", "one") + step("b", "1", "two")) ==
          "At some number of earlier incidents no step applies, though at another one does.\n");
    CHECK(ladder(step("a", "0", "one") + step("b", "1", "two", "") + step("c", "2+", "two", "")) ==
          "The last step, two, leads nowhere: nobody is told and nothing is done.\n");
  }

  TEST_CASE("vague words are named in time and text, whole words only, the longest where they overlap") {
    const auto vague = [](const std::string& text, const std::string& time) {
      return messages(
          check("[[clause]]\nid = \"v\"\ntext = \"" + text + "\"\ntime = \"" + time +
                "\"\n[[rule]]\nid = \"v\"\nkind = \"must\"\ncite = [\"v\"]\nstanding = true\n" + rule("a", "")),
          sg::check_code::vague);
    };
    CHECK(vague("Told at once.", "") == "\"at once\" gives no number.\n");
    CHECK(vague("Told.", "Immediately") == "\"immediately\" gives no number.\n");
    CHECK(vague("Told.", "without undue delay") == "\"without undue delay\" gives no number.\n");
    CHECK(vague("Reviewed regularly, as applicable.", "") == "\"regularly\" and \"as applicable\" give no number.\n");
    CHECK(vague("Untimely ends.", "within 24 hours") == "");
  }

  TEST_CASE("with overlay and holders, a gap and a route that ends with its subject are refused") {
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }"));
    const auto together = [&](const sg::policy_pack& overlay, const char* who) {
      std::string text;
      for (const auto& each :
           sg::check_policy(words(), {pack, {overlay}, holders_of(who), sg::parse_day("2026-11-20")}).findings)
        if (each.scope == sg::check_scope::together && each.weight == sg::severity::refusal)
          text += std::string{sg::name(each.code)} + " ";
      return text;
    };
    const auto whole = law(R"([[rule]]
id = "all"
kind = "route"
cite = ["c1"]
when_not.place = ["stairs"]
route = { to = ["dsl", "chair_of_governors"], also = true }
[[rule]]
id = "stairs"
kind = "route"
cite = ["c1"]
when.place = ["stairs"]
route = { to = ["dsl", "chair_of_governors"], also = true }
)");
    CHECK(together(whole, "dsl = lead, headteacher = head, chair_of_governors = chair") == "");
    CHECK(together(whole, "dsl = lead, headteacher = lead, chair_of_governors = lead") == "SELF-PERSON ");
    CHECK(together(law(""), "dsl = lead, headteacher = head, chair_of_governors = chair") == "SELF-PERSON GAP ");
  }

  TEST_CASE("a post that is named and that nobody holds on the day is found, with acting cover it is not") {
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\", \"slt\", \"any_adult\"] }"));
    const auto unbound = [&](const char* who, const char* date) {
      return messages(sg::check_policy(words(), {pack, {law("")}, holders_of(who), sg::parse_day(date)}),
                      sg::check_code::unbound);
    };
    CHECK(unbound("headteacher = head", "2026-08-10") ==
          "Nobody holds the post of DSL.\nThe members of the senior leadership team are not named.\n");
    CHECK(unbound("dsl = lead, slt = head", "2026-08-10") == "");
  }

  TEST_CASE("a chain that ends with the subject is refused; one that ends outside the school is not") {
    auto inside = words();
    for (auto& known : inside.roles)
      if (known.id == "dsl") known.chain = {"headteacher"};
      else if (known.id == "headteacher") known.chain = {};
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }"));
    const auto chains = [&](const sg::vocabulary& with, const char* who) {
      return of(sg::check_policy(with, {pack, {law("")}, holders_of(who), sg::parse_day("2026-11-20")}),
                sg::check_code::chain);
    };
    CHECK(chains(words(), "dsl = lead, headteacher = lead").empty());
    CHECK(chains(inside, "dsl = lead, headteacher = head").empty());
    const auto found = chains(inside, "dsl = lead, headteacher = lead");
    REQUIRE(found.size() == 1);
    CHECK(found[0].weight == sg::severity::refusal);
    CHECK(found[0].message.find("DSL then headteacher ends inside the school") != std::string::npos);
  }

  TEST_CASE("a check that is too much work is named, says nothing, and passes nothing") {
    sg::check_request asked{policy_test::pack("beech-green"), {policy_test::pack("england")}};
    const auto full = sg::check_policy(words(), asked);
    CHECK(full.cut_short.empty());
    for (const std::uint64_t most : {0u, 300u, 3'000u, 8'000u}) {
      asked.most_work = most;
      const auto some = sg::check_policy(words(), asked);
      INFO(most);
      REQUIRE_FALSE(some.cut_short.empty());
      CHECK(some.refused());
      for (const auto& each : some.findings) {
        const bool as_in_full = std::any_of(full.findings.begin(), full.findings.end(), [&](const auto& other) {
          return other.message == each.message && other.count == each.count && other.code == each.code;
        });
        CHECK(as_in_full);
      }
    }
  }

  TEST_CASE("cases in words: sets that have a name, what is left out where that is shorter, everything") {
    const auto said = [](const char* fact, std::initializer_list<const char*> values) {
      const auto column = *words().find_fact(fact);
      sg::cell tested{column, 0};
      for (const char* value : values) tested.values |= std::uint64_t{1} << *words().facts[column].index_of(value);
      return sg::to_words({tested}, words());
    };
    CHECK(sg::to_words({}, words()) == "every case");
    CHECK(said("subject_role", {"dsl", "headteacher"}) == "about: DSL, headteacher");
    CHECK(said("harm_threshold", {"no", "possible", "yes"}) == "harm threshold: any but not applicable");
    CHECK(said("subject_role", {"pupil", "none", "parent", "household_adult", "unknown_adult", "visitor"}) ==
          "about: any adult outside the school, pupil, nobody");
  }

  TEST_CASE("the report as JSON: keys in order, the limits of the check, cases with every value by name") {
    const auto report = check(rule("a", "route = { to = [\"dsl\"] }"));
    const auto json = sg::to_json(report, words());
    CHECK(json.starts_with("{\"cases\":"));
    CHECK(json.find("\"limits\":\"This speaks only of the document it was given. Other") != std::string::npos);
    CHECK(json.find("\"cases\":[[{\"fact\":\"event\",\"values\":[\"concern_for_child\"]},"
                    "{\"fact\":\"subject_role\",\"values\":[\"dsl\"]}]]") != std::string::npos);
    CHECK(json == sg::to_json(check(rule("a", "route = { to = [\"dsl\"] }")), words()));
  }

  TEST_CASE("a failing test is refused; a rule that no test reaches only where the pack is to be published") {
    const auto tests = [](const char* told, sg::check_purpose purpose) {
      const auto pack =
          read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }") + rule("b", "", "must", "aup_breach") +
                    "[[test]]\nname = \"t\"\nbecause = \"c1\"\ngiven = { event = \"concern_for_child\", subject_role = "
                    "\"none\" }\n"
                    "expect = { told = [\"" +
                    std::string{told} + "\"] }\n");
      sg::check_request asked{pack};
      asked.purpose = purpose;
      const auto report = sg::check_policy(words(), asked);
      std::string text = report.refused() ? "refused: " : "";
      for (const auto& each : of(report, sg::check_code::test)) text += each.message.substr(0, 44) + "|";
      return text;
    };
    CHECK(tests("dsl", sg::check_purpose::review) == "No test of the pack reaches 1 of its 2 rules|");
    CHECK(tests("dsl", sg::check_purpose::publish) == "refused: No test of the pack reaches rule b.|");
    CHECK(tests("headteacher", sg::check_purpose::review).starts_with("refused: The test \"t\" does not come out: "));
  }

  TEST_CASE("a draft with mistakes is reported on by its mistakes alone") {
    const auto text = head("school") + rule("a", "route = { to = [\"dls\"] }") +
                      rule("b", "overrides = [\"b\"]", "must") + "[[clause]]\nid = \"left\"\ntext = \"t\"\n";
    const auto report = sg::report_on(sg::read_draft(sg::read_toml(text, "small.toml"), words()));
    CHECK(report.refused());
    std::string codes;
    for (const auto& each : report.findings) codes += std::string{sg::name(each.code)} + " ";
    CHECK(codes == "UNKNOWN CYCLE UNCITED ");
    CHECK(report.findings.at(0).message.ends_with("did you mean dsl?"));
    CHECK(report.findings.at(0).fragment == "dls");
    CHECK(report.findings.at(0).where.line > 0);
    CHECK(report.findings.at(0).where.column > 1);
    CHECK(report.findings.at(0).where.field == "rule 1.route.to");
  }

  TEST_CASE("where the engine tells neither the receiver that the law names nor anybody instead, that is refused") {
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }"));
    const auto asks = rule("q", "route = { to = [\"headteacher\"], also = true }");
    const auto without_fallback = read_pack(head("law", "overlay") + asks);
    auto inside = words();
    for (auto& known : inside.roles)
      if (known.id == "headteacher") known.chain = {};
    const auto refusals = [&](const sg::vocabulary& with, const sg::policy_pack& overlay, const char* who) {
      std::string text;
      for (const auto& each :
           of(sg::check_policy(with, {pack, {overlay}, holders_of(who), sg::parse_day("2026-11-20")}),
              sg::check_code::require))
        if (each.weight == sg::severity::refusal) text += each.message;
      return text;
    };
    CHECK(refusals(inside, without_fallback, "dsl = lead") ==
          "c1 asks that the headteacher be told; with these overlays and holders neither they nor anybody in their "
          "place are.");
    CHECK(refusals(inside, without_fallback, "dsl = lead, headteacher = head") == "");
    CHECK(refusals(words(), without_fallback, "dsl = lead") == "");  // the chain leads outside
    CHECK(refusals(inside, law(asks), "dsl = lead") == "");          // the law names a last resort
  }

  TEST_CASE("two schools' documents, or a pack twice, are not checked") {
    const auto pack = read_pack(head("school") + rule("a", ""));
    CHECK_THROWS_AS((void)sg::check_policy(words(), {pack, {pack}}), sg::invalid_input);
  }
}
