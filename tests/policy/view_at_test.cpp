// SPDX-License-Identifier: Apache-2.0
// Who may read a recipient's view at which moment: by the posts held then and the notices made until then, never if
// barred.
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/view_at.hpp>

#include <doctest/doctest.h>

#include <string>

#include "telling.hpp"

namespace sg = safeguarding;
using policy_test::everybody;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::moment;
using policy_test::people;
using policy_test::rule;
using policy_test::small_book;
using policy_test::telling;

namespace {

telling to_dsl(sg::holders who = holders_of(everybody)) {
  return {small_book(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }")), std::move(who),
          facts_of("event = concern_for_child")};
}

sg::followed_report report_of(const telling& school) { return {school.about, school.recorded_at, school.known}; }

template <class Reader>
sg::audience_view view(const telling& school, const Reader& reader, const char* at, const sg::notice_log& log) {
  return sg::recipient_view_at({school.book, school.who, school.calendar}, report_of(school), log, reader, moment(at));
}

std::string roles(const sg::audience_view& seen) {
  return policy_test::joined(seen.told, [](const sg::told_as& each) {
    return each.role + (each.stands_in_for.empty() ? "" : " for " + each.stands_in_for.front()) +
           (each.cites.empty() ? " under nothing" : "");
  });
}

/// As what somebody reads: "deputy_dsl for dsl"; or "refused".
template <class Reader>
std::string reads(const telling& school, const Reader& reader, const char* at, const sg::notice_log& log) {
  try {
    return roles(view(school, reader, at, log));
  } catch (const sg::not_found& e) {
    CHECK(e.message() == sg::nothing_to_read);
    CHECK(e.fragment() == "");
    return "refused";
  }
}
std::string person(const telling& school, const char* id, const char* at) {
  return reads(school, sg::person_id{id}, at, school.log);
}
std::string role(const telling& school, std::string_view id, const char* at) {
  return reads(school, id, at, school.log);
}

sg::holding held(const char* role, const char* id, const char* from = "2020-09-01", const char* until = "2030-09-01") {
  return {role, sg::person_id{id}, sg::parse_day(from), sg::parse_day(until)};
}

}  // namespace

TEST_SUITE("policy/view_at") {
  TEST_CASE("without a log whoever the decision names may read, from when the report was recorded") {
    const auto school = to_dsl();
    CHECK(person(school, "a", "2026-11-20 09:00") == "dsl");
    CHECK(person(school, "a", "2026-11-20 08:59") == "refused");
    CHECK(person(school, "b", "2026-11-20 09:00") == "refused");
    CHECK(person(school, "stranger", "2026-11-20 09:00") == "refused");
    CHECK(role(school, "dsl", "2026-11-20 09:00") == "dsl");
    CHECK(role(school, "deputy_dsl", "2026-11-20 09:00") == "refused");
  }

  TEST_CASE("at the moment of recording it is the view of the explanation, byte for byte") {
    const auto school = to_dsl();
    const auto whole = sg::explain(school.book, school.known, school.who, school.calendar, school.recorded_at);
    CHECK(sg::to_json(view(school, sg::person_id{"a"}, "2026-11-20 09:00", {}), "r") ==
          sg::to_json(sg::recipient_view(school.book, whole, sg::person_id{"a"}), "r"));
  }

  TEST_CASE("whoever was told because somebody was silent may read from then on, and so may whoever was silent") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    REQUIRE(school.follow("2026-11-24 09:00") == "made deputy_dsl b; passed_on dsl a to deputy_dsl b: unread");
    CHECK(person(school, "b", "2026-11-24 08:59") == "refused");
    CHECK(person(school, "b", "2026-11-24 09:00") == "deputy_dsl for dsl");
    CHECK(person(school, "a", "2026-11-24 09:00") == "dsl");
    CHECK(reads(school, sg::person_id{"b"}, "2026-11-24 09:00", {}) == "refused");
    CHECK(person(school, "h", "2026-11-24 09:00") == "refused");
    CHECK(role(school, "deputy_dsl", "2026-11-24 09:00") == "deputy_dsl for dsl");
    CHECK(role(school, "dsl", "2026-11-24 09:00") == "dsl");
    // What the stand-in reads is what they would read if the DSL had been away from the beginning.
    auto away = to_dsl();
    away.known.absent = people("a");
    CHECK(sg::to_json(view(school, sg::person_id{"b"}, "2026-11-24 09:00", school.log), "r") ==
          sg::to_json(view(away, sg::person_id{"b"}, "2026-11-24 09:00", {}), "r"));
  }

  TEST_CASE("never if barred at that moment, whatever the log says") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    const auto barred = [&](auto bar) {
      auto other = school;
      bar(other.known);
      return person(other, "b", "2026-11-24 10:00") + ", " + person(other, "a", "2026-11-24 10:00");
    };
    CHECK(barred([](sg::facts&) {}) == "deputy_dsl for dsl, dsl");
    CHECK(barred([](sg::facts& known) { known.conflicted = people("b"); }) == "refused, dsl");
    CHECK(barred([](sg::facts& known) { known.about = people("a"); }) == "deputy_dsl for dsl, refused");
    CHECK(barred([](sg::facts& known) { known.subjects = people("b and a"); }) == "refused, refused");
    CHECK(barred([](sg::facts& known) { known.set("conflicted_roles", std::vector<std::string>{"deputy_dsl"}); }) ==
          "refused, dsl");
    CHECK(barred([](sg::facts& known) { known.set("subject_also_holds", std::vector<std::string>{"dsl"}); }) ==
          "deputy_dsl for dsl, refused");
  }

  TEST_CASE("whoever is barred by the post they held then stays barred in the post they hold now") {
    auto school = to_dsl(sg::holders{{held("headteacher", "x", "2020-09-01", "2026-12-01"),
                                      held("dsl", "a", "2020-09-01", "2026-12-01"), held("dsl", "x", "2026-12-01")}});
    CHECK(person(school, "x", "2026-12-02 09:00") == "dsl");
    school.known.set("conflicted_roles", std::vector<std::string>{"headteacher"});
    CHECK(person(school, "x", "2026-12-02 09:00") == "refused");
  }

  TEST_CASE("a duty follows the post: the successor reads, and whoever has left it reads no more") {
    auto school = to_dsl(sg::holders{
        {held("dsl", "a", "2020-09-01", "2026-12-01"), held("dsl", "n", "2026-12-01"), held("deputy_dsl", "b")}});
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 09:30");
    CHECK(person(school, "a", "2026-11-30 09:00") == "dsl");
    CHECK(person(school, "n", "2026-11-30 09:00") == "refused");
    CHECK(person(school, "a", "2026-12-01 09:00") == "refused");
    CHECK(person(school, "n", "2026-12-01 09:00") == "dsl");
  }

  TEST_CASE("a notice that was withdrawn lets nobody read") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    auto settled = school;
    settled.known.set("event", std::string{"policy_question"});  // nothing asks for anybody
    CHECK(person(settled, "b", "2026-11-24 10:00") != "refused");
    settled.follow("2026-11-24 10:00");
    CHECK(person(settled, "b", "2026-11-24 10:00") == "refused");
    CHECK(person(settled, "b", "2026-11-24 09:59") != "refused");
  }

  TEST_CASE("nobody reads a request of their own by a notice of it") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    auto own = school;
    own.known = facts_of("event = approval_request, request_item = credentials");
    own.known.reporter = sg::person_id{"b"};
    own.book = small_book(
        "[[rule]]\nid = \"leave\"\nkind = \"approve\"\ncite = [\"c1\"]\nwhen.event = "
        "[\"approval_request\"]\nroute = { to = [\"deputy_dsl\"] }\n");
    CHECK(person(own, "b", "2026-11-24 10:00") == "refused");
  }
}
