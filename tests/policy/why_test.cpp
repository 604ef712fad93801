// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/why.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::book;
using policy_test::facts_of;

namespace {

struct matter {
  const sg::rulebook& in;
  sg::holders who;
  sg::explanation of;

  matter(std::string_view school, const sg::facts& known, sg::holders holders)
      : in{book(school)},
        who{std::move(holders)},
        of{sg::explain(in, known, who, calendar_test::school_2026_27(),
                       policy_test::moment(policy_test::an_autumn_morning))} {}
  matter(std::string_view school, std::string_view facts)
      : matter{school, facts_of(facts), policy_test::posts(book(school))} {}

  [[nodiscard]] sg::why_answer why(std::string_view role) const { return sg::why(in, of, role); }
  [[nodiscard]] sg::why_answer person(const char* id) const { return sg::why(in, who, of, sg::person_id{id}); }
};

}  // namespace

TEST_SUITE("policy/why") {
  TEST_CASE("somebody told is told under the clauses that say so") {
    const auto answer =
        matter{"cleves", "event = pupil_contact, subject_role = teacher, harm_threshold = no"}.why("dsl");
    CHECK(answer.reason == sg::why_reason::told);
    CHECK(answer.sentences.front().text == "The DSL is told [cleves: 2].");
  }

  TEST_CASE("somebody barred or out of reach is not told for that reason, and who is told instead is said") {
    const matter in{"cleves", "event = concern_for_child, absent_roles = dsl"};
    const auto answer = in.why("dsl");
    CHECK(answer.reason == sg::why_reason::excluded);
    CHECK(answer.sentences.front().text == "The DSL is not told: cannot be reached in the time needed.");
    CHECK(answer.sentences.at(1).text ==
          "Law or guidance asks for the DSL to be told; the deputy DSL is told in their "
          "place [OV-DSL-CHILD].");
    CHECK(answer.sentences.at(2).text == "The deputy DSL is told in place of the DSL.");
    CHECK(in.why("deputy_dsl").reason == sg::why_reason::told);
  }

  TEST_CASE("one of several of whom one is enough") {
    const auto answer =
        matter{"cleves", "event = pupil_contact, subject_role = teacher, harm_threshold = no"}.why("deputy_head");
    CHECK(answer.reason == sg::why_reason::not_needed);
    CHECK(
        answer.sentences.front().text ==
        "The deputy head is one of several of whom the clause asks for one, and the headteacher is told [cleves: 8].");
  }

  TEST_CASE("a rule that would tell them is kept for the case that nobody is told") {
    const auto answer = matter{"cleves",
                               "event = inappropriate_behaviour, subject_role = teacher, harm_threshold = "
                               "not_applicable"}
                            .why("headteacher");
    CHECK(answer.reason == sg::why_reason::in_reserve);
  }

  TEST_CASE("a rule that names them fails in one fact") {
    const auto answer = matter{"cleves", "event = concern_for_child"}.why("childrens_social_care");
    CHECK(answer.reason == sg::why_reason::nearly);
    CHECK(answer.sentences.front().text ==
          "A clause that names children's social care would apply if 'risk of significant harm' were yes; it is no "
          "[OV-CSC].");
  }

  TEST_CASE("a rule that names them is replaced") {
    const auto in = policy_test::small_book(
        policy_test::rule("one", "route = { to = [\"headteacher\"] }") +
        policy_test::rule("two", "overrides = [\"one\"]\nroute = { to = [\"chair_of_governors\"] }"));
    const auto of = sg::explain(in, facts_of("event = concern_for_child"), policy_test::posts(in),
                                calendar_test::school_2026_27(), policy_test::moment(policy_test::an_autumn_morning));
    const auto answer = sg::why(in, of, "headteacher");
    CHECK(answer.reason == sg::why_reason::overridden);
    CHECK(answer.sentences.front().text ==
          "A clause that names the headteacher is replaced here by another rule under the same clause: school: c1.");
  }

  TEST_CASE("whoever would stand in for somebody told says so, and a stranger to the matter is named by no rule") {
    const matter in{"cleves", "event = concern_for_child"};
    CHECK(in.why("deputy_dsl").reason == sg::why_reason::next_in_chain);
    CHECK(in.why("deputy_dsl").sentences.front().text == "The deputy DSL would stand in if the DSL could not be told.");
    CHECK(in.why("ico").reason == sg::why_reason::not_named);
    CHECK_THROWS_AS((void)in.why("head"), sg::not_found);
  }

  TEST_CASE("whoever is kept out of the matter is not told what their post would be told for") {
    auto known = facts_of("event = concern_for_child");
    known.conflicted = policy_test::people("d-2");
    const matter in{"cleves", known, policy_test::holders_of("dsl = d-1, deputy_dsl = d-2, headteacher = d-2")};
    const auto answer = in.person("d-2");
    CHECK(answer.reason == sg::why_reason::excluded);
    REQUIRE(answer.sentences.size() == 3);
    for (const auto& each : answer.sentences) CHECK(each.text.find("would") == std::string::npos);
    CHECK(answer.sentences.front().text ==
          "d-2 is told nothing of this matter, in whatever post: there is a declared conflict of interest.");
    // Who stands in for them, where their post is named, is said.
    known.conflicted = policy_test::people("d-1");
    const matter other{"cleves", known, policy_test::holders_of("dsl = d-1, deputy_dsl = d-2, headteacher = d-2")};
    CHECK(other.person("d-1").sentences.back().text == "The deputy DSL is told in place of the DSL.");
    CHECK(other.person("d-1").reason == sg::why_reason::excluded);
    CHECK(other.person("d-2").reason == sg::why_reason::told);
  }

  TEST_CASE("a person is told by name, by post, or not at all") {
    auto known = facts_of("event = allegation, subject_role = teacher, harm_threshold = yes");
    known.subjects = policy_test::people("t-1");
    known.conflicted = policy_test::people("d-2");
    const matter in{"cleves", known,
                    policy_test::holders_of("dsl = d-1 and d-2, headteacher = h-1, teacher = t-1, slt = h-1 and x-1")};
    CHECK(in.person("d-1").reason == sg::why_reason::told);
    CHECK(in.person("h-1").reason == sg::why_reason::told);
    CHECK(in.person("t-1").reason == sg::why_reason::excluded);
    CHECK(in.person("t-1").sentences.front().text ==
          "t-1 is told nothing of this matter, in whatever post: the matter is about them.");
    CHECK(in.person("d-2").reason == sg::why_reason::excluded);
    // The post is told, and the holder who asks is not: nobody decides on a request of their own.
    auto request = facts_of("event = approval_request, request_item = credentials");
    request.reporter = sg::person_id{"d-2"};
    const matter own{"beech-green", request, policy_test::holders_of("dsl = d-1 and d-2")};
    CHECK(own.person("d-1").reason == sg::why_reason::told);
    CHECK(own.person("d-2").reason == sg::why_reason::excluded);
    CHECK(in.person("stranger").reason == sg::why_reason::holds_no_post);
    CHECK(in.person("x-1").reason == sg::why_reason::not_named);
  }
}
