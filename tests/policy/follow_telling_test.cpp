// SPDX-License-Identifier: Apache-2.0
// Whoever is outside the school is told by somebody: what follow.hpp promises of whose task that is, and by when.
#include <safeguarding/policy/due_list.hpp>

#include <doctest/doctest.h>

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

telling of(const std::string& rules, const char* who = everybody) {
  return {small_book(rules), holders_of(who), facts_of("event = concern_for_child")};
}

std::string to(const char* list) { return std::string{"route = { to = ["} + list + "], also = true }"; }

/// Of a school's notices to `receiver`, whose task it is: "dsl: a, a2", with the clock and its time where one runs.
std::string task(const telling& school, const char* receiver, std::string_view at) {
  for (const auto& each : school.seen(at).notices) {
    if (each.what.receiver != receiver || !sg::is_live(each)) continue;
    if (!each.telling) return "nobody's";
    const auto& duty = *each.telling;
    return duty.as + ": " + policy_test::joined(duty.people, [](const auto& id) { return id.text(); }) +
           (duty.by ? "; " + duty.clock + " " + sg::london_text(*duty.by).substr(0, 16) : "");
  }
  return "no notice";
}

std::vector<sg::due_item> list(const telling& school, const char* person, std::string_view at) {
  const std::vector<sg::following> all{school.seen(at)};
  return sg::due_list(sg::person_id{person}, all, moment(at));
}

std::string shown(const std::vector<sg::due_item>& items) {
  return policy_test::joined(
      items, [](const sg::due_item& each) { return std::string{sg::name(each.due)} + " " + each.what.receiver; });
}

sg::action done(const char* kind, std::string_view at, const char* about = "r-1") {
  sg::action one;
  one.id = sg::action_id{std::string{"a-"} + kind};
  one.about = sg::report_id{about};
  one.kind = sg::action_kind{kind};
  one.by = sg::person_id{"h"};
  one.done_at = one.recorded_at = moment(at);
  return one;
}

}  // namespace

TEST_SUITE("policy/follow, telling") {
  TEST_CASE("an agency is told by whoever of its own is told first: the headteacher the LADO, the DSL social care") {
    auto school = of(rule("a", to("\"dsl\", \"headteacher\", \"lado\", \"childrens_social_care\"")));
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "lado", "2026-11-20 10:00") == "headteacher: h");
    CHECK(task(school, "childrens_social_care", "2026-11-20 10:00") == "dsl: a");
    CHECK(shown(list(school, "h", "2026-11-20 10:00")) == "read headteacher, tell lado");
    CHECK(shown(list(school, "a", "2026-11-20 10:00")) == "read dsl, tell childrens_social_care");
    CHECK(shown(list(school, "d", "2026-11-20 10:00")) == "");
  }

  TEST_CASE("it is a task until somebody records that it was done, in the log or as an action of that kind") {
    auto school = of(rule("a", to("\"headteacher\", \"lado\"")));
    school.follow("2026-11-20 09:00");
    school.say(sg::notice_step::acted, "headteacher h", "2026-11-20 09:30");
    CHECK(shown(list(school, "h", "2026-11-20 10:00")) == "tell lado");
    auto told = school.step(sg::notice_step::acted, "lado", "2026-11-20 10:30");
    told.by = sg::person_id{"h"};
    auto by_log = school;
    by_log.log.append(told);
    CHECK(shown(list(by_log, "h", "2026-11-20 11:00")) == "");
    const auto standing = [&](const std::vector<sg::action>& actions, std::string_view at) {
      const auto found = sg::follow({school.book, school.who, school.calendar, school.settings},
                                    {school.about, school.recorded_at, school.known, actions}, school.log, moment(at));
      CHECK(found.due.empty());
      return std::string{sg::name(found.notices.back().standing)};
    };
    // A call made at once and written up later counts, from when it was written up.
    auto early = done("lado_contacted", "2026-11-20 08:55");
    early.recorded_at = moment("2026-11-20 10:30");
    CHECK(standing({early}, "2026-11-20 10:00") == "to_tell");
    CHECK(standing({early}, "2026-11-20 10:30") == "told");
    CHECK(standing({done("police_contacted", "2026-11-20 09:10")}, "2026-11-20 10:30") == "to_tell");
    CHECK(standing({done("lado_contacted", "2026-11-20 09:10", "r-2")}, "2026-11-20 10:30") == "to_tell");
    // Where there was more to tell afterwards, it has to be told again.
    school.book = small_book(rule("a", to("\"headteacher\", \"lado\"")) + rule("more", to("\"lado\"")));
    CHECK(school.follow("2026-11-20 11:00") == "replaced lado; made lado");
    CHECK(standing({early}, "2026-11-20 11:00") == "to_tell");
    CHECK(standing({done("lado_contacted", "2026-11-20 11:05")}, "2026-11-20 11:30") == "told");
  }

  TEST_CASE("its time is that of the first clock that telling them stops, and then it is late") {
    telling school{policy_test::book("cleves"), holders_of(everybody),
                   facts_of("event = allegation, subject_role = teacher, harm_threshold = yes, "
                            "aware_at = 2026-11-20 09:00")};
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "lado", "2026-11-20 10:00") == "headteacher: h; lado_contact 2026-11-23T23:59");
    const auto items = list(school, "h", "2026-11-20 10:00");
    REQUIRE(items.size() == 2);
    CHECK(items[1].due == sg::what_is_due::tell);
    CHECK(items[1].clock == "lado_contact");
    CHECK(sg::london_text(items[1].tell_by.value()).substr(0, 16) == "2026-11-23T23:59");
    school.read("headteacher h", "2026-11-20 10:00");
    CHECK(shown(list(school, "h", "2026-11-24 09:00")) == "tell_late lado, act headteacher");
  }

  TEST_CASE("it follows the post, and goes with the matter to whoever stands in") {
    auto school =
        of(rule("a", to("\"dsl\", \"police\"")), "dsl = a until 2026-11-21 and n from 2026-11-21, deputy_dsl = b");
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "police", "2026-11-20 10:00") == "dsl: a");
    school.follow("2026-11-21 09:00");
    CHECK(task(school, "police", "2026-11-21 10:00") == "dsl: n");
    CHECK(shown(list(school, "a", "2026-11-21 10:00")) == "");
    school.follow("2026-12-01 09:00");
    CHECK(task(school, "police", "2026-12-01 10:00") == "dsl: b");
    // Rather whoever has read than whoever has not.
    school.read("dsl n", "2026-12-01 11:00");
    CHECK(task(school, "police", "2026-12-01 12:00") == "dsl: n");
  }

  TEST_CASE("it is never the task of somebody who is barred, and what they may not see does not show") {
    auto school = of(rule("a", to("\"dsl\", \"police\"")));
    school.known.conflicted = people("a");
    school.known.reporter = sg::person_id{"a"};
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "police", "2026-11-20 10:00") == "dsl: b");
    CHECK(list(school, "a", "2026-11-20 10:00").empty());
  }

  TEST_CASE("where nobody of those roles is told, it is whoever is told") {
    auto school = of(rule("a", to("\"online_safety_lead\", \"police\"")), "online_safety_lead = o");
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "police", "2026-11-20 10:00") == "online_safety_lead: o");
  }

  TEST_CASE("in the end it is those who were silent, and the reporter, but no child") {
    auto school = of(rule("tell", "route = { to = [\"headteacher\"] }"), "headteacher = h");
    school.known.reporter = sg::person_id{"t"};
    school.follow("2026-11-20 09:00");
    CHECK(school.follow("2026-11-24 09:00") == "made lado; passed_on headteacher h to lado: unread");
    CHECK(task(school, "lado", "2026-11-24 10:00") == ": h, t");
    const auto items = list(school, "t", "2026-11-24 10:00");
    CHECK(shown(items) == "tell lado");
    CHECK(items.at(0).what.stands_in_for.empty());  // who could not be told is not for the reporter
    school.known.set("reporter_role", std::string{"pupil"});
    CHECK(task(school, "lado", "2026-11-24 10:00") == ": h");
    school.known.conflicted = people("h");
    CHECK(task(school, "lado", "2026-11-24 10:00") == ": ");
  }

  TEST_CASE("where the law makes it the reporter's own duty, it is the reporter's") {
    telling school{policy_test::book("cleves"), holders_of(everybody),
                   facts_of("event = fgm_disclosure, reporter_role = teacher, aware_at = 2026-11-20 09:00")};
    school.known.reporter = sg::person_id{"t"};
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "police", "2026-11-20 10:00").substr(0, 11) == "reporter: t");
  }

  TEST_CASE("so it is where the reporter refers a child's matter directly, as no lead in the school can take it") {
    auto school = of(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }"), "dsl = a");
    school.known.reporter = sg::person_id{"t"};
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    CHECK(task(school, "childrens_social_care", "2026-11-24 10:00") == "reporter: t");
    school.known.conflicted = people("t");
    CHECK(task(school, "childrens_social_care", "2026-11-24 10:00") == ": a");
  }

  TEST_CASE("parents are told by the DSL, until that is on record") {
    auto school = of(rule("a", to("\"dsl\", \"parent\"")));
    school.follow("2026-11-20 09:00");
    CHECK(task(school, "parent", "2026-11-20 10:00") == "dsl: a");
  }
}
