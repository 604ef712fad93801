// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
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

/// A book whose one rule sends a concern for a child to one body.
sg::rulebook sending(const std::string& body, const std::string& kind = "route") {
  return small_book(rule("tell", "route = { to = [\"" + body + "\"] }", kind));
}

sg::facts concern(const std::string& more = "") { return facts_of("event = concern_for_child," + more); }

std::string people_not_told(const sg::decision& made, std::string_view role) {
  for (const auto& each : made.excluded)
    if (each.role == role) return joined(each.people, [](const auto& person) { return person.text(); });
  return "-";
}

}  // namespace

TEST_SUITE("policy/decide, bodies without named members") {
  TEST_CASE("a body is told as such, but not where the subject holds a post that sits on it") {
    const auto book = sending("slt");
    const auto who = holders_of("headteacher = h, deputy_head = d, dsl = s, teacher = t");
    CHECK(told(decided(book, concern("subject_role = teacher"), who)) == "slt");
    const auto made = decided(book, concern("subject_role = deputy_head"), who);
    CHECK(told(made) == "headteacher");
    CHECK(joined(made.notify[0].stands_in_for) == "slt");
    CHECK(excluded(made) == "slt: is the subject; deputy_head: is the subject");
    CHECK(people_not_told(made, "slt") == "d");
    CHECK(joined(made.overlay) == "c2");
    // By any of their posts, by name alone, and as whom the report is about.
    CHECK(told(decided(book, concern("subject_role = teacher, subjects = s"), who)) == "headteacher");
    CHECK(told(decided(book, concern("subject_role = volunteer, subject_also_holds = dsl"), who)) == "headteacher");
    auto about = concern();
    about.about = {sg::person_id{"d"}};
    CHECK(told(decided(book, about, who)) == "headteacher");
  }

  TEST_CASE("it is enough that the subject is said to have such a post, whoever holds it, or to be of the body") {
    const auto nobody = holders_of("chair_of_governors = c");
    CHECK(told(decided(sending("governing_body"), concern("subject_role = governor"), nobody)) == "chair_of_governors");
    CHECK(told(decided(sending("governing_body"), concern("subject_role = teacher"), nobody)) == "governing_body");
    CHECK(told(decided(sending("slt"), concern("subject_role = teacher, subject_also_holds = slt"), nobody)) ==
          "chair_of_governors");
    CHECK(told(decided(sending("slt"), concern("second_subject_role = dsl"), nobody)) == "chair_of_governors");
  }

  TEST_CASE("each body of the shipped vocabulary, for each post that sits on it") {
    const auto& words = policy_test::words();
    std::size_t seats = 0;
    for (const auto& body : words.roles)
      for (const auto& seat : body.includes) {
        CAPTURE(body.id);
        CAPTURE(seat);
        const auto made = decided(sending(body.id), concern("conflicted_roles = chair_of_governors"));
        CHECK((told(made) == body.id) == (body.id != "governing_body"));
        if (!words.find_role(seat)->subject) continue;
        for (const char* fact : {"subject_role = ", "subject_role = teacher, subject_also_holds = "}) {
          if (seat == "governor" && std::string{fact}.ends_with("also_holds = ")) continue;
          const auto barred = decided(sending(body.id), concern(fact + seat));
          CHECK(people_of(barred, body.id) == "-");
          CHECK_FALSE(barred.notify.empty());
          CHECK(excluded(barred).starts_with(body.id + ": is the subject"));
          ++seats;
        }
      }
    CHECK(seats >= 14);
  }

  TEST_CASE("nor where somebody in conflict sits on it") {
    const auto book = sending("safeguarding_team");
    const auto who = holders_of("dsl = a, deputy_dsl = b, headteacher = h");
    CHECK(told(decided(book, concern("conflicted = h"), who)) == "safeguarding_team");
    const auto made = decided(book, concern("conflicted = b"), who);
    CHECK(told(made) == "dsl");
    CHECK(excluded(made).starts_with("safeguarding_team: has a declared conflict of interest"));
    CHECK(told(decided(book, concern("conflicted_roles = deputy_dsl"), holders_of("headteacher = h"))) ==
          "headteacher");
  }

  TEST_CASE("its own members are looked at one by one where the holders name them") {
    const auto who = holders_of("headteacher = h, deputy_head = d, slt = h and d");
    const auto made = decided(sending("slt"), concern("subject_role = deputy_head"), who);
    CHECK(people_of(made, "slt") == "h");
    CHECK(people_not_told(made, "slt") == "d");
    // Named members are the members: the vocabulary guesses no more.
    CHECK(told(decided(sending("slt"), concern("subject_role = dsl"), holders_of("dsl = s, slt = h"))) == "slt");
  }

  TEST_CASE("on a request for leave who asks withdraws from a body; who leads it cannot") {
    const auto who = holders_of("headteacher = h, deputy_head = d, chair_of_governors = c");
    const auto asked = [&](const char* body, const char* role, const char* more = "") {
      return decided(sending(body, "approve"), concern(std::string{"reporter_role = "} + role + more), who);
    };
    CHECK(told(asked("slt", "teacher")) == "slt");
    CHECK(told(asked("slt", "headteacher")) == "deputy_head");
    CHECK(excluded(asked("slt", "headteacher")) == "slt: made the request");
    const auto governors = asked("governing_body", "headteacher");
    CHECK(told(governors) == "governing_body");
    CHECK(people_not_told(governors, "governing_body") == "h");
    CHECK(joined(governors.overlay) == "c2");
    CHECK(told(asked("governing_body", "chair_of_governors")) == "lado");
    CHECK(told(asked("governing_body", "teacher", ", conflicted = h")) == "governing_body");
    CHECK(told(asked("governing_body", "teacher", ", conflicted = c")) == "lado");
    // Of a report whoever made it is not in question.
    CHECK(told(decided(sending("slt"), concern("reporter_role = headteacher"), who)) == "slt");
    // Nobody named asks, and it is not known who: a member may.
    const auto unknown = asked("slt", "unknown");
    CHECK(told(unknown) == "deputy_head, slt");
    CHECK(unknown.notify[0].certainty == sg::certainty_of_effect::possible);
    CHECK(told(decided(sending("slt", "approve"), concern("reporter_role = unknown"), holders_of("dpo = x"))) ==
          "lado, slt");
  }
}
