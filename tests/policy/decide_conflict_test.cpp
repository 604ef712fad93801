// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::actions;
using policy_test::decided;
using policy_test::excluded;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::joined;
using policy_test::rule;
using policy_test::small_book;
using policy_test::told;

namespace {

const std::string to_dsl = "route = { to = [\"dsl\"] }", to_head = "route = { to = [\"headteacher\"] }";

sg::facts concern(const std::string& more = "") { return facts_of("event = concern_for_child," + more); }

/// The rules that disagree about whom to tell; "" where none do.
std::string disagreeing(const sg::decision& made) {
  for (const auto& each : made.conflicts)
    if (each.text == sg::both_notified) return joined(each.rules);
  return "";
}

}  // namespace

TEST_SUITE("policy/decide, sources that disagree") {
  TEST_CASE("two clauses with different primary receivers for one event: both are told and the conflict is recorded") {
    const auto made = decided(small_book(rule("a", to_dsl) + rule("b", to_head)), concern());
    CHECK(told(made) == "dsl, headteacher");
    CHECK(disagreeing(made) == "school/a, school/b");
    CHECK(made.conflicts.at(0).text == "conflict recorded: both notified");
  }

  TEST_CASE("no conflict where one person holds both roles, or one set of people contains the other") {
    const auto book = small_book(rule("a", to_dsl) + rule("b", to_head));
    CHECK(disagreeing(decided(book, concern(), holders_of("dsl = a, headteacher = a"))) == "");
    CHECK(disagreeing(decided(book, concern(), holders_of("dsl = a and b, headteacher = a"))) == "");
    CHECK(disagreeing(decided(book, concern(), holders_of("dsl = a, headteacher = a and b"))) == "");
    CHECK(disagreeing(decided(book, concern(), holders_of("dsl = a and c, headteacher = a and b"))) ==
          "school/a, school/b");
    const auto wider = small_book(rule("a", to_dsl) + rule("b", "route = { to = [\"headteacher\", \"dsl\"] }"));
    CHECK(disagreeing(decided(wider, concern())) == "");
  }

  TEST_CASE("people are compared after subjects are taken out and stand-ins put in") {
    const auto book = small_book(rule("a", to_dsl) + rule("b", to_head));
    // The DSL is away and the headteacher stands in: one receiver.
    CHECK(disagreeing(decided(book, concern("absent_roles = dsl and deputy_dsl"))) == "");
    CHECK(disagreeing(decided(book, concern("absent_roles = dsl"))) == "school/a, school/b");
    // Nobody is left of the first: a receiver that is removed disagrees with nobody.
    CHECK(disagreeing(decided(book, concern("subject_role = dsl"))) == "");
  }

  TEST_CASE("told also, or told only if nobody else is: never a conflict") {
    CHECK(disagreeing(
              decided(small_book(rule("a", to_dsl) + rule("b", "route = { to = [\"headteacher\"], also = true }")),
                      concern())) == "");
    CHECK(disagreeing(
              decided(small_book(rule("a", to_dsl) + rule("b", "route = { to = [\"headteacher\"], if_nobody = true }")),
                      concern())) == "");
  }

  TEST_CASE("clauses about different events of one report do not disagree") {
    const auto book = small_book(rule("a", to_dsl) + rule("b", to_head, "route", "allegation"));
    CHECK(disagreeing(decided(book, concern("also_events = allegation"))) == "");
    const auto shared = small_book(rule("a", to_dsl + "\nwhen_not = { place = [\"bus\"] }") +
                                   "[[rule]]\nid = \"b\"\nkind = \"route\"\ncite = [\"c1\"]\n"
                                   "when = { event = [\"concern_for_child\", \"allegation\"] }\n" +
                                   to_head + "\n");
    CHECK(disagreeing(decided(shared, concern("also_events = allegation"))) == "school/a, school/b");
  }

  TEST_CASE("an overlay disagrees with a clause that routes a report, whatever the event, and with no other clause") {
    const auto law = rule("law", to_head, "route", "allegation");
    const auto known = concern("also_events = allegation");
    CHECK(disagreeing(decided(small_book(rule("a", to_dsl), law), known)) == "school/a, law/law");
    for (const char* kind : {"notify", "approve", "review", "must"})
      CHECK(disagreeing(decided(small_book(rule("a", to_dsl, kind), law), known)) == "");
    CHECK(disagreeing(decided(small_book(rule("a", to_dsl), rule("law", to_head, "must", "allegation")), known)) ==
          "school/a, law/law");
  }

  TEST_CASE("two overlays never disagree") {
    CHECK(disagreeing(
              decided(small_book(rule("none", "must = [\"sign_aup\"]"), rule("one", to_dsl) + rule("two", to_head)),
                      concern())) == "");
  }
}

TEST_SUITE("policy/decide, two subjects") {
  TEST_CASE("the second subject is decided separately and united; both are barred") {
    const auto made = decided("pakeman",
                              "event = inappropriate_behaviour, subject_role = pupil, "
                              "second_subject_role = headteacher");
    CHECK(told(made) == "dsl, chair_of_governors");  // the pupil's conduct to the DSL, the head's not to the head
    CHECK(excluded(made).find("headteacher: is the subject") != std::string::npos);
    CHECK(told(decided("pakeman",
                       "event = inappropriate_behaviour, subject_role = headteacher, "
                       "second_subject_role = pupil")) == "dsl, chair_of_governors");
  }

  TEST_CASE("what is said of misuse is said of the pupil, what is said of the harm threshold of the adult") {
    const auto made = decided("beech-green",
                              "event = aup_breach, also_events = allegation, subject_role = pupil, "
                              "second_subject_role = teaching_assistant, deliberate = yes, seriousness = serious, "
                              "harm_threshold = yes, child_identified = yes");
    CHECK(made.step == "step3");
    CHECK(actions(made.must).find("separate_welfare_and_allegation_strands") != std::string::npos);
    CHECK(told(made).find("lado") != std::string::npos);
    const auto pupil = decided("beech-green",
                               "event = aup_breach, subject_role = pupil, second_subject_role = none, "
                               "deliberate = yes, seriousness = serious, harm_threshold = yes");
    CHECK(told(pupil).find("lado") == std::string::npos);  // no adult's conduct is in question
  }

  TEST_CASE("named subjects are barred whatever roles are said") {
    const auto book = small_book(rule("a", "route = { to = [\"dsl\", \"headteacher\"] }"));
    const auto made =
        decided(book, concern("subject_role = teacher, second_subject_role = volunteer, subjects = a and b"),
                holders_of("dsl = a and c, headteacher = b and d"));
    CHECK(policy_test::people_of(made, "dsl") == "c");
    CHECK(policy_test::people_of(made, "headteacher") == "d");
  }

  TEST_CASE("where only one of two subjects is named, everybody in the other's role is barred") {
    const auto book = small_book(rule("a", "route = { to = [\"headteacher\", \"dsl\"] }"));
    const auto made = decided(book, concern("subject_role = pupil, second_subject_role = headteacher, subjects = x"),
                              holders_of("dsl = a, headteacher = h"));
    CHECK(told(made) == "dsl");
    CHECK(excluded(made) == "headteacher: is the subject");
  }

  TEST_CASE("every role that a named subject holds counts, so that a rule about any of them applies") {
    const auto who = holders_of("dsl = a and b, headteacher = h, chair_of_governors = g, teacher = a and t");
    const auto by = [&](const char* subjects) {
      return told(
          decided(policy_test::book("beech-green"),
                  facts_of(std::string{"event = aup_breach, subject_role = teacher, harm_threshold = no, subjects = "} +
                           subjects),
                  who));
    };
    CHECK(by("a").find("chair_of_governors") != std::string::npos);  // a is a DSL besides: paragraph 3
    CHECK(by("t").find("chair_of_governors") == std::string::npos);
  }
}
