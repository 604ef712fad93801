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
using policy_test::people_of;
using policy_test::rule;
using policy_test::small_book;
using policy_test::told;

namespace {

const std::string grave =
    "[[rule]]\nid = \"grave\"\nkind = \"route\"\ncite = [\"c1\"]\n"
    "when = { event = [\"concern_for_child\"], seriousness = [\"serious\"] }\n"
    "route = { to = [\"headteacher\"] }\nmust = [\"inform_parent\"]\n";
const std::string light =
    "[[rule]]\nid = \"light\"\nkind = \"route\"\ncite = [\"c1\"]\n"
    "when = { event = [\"concern_for_child\"], seriousness = [\"ordinary\"] }\n"
    "route = { to = [\"dsl\"] }\nmust = [\"inform_parent\"]\n";

sg::facts concern(const std::string& more = "") { return facts_of("event = concern_for_child," + more); }

std::string open(const sg::decision& made) {
  return joined(made.missing, [](const auto& each) {
    return each.fact + (each.matters == sg::bearing::changes_answer ? " matters" : " changes nothing");
  });
}

std::string sure(const sg::decision& made) {
  return joined(made.notify, [](const auto& each) {
    return each.receiver + (each.certainty == sg::certainty_of_effect::certain ? " certain" : " possible");
  });
}

}  // namespace

TEST_SUITE("policy/decide, unknown facts") {
  TEST_CASE(
      "who is barred whatever comes out is barred for certain, who is barred for some answers until it is settled") {
    const auto in =
        policy_test::decided("cleves", "event = concern_for_child, significant_harm = unknown, absent_roles = dsl");
    const auto of_role = [](const sg::decision& made, std::string_view role) {
      std::string text;
      for (const auto& each : made.excluded)
        if (each.role == role) text += std::string{sg::name(each.certainty)} + " ";
      return text;
    };
    CHECK(of_role(in, "dsl") == "certain ");
    // The headteacher is asked, and cannot be reached, only if it turns out to be an adult's conduct.
    const auto open = policy_test::decided(
        "cleves",
        "event = concern_for_child, harm_threshold = unknown, subject_role = teacher, absent_roles = headteacher");
    CHECK(of_role(open, "headteacher") == "possible ");
  }

  TEST_CASE("everybody is told who would be told for some value; certain is what comes for every value") {
    const auto made = decided(small_book(grave + light), concern("seriousness = unknown"));
    CHECK(sure(made) == "headteacher possible, dsl possible");
    REQUIRE(made.must.size() == 1);
    CHECK(made.must[0].certainty == sg::certainty_of_effect::certain);  // asked for by either of the two
    CHECK(open(made) == "seriousness matters");
    CHECK(made.missing[0].question == policy_test::words().fact("seriousness").question);
  }

  TEST_CASE("a core fact that is left out is unknown; any other that is left out is absent") {
    const auto book = small_book(grave + light);
    CHECK(sure(decided(book, concern("seriousness ="))) == "headteacher possible, dsl possible");
    const auto bus = small_book(
        "[[rule]]\nid = \"bus\"\nkind = \"route\"\ncite = [\"c1\"]\nwhen = { place = [\"bus\"] }\n"
        "route = { to = [\"dsl\"] }\n");
    CHECK(sure(decided(bus, concern())) == "");
    CHECK(open(decided(bus, concern())) == "");
    CHECK(sure(decided(bus, concern("place = unknown"))) == "dsl possible");
    CHECK(open(decided(bus, concern("place = unknown"))) == "place matters");
  }

  TEST_CASE("an unknown fact that no rule at work tests changes nothing, and is still listed") {
    const auto made =
        decided(small_book(grave), facts_of("event = allegation, seriousness = unknown, deliberate = unknown"));
    CHECK(open(made) == "deliberate changes nothing, seriousness changes nothing");
    CHECK(told(made) == "");
  }

  TEST_CASE("a rule that is perhaps overridden stands") {
    const auto over = grave + "overrides = [\"other\"]\n" + rule("other", "route = { to = [\"dsl\"] }");
    CHECK(sure(decided(small_book(over), concern("seriousness = unknown"))) == "headteacher possible, dsl possible");
    CHECK(sure(decided(small_book(over), concern("seriousness = serious"))) == "headteacher certain");
  }

  TEST_CASE("a step is given only where every value gives the same one") {
    const auto step = [](const std::string& known) {
      return decided("beech-green", "event = filter_bypass, subject_role = pupil, deliberate = yes, " + known).step;
    };
    CHECK(step("prior_upheld_misuse_count = 1") == "step2");
    CHECK(step("prior_upheld_misuse_count = unknown") == "");
    CHECK(step("prior_upheld_misuse_count = unknown, seriousness = serious") == "step3");  // whatever the count
    CHECK(step("prior_upheld_misuse_count = 0, seriousness = unknown") == "");
    CHECK(step("deliberate = unknown") == "");
  }

  TEST_CASE("where the subject is not known, each role is allowed for: what bars one world does not bar the others") {
    const auto book = small_book(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }"));
    const auto made = decided(book, concern("subject_role = unknown"));
    CHECK(sure(made) == "deputy_dsl possible, dsl possible");
    CHECK(excluded(made).find("dsl: is the subject") == std::string::npos);
    CHECK(open(made) == "subject_role matters");  // who may be told hangs on it, though no rule tests it
    // Whoever is named as the subject stays barred, whatever the role.
    const auto named =
        decided(book, concern("subject_role = unknown, subjects = a"), holders_of("dsl = a, deputy_dsl = b"));
    CHECK(sure(named) == "deputy_dsl certain");
    CHECK(excluded(named) == "dsl: is the subject");
  }

  TEST_CASE("where it is not known who asks, each may have asked: nobody is left to approve alone") {
    const auto book = small_book(rule("leave", "route = { to = [\"headteacher\"] }", "approve"));
    const auto made = decided(book, concern("reporter_role = unknown"));
    CHECK(sure(made) == "deputy_head possible, headteacher possible");
    CHECK(open(made) == "reporter_role matters");
    CHECK(sure(decided(book, concern("reporter_role = unknown, reporter = z"))) == "headteacher certain");
  }

  TEST_CASE("an unknown event: every rule about some event may apply, beside the events that are known") {
    const auto book = small_book(rule("one", "route = { to = [\"dsl\"] }") +
                                 rule("two", "route = { to = [\"headteacher\"] }", "route", "allegation"));
    CHECK(sure(decided(book, concern("event = unknown"))) == "dsl possible, headteacher possible");
    const auto made = decided(book, concern("event = unknown, also_events = allegation"));
    CHECK(sure(made) == "dsl possible, headteacher certain");
    CHECK(made.conflicts.empty());  // the two are about different events
  }

  TEST_CASE("an unknown event: clauses disagree only over an event that brings up both") {
    // Both speak of child-on-child abuse, where the third takes the first one's place; of any other event one of them.
    const auto book = small_book(
        "[[rule]]\nid = \"a\"\nkind = \"route\"\ncite = [\"c1\"]\n"
        "when = { event = [\"concern_for_child\", \"child_on_child\"] }\nroute = { to = [\"dsl\"] }\n"
        "[[rule]]\nid = \"b\"\nkind = \"route\"\ncite = [\"c1\"]\n"
        "when = { event = [\"allegation\", \"child_on_child\"] }\nroute = { to = [\"headteacher\"] }\n"
        "[[rule]]\nid = \"c\"\nkind = \"route\"\ncite = [\"c1\"]\noverrides = [\"a\"]\n"
        "when = { event = [\"child_on_child\"] }\nroute = { to = [\"headteacher\"] }\n");
    CHECK(decided(book, concern("event = unknown, also_events = allegation")).conflicts.empty());
  }

  TEST_CASE("an observation of unknown time may have been recorded late") {
    const auto late = [](const std::string& known) {
      const auto made = decided("cleves", "event = concern_for_child, " + known, "2026-11-20T09:14:00Z");
      for (const auto& each : made.must)
        if (each.what == "record_as_late_entry")
          return std::string{each.certainty == sg::certainty_of_effect::certain ? "late" : "perhaps late"};
      return std::string{"in time"};
    };
    CHECK(late("") == "in time");
    CHECK(late("observed_at = 2026-11-19 09:14") == "in time");  // 24 hours are not more than 24 hours
    CHECK(late("observed_at = 2026-11-19T09:13:59Z") == "late");
    CHECK_THROWS_AS(late("observed_at = 2026-11-21 09:14"), sg::invalid_input);  // seen after it was written down
    CHECK(late("observed_at = unknown") == "perhaps late");
  }

  TEST_CASE("a clock whose start is not known runs from the next start that is, or not at all") {
    const auto due = [](const std::string& known) {
      const auto made = decided("cleves", "event = allegation, subject_role = teacher, harm_threshold = yes, " + known,
                                "2026-12-18T16:40:00Z");
      return joined(made.clocks, [](const auto& each) { return each.id + " " + sg::london_text(*each.runs_to.due); });
    };
    CHECK(due("").find("lado_contact 2026-12-21T23:59:59+00:00") != std::string::npos);
    CHECK(due("aware_at = unknown").find("lado_contact 2026-12-21T23:59:59+00:00") != std::string::npos);
    CHECK(due("aware_at = 2026-12-17 10:00").find("lado_contact 2026-12-18T23:59:59+00:00") != std::string::npos);
    CHECK(due("referral_made_at = unknown").find("csc_decision") == std::string::npos);
    CHECK(due("referral_made_at = 2026-12-18 12:00").find("csc_decision 2026-12-21T23:59:59+00:00") !=
          std::string::npos);
  }

  TEST_CASE("an unknown list of roles is allowed for one role at a time, and a second subject as any or none") {
    const auto book = small_book(rule("tell", "route = { to = [\"dsl\"] }"));
    CHECK(sure(decided(book, concern("absent_roles = unknown"))) == "deputy_dsl possible, dsl possible");
    CHECK(open(decided(book, concern("absent_roles = unknown"))) == "absent_roles matters");
    const auto made = decided(book, concern("subject_role = teacher, second_subject_role = unknown"));
    CHECK(told(made).find("dsl") != std::string::npos);
    CHECK(open(made) == "second_subject_role matters");
  }

  TEST_CASE("nothing known at all: somebody is told, nothing is certain, every core question is asked") {
    for (const auto school : policy_test::schools) {
      CAPTURE(std::string{school});
      const auto made = decided(policy_test::book(school), sg::facts{});
      CHECK(made.notify.size() > 5);
      for (const auto& each : made.notify) CHECK(each.certainty == sg::certainty_of_effect::possible);
      for (const auto& each : made.must) CHECK(each.certainty == sg::certainty_of_effect::possible);
      CHECK(made.step == "");
      std::size_t core = 0;
      for (const auto& column : policy_test::words().facts) core += column.core;
      CHECK(made.missing.size() == core);
    }
  }
}
