// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include "../pack/refused.hpp"
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

/// A book whose one rule sends a concern for a child to `route`.
sg::rulebook sending(const std::string& route, const std::string& kind = "route") {
  return small_book(rule("tell", "route = { " + route + " }", kind));
}

sg::facts concern(const std::string& more = "") { return facts_of("event = concern_for_child," + more); }

}  // namespace

TEST_SUITE("policy/decide") {
  TEST_CASE("everybody a rule names is told, with the rule, its time word and the people") {
    const auto book = small_book(rule("tell", "route = { to = [\"dsl\", \"police\"] }\ntime = \"at once\""));
    const auto made = decided(book, concern(), holders_of("dsl = a and b"));
    REQUIRE(made.notify.size() == 2);
    CHECK(made.notify[0].receiver == "dsl");
    CHECK(people_of(made, "dsl") == "a, b");
    CHECK(made.notify[0].because == std::vector<std::string>{"school/tell"});
    CHECK(made.notify[0].time == "at once");
    CHECK(made.notify[0].certainty == sg::certainty_of_effect::certain);
    CHECK(made.notify[0].stands_in_for.empty());
    CHECK(made.notify[1].receiver == "police");
    CHECK(made.notify[1].people.empty());
    CHECK(joined(made.cites) == "school: c1");
    CHECK(made.at == policy_test::moment(policy_test::an_autumn_morning));
  }

  TEST_CASE("each chain of stand-ins, one absence after the other, until it ends outside the school") {
    struct line {
      const char* role;
      const char* stand_ins;
    };
    const line lines[] = {
        {"dsl", "deputy_dsl, headteacher, deputy_head, childrens_social_care"},
        {"deputy_dsl", "headteacher, deputy_head, childrens_social_care"},
        {"headteacher", "deputy_head, chair_of_governors, lado"},
        {"deputy_head", "headteacher, chair_of_governors, vice_chair, lado"},
        {"chair_of_governors", "vice_chair, lado"},
        {"vice_chair", "lado"},
        {"governing_body", "chair_of_governors, vice_chair, lado"},
        {"online_safety_lead", "dsl, deputy_dsl, headteacher, deputy_head, childrens_social_care"},
        {"safeguarding_team", "dsl, deputy_dsl, headteacher, deputy_head, childrens_social_care"},
        {"it_technician", "dpo, vice_chair, lado"},
        {"named_data_contact", "dpo, vice_chair, lado"},
        {"dpo", "vice_chair, lado"},
        {"named_policy_contact", "headteacher, deputy_head, chair_of_governors, lado"},
        {"slt", "headteacher, deputy_head, chair_of_governors, lado"},
        {"any_adult", "childrens_social_care"},
    };
    std::size_t receivers = 0;
    for (const auto& role : policy_test::words().roles) receivers += role.receiver;
    CHECK(std::size(lines) + 1 == receivers);  // all but the parent
    for (const auto& each : lines) {
      CAPTURE(std::string{each.role});
      const auto book = sending("to = [\"" + std::string{each.role} + "\"]");
      CHECK(told(decided(book, concern())) == each.role);
      std::string absent = each.role;
      for (const auto& next : policy_test::split(each.stand_ins, ",")) {
        CAPTURE(absent);
        const auto made = decided(book, concern("absent_roles = " + absent));
        CHECK(told(made) == next);
        CHECK(joined(made.notify[0].stands_in_for) == each.role);
        CHECK(joined(made.overlay) == "c2");  // the clause of the invariant
        CHECK((actions(made.must) == "reporter_refers_directly") == (next == "childrens_social_care"));
        absent += " and " + next;
      }
    }
  }

  TEST_CASE("nobody who is the subject, conflicted or absent stands in either") {
    const auto book = sending("to = [\"dsl\"]");
    CHECK(told(decided(book, concern("subject_role = deputy_dsl, absent_roles = dsl"))) == "headteacher");
    CHECK(told(decided(book, concern("conflicted_roles = deputy_dsl, absent_roles = dsl"))) == "headteacher");
    CHECK(told(decided(book, concern("conflicted_roles = dsl"))) == "deputy_dsl");
    CHECK(told(decided(book, concern("subject_role = deputy_head, absent_roles = dsl and deputy_dsl, "
                                     "conflicted_roles = headteacher"))) == "childrens_social_care");
  }

  TEST_CASE("a role that nobody holds is stood in for, a body without named members is told as such") {
    const auto book = sending("to = [\"dsl\", \"any_adult\"]");
    auto made = decided(book, concern(), holders_of("headteacher = h"));
    CHECK(told(made) == "any_adult, headteacher");
    CHECK(people_of(made, "headteacher") == "h");
    CHECK(excluded(made) == "dsl: nobody holds the role");
    made = decided(book, concern("absent_roles = any_adult"), holders_of("dsl = a"));
    CHECK(told(made) == "childrens_social_care, dsl");
    CHECK(excluded(made) == "any_adult: cannot be reached");
  }

  TEST_CASE("the subject is never told, by any role and whoever else holds it; another holder of the role is") {
    const auto book = sending("to = [\"dsl\", \"deputy_dsl\"]");
    const auto who = holders_of("dsl = a and b, deputy_dsl = a, headteacher = h, teacher = a");
    const auto made = decided(book, concern("subject_role = teacher, subjects = a"), who);
    CHECK(told(made) == "dsl");
    CHECK(people_of(made, "dsl") == "b");
    CHECK(excluded(made) == "dsl: is the subject; deputy_dsl: is the subject");
    CHECK(joined(made.overlay) == "c2");
    // Without a name everybody in the subject's role is barred, in all their roles.
    CHECK(told(decided(book, concern("subject_role = dsl"), who)) == "headteacher");
    CHECK(told(decided(book, concern("subject_role = teacher"), who)) == "dsl");
    CHECK(people_of(decided(book, concern("subject_role = teacher"), who), "dsl") == "b");
    CHECK(told(decided(book, concern("subject_role = volunteer, subject_also_holds = dsl"), who)) == "headteacher");
  }

  TEST_CASE("in a matter of conduct nobody under the subject steps in: it goes up, in the end outside") {
    const auto book = sending("to = [\"headteacher\"]");
    CHECK(told(decided(book, concern("subject_role = headteacher"))) == "chair_of_governors");
    CHECK(told(decided(book, concern("subject_role = headteacher, absent_roles = chair_of_governors"))) == "lado");
    const auto lead = sending("to = [\"deputy_dsl\"]");
    CHECK(told(decided(lead, concern("subject_role = deputy_dsl"))) == "dsl");
    CHECK(told(decided(lead, concern("subject_role = deputy_dsl, absent_roles = dsl"))) == "headteacher");
    // The child's welfare always has somebody.
    const auto welfare = sending("to = [\"headteacher\"], strand = \"welfare\"");
    CHECK(told(decided(welfare, concern("subject_role = headteacher"))) == "deputy_head");
  }

  TEST_CASE("it does not go up where somebody else leads; a body or the police do not") {
    CHECK(told(decided(sending("to = [\"headteacher\", \"dsl\"]"), concern("subject_role = headteacher"))) == "dsl");
    CHECK(told(decided(sending("to = [\"headteacher\", \"childrens_social_care\"]"),
                       concern("subject_role = headteacher"))) == "childrens_social_care");
    CHECK(told(decided(sending("to = [\"headteacher\", \"any_adult\", \"police\"]"),
                       concern("subject_role = headteacher"))) == "any_adult, chair_of_governors, police");
  }

  TEST_CASE("a conflicted case manager is passed over, straight to the agency; any other receiver has stand-ins") {
    const auto book = small_book(rule("conduct", "route = { to = [\"headteacher\"], strand = \"allegation\" }"));
    const auto made = decided(book, concern("subject_role = teacher, conflicted_roles = headteacher"));
    CHECK(told(made) == "lado");
    CHECK(joined(made.notify[0].stands_in_for) == "headteacher");
    CHECK(told(decided(book, concern("subject_role = teacher, absent_roles = headteacher"))) == "deputy_head");
    CHECK(told(decided(sending("to = [\"headteacher\"]"),
                       concern("subject_role = teacher, conflicted_roles = headteacher"))) == "deputy_head");
    // One of two heads is free of it: there is no conflict to go round.
    CHECK(
        people_of(decided(book, concern("subject_role = teacher, conflicted = h"), holders_of("headteacher = h and i")),
                  "headteacher") == "i");
  }

  TEST_CASE("of alternatives the first who is free and present is enough") {
    const auto book = sending("to = [\"headteacher\", \"deputy_head\", \"dsl\"], alternatives = true");
    CHECK(told(decided(book, concern())) == "headteacher");
    CHECK(told(decided(book, concern("absent_roles = headteacher"))) == "deputy_head");
    CHECK(told(decided(book, concern("subject_role = headteacher, conflicted_roles = deputy_head"))) == "dsl");
    CHECK(told(decided(book, concern("absent_roles = headteacher and deputy_head and dsl"))) == "chair_of_governors");
    const auto made = decided(book, concern("subject_role = headteacher, absent_roles = deputy_head and dsl"));
    CHECK(told(made) == "chair_of_governors");
  }

  TEST_CASE("nobody approves their own request: the others decide, and alone the next in the chain") {
    const auto alone = sending("to = [\"headteacher\"]", "approve");
    auto made = decided(alone, concern("reporter_role = headteacher"));
    CHECK(told(made) == "deputy_head");
    CHECK(excluded(made) == "headteacher: made the request");
    const auto two = sending("to = [\"headteacher\", \"dsl\"]", "approve");
    CHECK(told(decided(two, concern("reporter_role = headteacher"))) == "dsl");
    CHECK(told(decided(two, concern("reporter_role = teacher"))) == "dsl, headteacher");
    const auto who = holders_of("headteacher = h and i, deputy_head = d");
    CHECK(people_of(decided(alone, concern("reporter_role = headteacher, reporter = h"), who), "headteacher") == "i");
    CHECK(told(decided(alone, concern("reporter_role = headteacher"), who)) == "deputy_head");
    CHECK(people_of(decided(alone, concern("reporter_role = headteacher, reporter = z"), who), "headteacher") ==
          "h, i");
    CHECK(told(decided(sending("to = [\"headteacher\"]"), concern("reporter_role = headteacher"))) == "headteacher");
    CHECK(told(decided(sending("to = [\"headteacher\"]", "declare"), concern("reporter_role = headteacher"))) ==
          "deputy_head");
  }

  TEST_CASE("reserve receivers are told only where nobody else leads") {
    const std::string reserve =
        rule("reserve", "route = { to = [\"dsl\"], if_nobody = true }\nmust = [\"inform_parent\"]");
    auto made = decided(small_book(reserve), concern());
    CHECK(told(made) == "dsl");
    CHECK(actions(made.must) == "inform_parent");
    made = decided(small_book(reserve + rule("first", "route = { to = [\"headteacher\"] }")), concern());
    CHECK(told(made) == "headteacher");
    CHECK(actions(made.must) == "");
    CHECK(told(decided(small_book(reserve + rule("body", "route = { to = [\"any_adult\", \"police\"] }")),
                       concern())) == "dsl, any_adult, police");
    CHECK(told(decided(small_book(reserve + rule("more", "route = { to = [\"headteacher\"], if_nobody = true }")),
                       concern())) == "dsl");
  }

  TEST_CASE("a prohibition stands before a duty, and the meeting is recorded with both rules") {
    const auto book = small_book(rule("do", "must = [\"inform_parent\", \"sign_aup\"]") +
                                 rule("dont", "must_not = [\"inform_parent\"]\ndecided_by = \"headteacher\""));
    const auto made = decided(book, concern());
    CHECK(actions(made.must) == "sign_aup");
    CHECK(actions(made.must_not) == "inform_parent");
    REQUIRE(made.conflicts.size() == 1);
    CHECK(made.conflicts[0].text ==
          "conflict recorded: inform_parent is asked for and forbidden; it stays forbidden until the headteacher lifts "
          "it");
    CHECK(joined(made.conflicts[0].rules) == "school/do, school/dont");
    CHECK(decided(book, facts_of("event = allegation")).conflicts.empty());
  }

  TEST_CASE("options and what is weighed name who decides; everything cites its rules") {
    const auto book =
        small_book(rule("one", "may = [\"inform_parent\"]\nconsider = [\"police\"]\ndecided_by = \"dsl\"") +
                   rule("two", "may = [\"inform_parent\"]\ntime = \"soon\""));
    const auto made = decided(book, concern());
    REQUIRE(made.may.size() == 1);
    CHECK(made.may[0].decided_by == "dsl");
    CHECK(joined(made.may[0].because) == "school/one, school/two");
    CHECK(made.may[0].time == "soon");
    REQUIRE(made.consider.size() == 1);
    CHECK(made.consider[0].what == "police");
    CHECK(made.notify.empty());  // weighed is not told
  }

  TEST_CASE("the holders of the London day are told") {
    const auto book = sending("to = [\"dsl\"]");
    const auto who = holders_of("dsl = a until 2026-06-11 and b from 2026-06-11");
    CHECK(people_of(decided(book, concern(), who, "2026-06-10T22:59:59Z"), "dsl") == "a");
    CHECK(people_of(decided(book, concern(), who, "2026-06-10T23:00:00Z"), "dsl") == "b");
    CHECK(people_of(decided(book, concern(), who, "2026-12-10T23:59:59Z"), "dsl") == "b");
  }

  TEST_CASE("packs and rules are in force on the London day of the record, and the decision says which pack is not") {
    const auto late = policy_test::read_pack(policy_test::head("late", "school", "effective_from = 2026-06-11\n") +
                                             rule("tell", "route = { to = [\"dsl\"] }"));
    const sg::rulebook book{policy_test::words(), {late}};
    const auto before = decided(book, concern(), holders_of("dsl = a"), "2026-06-10T22:59:59Z");
    const auto after = decided(book, concern(), holders_of("dsl = a"), "2026-06-10T23:00:00Z");
    CHECK(told(before) == "");
    CHECK(told(after) == "dsl");
    CHECK(before.packs.at(0).force == sg::pack_force::not_in_force);
    CHECK(after.packs.at(0).force == sg::pack_force::in_force);
    CHECK(after.packs.at(0).pack == "late");
    CHECK(after.packs.at(0).hash == late.pinned);
  }

  TEST_CASE("a school without an overlay tells nobody rather than a name that is not there") {
    const sg::rulebook book{
        policy_test::words(),
        {policy_test::read_pack(policy_test::head("p") +
                                rule("tell", "route = { to = [\"any_adult\", \"headteacher\"] }"))}};
    CHECK(told(decided(book, concern("absent_roles = any_adult"))) == "headteacher");
    CHECK(told(decided(book, concern("absent_roles = any_adult and chair_of_governors, subject_role = headteacher"))) ==
          "");
  }

  TEST_CASE("facts outside the vocabulary and moments outside the calendar are refused") {
    const auto book = sending("to = [\"dsl\"]");
    auto known = concern();
    known.set("evnt", std::string{"allegation"});
    CHECK(refused([&] { (void)decided(book, known); }).at == "unknown_name 0:0 evnt 'evnt'");
    CHECK(refused([&] { (void)decided(book, concern(), "1969-12-31T00:00:00Z"); }).at != "taken");
  }
}
