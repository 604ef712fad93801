// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation_json.hpp>
#include <safeguarding/policy/why.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "../oracle/draw.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::book;
using policy_test::facts_of;
using policy_test::joined;
using policy_test::moment;

namespace {

using set = std::set<std::string>;

sg::explanation explained(const sg::rulebook& in, const sg::facts& known, const sg::holders& who,
                          std::string_view at = policy_test::an_autumn_morning) {
  return sg::explain(in, known, who, calendar_test::school_2026_27(), moment(at));
}
sg::explanation explained(const sg::rulebook& in, std::string_view facts) {
  return explained(in, facts_of(facts), policy_test::posts(in));
}
sg::explanation explained(std::string_view school, std::string_view facts) { return explained(book(school), facts); }

std::string names(const std::vector<sg::explained_rule>& rules) {
  return joined(rules, [](const auto& each) {
    return each.name + (each.certainty == sg::certainty_of_effect::possible ? "?" : "");
  });
}
std::string overridden(const sg::explanation& of) {
  return joined(of.overridden, [](const auto& each) { return each.what.name + " by " + joined(each.by); });
}
std::string requirements(const sg::explanation& of) {
  return joined(of.requirements, [](const auto& each) {
    return each.rule + " " + each.receiver + " " + std::string{sg::name(each.how)} +
           (each.by.empty() ? "" : " (" + joined(each.by) + ")");
  });
}
std::string closed(const sg::explanation& of) {
  return joined(of.closed, [](const auto& each) { return each.person.text() + " " + std::string{sg::name(each.why)}; });
}
std::vector<std::string> said(const sg::explanation& of, sg::sentence_about about) {
  std::vector<std::string> list;
  for (const auto& each : of.sentences)
    if (each.about == about) list.push_back(each.text);
  return list;
}
/// Whether no name of a rule, row, group, role or action stands in a sentence: only ids of people and reports, the
/// names of packs and labels of clauses.
bool for_people(const sg::sentence& each) {
  auto text = each.text;
  for (const auto& cited : each.cites)
    if (const auto at = text.find(cited); at != std::string::npos) text.erase(at, cited.size());
  return text.find_first_of("_@") == std::string::npos && text.find("post:") == std::string::npos &&
         text.find("step1") == std::string::npos && text.find(" recipient") == std::string::npos &&
         std::none_of(std::begin(policy_test::schools), std::end(policy_test::schools),
                      [&](const auto& school) { return text.find(std::string{school} + "/") != std::string::npos; }) &&
         text.find("england/") == std::string::npos;
}

const sg::explained_rule& rule_of(const sg::explanation& of, const std::string& name) {
  const auto found =
      std::find_if(of.matched.begin(), of.matched.end(), [&](const auto& each) { return each.name == name; });
  REQUIRE(found != of.matched.end());
  return *found;
}

/// Everything the decision says, as text: its JSON has no people and no certainty.
std::string all_of(const sg::decision& made) {
  std::string text = sg::to_json(made, "x");
  for (const auto& each : made.notify) {
    text += "|" + each.receiver + joined(each.because) + each.time;
    for (const auto& person : each.people) text += "," + person.text();
    text += each.certainty == sg::certainty_of_effect::certain ? "!" : "?";
  }
  return text;
}

set behind(const sg::decision& made) {
  set rules;
  for (const auto& each : made.notify) rules.insert(each.because.begin(), each.because.end());
  for (const auto* list : {&made.must, &made.may, &made.must_not, &made.consider})
    for (const auto& each : *list) rules.insert(each.because.begin(), each.because.end());
  for (const auto& each : made.clocks) rules.insert(each.because.begin(), each.because.end());
  for (const auto& each : made.conflicts) rules.insert(each.rules.begin(), each.rules.end());
  return rules;
}

}  // namespace

TEST_SUITE("policy/explain") {
  TEST_CASE("a rule that applies is shown with the cells that were met, what it asks for and the clauses it cites") {
    const auto of = explained("cleves", "event = concern_for_child, significant_harm = yes");
    const auto& rule = rule_of(of, "england/social-care");
    CHECK(rule.certainty == sg::certainty_of_effect::certain);
    REQUIRE(rule.cells.size() == 1);
    CHECK(rule.cells[0].fact == "significant_harm");
    CHECK(joined(rule.cells[0].was) == "yes");
    CHECK(joined(rule.cells[0].needs) == "yes");
    CHECK(joined(rule.tell) == "childrens_social_care");
    REQUIRE(rule.cites.size() == 1);
    CHECK(rule.cites[0].cited_as == "OV-CSC");
    CHECK(rule.cites[0].source == "KCSIE part one");
    CHECK_FALSE(rule.cites[0].text.empty());
  }

  TEST_CASE("of several values a rule accepts, the one that was the case is shown apart") {
    const auto of = explained("cleves", "event = pupil_contact, subject_role = teacher, harm_threshold = no");
    const auto& rule = rule_of(of, "cleves/8-route");
    REQUIRE(rule.cells.size() == 1);
    CHECK(joined(rule.cells[0].was) == "pupil_contact");
    CHECK(joined(rule.cells[0].needs) == "pupil_contact, pupil_initiated_contact");
  }

  TEST_CASE("a replaced rule is shown with the rule that replaces it") {
    const auto in = policy_test::small_book(
        policy_test::rule("one", "route = { to = [\"dsl\"] }") +
        policy_test::rule("two", "overrides = [\"one\"]\nroute = { to = [\"headteacher\"] }") +
        policy_test::rule("three", "overrides = [\"two\"]\nroute = { to = [\"chair_of_governors\"] }"));
    const auto of = explained(in, "event = concern_for_child");
    CHECK(names(of.matched) == "school/three");
    CHECK(overridden(of) == "school/one by school/two, school/two by school/three");
    CHECK(said(of, sg::sentence_about::overridden).front() ==
          "A clause that would apply is replaced here by another rule under the same clause: school: c1.");
  }

  TEST_CASE("a rule is replaced for certain only where the others leave it no value of an unknown fact") {
    const auto rules = [](const std::string& needs) {
      return policy_test::rule("one", "when.significant_harm = [\"yes\"]\nroute = { to = [\"dsl\"] }") +
             policy_test::rule("two", "overrides = [\"one\"]\n" + needs + "route = { to = [\"headteacher\"] }");
    };
    const auto unknown = "event = concern_for_child, significant_harm = unknown, immediate_danger = unknown";
    auto of = explained(policy_test::small_book(rules("when.significant_harm = [\"yes\"]\n")), unknown);
    CHECK(names(of.matched) == "school/two?");
    CHECK(overridden(of) == "school/one by school/two");
    of = explained(policy_test::small_book(rules("when.immediate_danger = [true]\n")), unknown);
    CHECK(names(of.matched) == "school/one?, school/two?");
    CHECK(overridden(of).empty());
    of = explained(policy_test::small_book(rules("")), unknown);
    CHECK(names(of.matched) == "school/two");
    CHECK(overridden(of) == "school/one by school/two");
  }

  // Rules without an effect are in no decision: what is said of them rests on this reckoning alone.
  TEST_CASE("a rule that leads to nothing stands, perhaps stands or falls all the same") {
    const auto silent = [](const std::string& id, const std::string& rest) {
      return policy_test::rule(id, rest, "reference");
    };
    const std::string yes = "when.significant_harm = [\"yes\"]\n", no = "when.significant_harm = [\"no\"]\n",
                      danger = "when.immediate_danger = [true]\n", over = "overrides = [\"one\"]\n";
    const auto names_with = [&](const std::string& rules, const std::string& more = "") {
      return names(explained(policy_test::small_book(rules),
                             "event = concern_for_child, significant_harm = unknown,"
                             "immediate_danger = unknown" +
                                 more)
                       .matched);
    };
    CHECK(names_with(silent("one", "")) == "school/one");
    CHECK(names_with(silent("one", "") + silent("two", over + danger)) == "school/one?, school/two?");
    CHECK(names_with(silent("one", yes) + silent("two", over + danger)) == "school/one?, school/two?");
    CHECK(names_with(silent("one", yes) + silent("two", over + yes)) == "school/two?");
    // Harm without danger is left to the first rule, until a fourth takes that as well.
    const auto three = silent("one", "") + silent("two", over + yes + danger) + silent("three", over + no);
    CHECK(names_with(three) == "school/one?, school/two?, school/three?");
    CHECK(names_with(three + silent("four", over + "when.immediate_danger = [false]\n")) ==
          "school/two?, school/three?, school/four?");
    // One of several events is known: a rule about it applies whatever the other is.
    const auto rules =
        policy_test::small_book(silent("one", "") + policy_test::rule("two", "", "reference", "allegation"));
    CHECK(names(explained(rules, "event = unknown, also_events = concern_for_child").matched) ==
          "school/one, school/two?");
    // A rule that is not in force yet, or not any more, is not spoken of.
    CHECK(names_with(silent("one", "effective_until = 2026-11-20\n") + silent("two", "effective_from = 2026-11-21\n") +
                     silent("three", "effective_from = 2026-11-20\n")) == "school/three");
  }

  TEST_CASE("of a receiver that law or guidance asks for it is said whether the school's document tells them as well") {
    const auto of = explained(
        "cleves", "event = allegation, subject_role = teacher, harm_threshold = yes, abuse_or_unlawful = yes");
    const auto all = requirements(of);
    CHECK(all.find("england/case-manager headteacher added") != std::string::npos);
    CHECK(all.find("england/lado lado added") != std::string::npos);
    CHECK(all.find("england/two-strands dsl in_document (cleves/2)") != std::string::npos);
    const auto away = explained("cleves",
                                "event = allegation, subject_role = teacher, harm_threshold = yes, abuse_or_unlawful = "
                                "yes, absent_roles = headteacher");
    CHECK(requirements(away).find("england/case-manager headteacher stood_in (deputy_head)") != std::string::npos);
  }

  TEST_CASE("of an open question it is said which rules hang on which answers") {
    const auto of = explained("cleves", "event = concern_for_child, significant_harm = unknown");
    REQUIRE(of.questions.size() == 1);
    CHECK(of.questions[0].asked.fact == "significant_harm");
    CHECK(joined(of.questions[0].hangs, [](const auto& each) { return each.rule + "=" + joined(each.needs); }) ==
          "england/dsl-significant-harm=yes, england/social-care=yes");
  }

  TEST_CASE("the matter is closed to everybody it is about and everybody conflicted, and to nobody else") {
    auto known = facts_of("event = allegation, subject_role = teacher, harm_threshold = yes, conflicted_roles = dsl");
    known.subjects = policy_test::people("t-1");
    known.about = policy_test::people("p-1");
    known.conflicted = policy_test::people("x-1");
    known.absent = policy_test::people("away-1");
    const auto of = explained(book("cleves"), known, policy_test::holders_of("dsl = d-1, headteacher = h-1"));
    CHECK(closed(of) ==
          "d-1 has a declared conflict of interest, p-1 is the subject, t-1 is the subject, x-1 has a "
          "declared conflict of interest");
  }

  TEST_CASE("sentences come from fixed templates") {
    auto known = facts_of("event = concern_for_child, absent_roles = dsl, significant_harm = unknown");
    const auto of = explained(book("cleves"), known, policy_test::holders_of("dsl = d-1, deputy_dsl = d-2 and d-3"));
    CHECK(said(of, sg::sentence_about::decision) ==
          std::vector<std::string>{"Decided on what was recorded on Fri 20 Nov 2026 at 09:14, under cleves (as "
                                   "published, read 2026) and england (2025.9, read 2026)."});
    CHECK(said(of, sg::sentence_about::recipient) ==
          std::vector<std::string>{
              "The deputy DSL (d-2 and d-3) is told, in place of the DSL [OV-DSL-CHILD].",
              "Children's social care is told (at once), until the open question is settled [OV-CSC]."});
    CHECK(said(of, sg::sentence_about::exclusion) ==
          std::vector<std::string>{"The DSL (d-1) is not told: cannot be reached in the time needed."});
    CHECK(said(of, sg::sentence_about::question).back() ==
          "If the answer is yes, these clauses can apply [OV-DSL-CHILD; OV-CSC].");
  }

  TEST_CASE("a decision made under other packs is refused") {
    const auto made = policy_test::decided("cleves", "event = concern_for_child");
    CHECK_THROWS_AS(sg::explain(book("pakeman"), facts_of("event = concern_for_child"),
                                policy_test::posts(book("pakeman")), calendar_test::school_2026_27(), made),
                    sg::invalid_input);
    CHECK(sg::explain(book("cleves"), facts_of("event = concern_for_child"), policy_test::posts(book("cleves")),
                      calendar_test::school_2026_27(), made)
              .matched.size() == explained("cleves", "event = concern_for_child").matched.size());
  }

  // The rules are found anew here, without the worlds that decide() walks through: both must come to the same.
  TEST_CASE("an explanation explains exactly the decision, on facts drawn at random") {
    oracle::draw random{20261124, policy_test::words(), 5};
    const auto calendar = calendar_test::school_2026_27();
    std::size_t possible = 0, replaced = 0, reserve = 0;
    for (const auto school : policy_test::schools) {
      const auto& in = book(school);
      for (std::size_t i = 0; i < 600; ++i) {
        const auto who = random.one_in(2) ? random.holders() : policy_test::posts(in);
        const auto known = random.facts(random.upto(3));
        const auto at = random.at();
        const auto made = sg::decide(in, known, who, calendar, at);
        const auto of = sg::explain(in, known, who, calendar, at);
        CAPTURE(school);
        CAPTURE(i);
        REQUIRE(all_of(of.made) == all_of(made));
        // Whatever the decision rests on is explained, and the clauses of both are the same.
        set at_work, certain, cites;
        for (const auto& rule : of.matched) {
          at_work.insert(rule.name);
          if (rule.certainty == sg::certainty_of_effect::certain) certain.insert(rule.name);
          for (const auto& cited : rule.cites) cites.insert(cited.cited_as);
          possible += rule.certainty == sg::certainty_of_effect::possible;
        }
        for (const auto& rule : behind(made)) CHECK_MESSAGE(at_work.contains(rule), rule);
        set decided{made.cites.begin(), made.cites.end()};
        for (const auto& cited : made.overlay)
          if (const auto* clause = in.packs().back().find_clause(cited);
              clause->kind != sg::clause_kind::invariant || cites.contains(cited))
            decided.insert(cited);
        CHECK(joined(cites, [](const auto& each) { return each; }) ==
              joined(decided, [](const auto& each) { return each; }));
        // What is only possible rests on no rule that is certain; what rests on a certain rule is certain.
        for (const auto* list : {&made.must, &made.may, &made.must_not, &made.consider})
          for (const auto& each : *list) {
            const bool any = std::any_of(each.because.begin(), each.because.end(),
                                         [&](const auto& rule) { return certain.contains(rule); });
            // Whether the reporter refers directly hangs on who can be reached as well.
            if (any && each.what != "reporter_refers_directly")
              CHECK_MESSAGE(each.certainty == sg::certainty_of_effect::certain, each.what);
          }
        for (const auto& each : of.overridden) {
          CHECK_FALSE(at_work.contains(each.what.name));
          CHECK_FALSE(each.by.empty());
          ++replaced;
        }
        for (const auto& each : of.sentences) CHECK_MESSAGE(for_people(each), each.text);
        for (const auto& role : in.words().receivers())
          for (const auto& each : sg::why(in, of, role).sentences) CHECK_MESSAGE(for_people(each), each.text);
        reserve += of.in_reserve.size();
      }
    }
    MESSAGE(possible << " possible rules, " << replaced << " replaced, " << reserve << " in reserve");
    CHECK(possible > 1000);
    CHECK(replaced > 50);
    CHECK(reserve > 1000);
  }

  TEST_CASE("where everything is known, everything is certain but what depends on a list") {
    oracle::draw random{20261125, policy_test::words(), 5};
    const auto& in = book("beech-green");
    for (std::size_t i = 0; i < 300; ++i) {
      const auto known = random.facts(0);
      const auto of = sg::explain(in, known, policy_test::posts(in), calendar_test::school_2026_27(), random.at());
      for (const auto& rule : of.matched) CHECK_MESSAGE(rule.certainty == sg::certainty_of_effect::certain, rule.name);
    }
  }

  TEST_CASE("under arrangements that are kept ready the explanation is the same") {
    for (const char* school : {"cleves", "beech-green"}) {
      const auto& in = book(school);
      const auto who = policy_test::posts(in);
      const auto calendar = calendar_test::school_2026_27();
      const sg::arrangements ready{in, who, calendar};
      for (const char* facts : {"event = allegation, subject_role = dsl, harm_threshold = yes",
                                "event = concern_for_child", "event = aup_breach, subject_role = pupil"}) {
        const auto known = facts_of(facts);
        const auto at = moment(policy_test::an_autumn_morning);
        CHECK(sg::to_json(sg::explain(ready, known, ready.decide(known, at)), "q") ==
              sg::to_json(sg::explain(in, known, who, calendar, at), "q"));
      }
    }
  }
}
