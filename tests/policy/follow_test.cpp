// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/follow.hpp>

#include <doctest/doctest.h>

#include "telling.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::moment;
using policy_test::rule;
using policy_test::small_book;
using policy_test::telling;

namespace {

constexpr const char* everybody =
    "dsl = a, deputy_dsl = b, headteacher = h, deputy_head = d, chair_of_governors = c, vice_chair = v";

// A concern for a child goes to the DSL. Notices are read by the end of the next working day.
telling to_dsl(const char* who = everybody, const char* to = "to = [\"dsl\"], strand = \"welfare\"") {
  return {small_book(rule("tell", std::string{"route = { "} + to + " }\ntime = \"same day\"")), holders_of(who),
          facts_of("event = concern_for_child")};
}

}  // namespace

TEST_SUITE("policy/follow") {
  TEST_CASE("a notice is made for each person a decision names, once, with why and by when") {
    auto school = to_dsl("dsl = a and a2, headteacher = h");
    CHECK(school.follow("2026-11-20 09:05") == "made dsl a; made dsl a2");
    CHECK(school.follow("2026-11-20 09:05") == "");
    CHECK(school.follow("2026-11-20 15:00") == "");
    const auto& first = school.last("dsl a");
    CHECK(first.id.text() == "r-1/dsl/a/1");
    CHECK(first.about == school.about);
    CHECK(first.because == std::vector<std::string>{"school/tell"});
    CHECK(first.clauses == std::vector<std::string>{"school: c1"});
    CHECK(first.time == "same day");
    CHECK(first.made_at == moment("2026-11-20 09:05"));
    REQUIRE(first.limit);
    CHECK(sg::london_text(first.limit->by) == "2026-11-23T23:59:59+00:00");
    CHECK(first.limit->setting == sg::reading_setting::otherwise);
    CHECK(first.limit->basis == sg::clock_basis::local);
  }

  TEST_CASE("the decision that is followed is that of decide(), but for what nearly applied") {
    const telling school{
        small_book(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }\ntime = \"same day\"") +
                   "[[rule]]\nid = \"near\"\nkind = \"must\"\ncite = [\"c1\"]\nmust = [\"preserve_device\"]\n"
                   "when = { event = [\"concern_for_child\"], device = [\"phone\"] }\n"),
        holders_of(everybody), facts_of("event = concern_for_child, device = camera")};
    auto made = sg::decide(school.book, school.known, school.who, school.calendar, school.recorded_at);
    const auto followed = school.seen("2026-11-20 09:05").decided;
    CHECK_FALSE(made.near_misses.empty());
    CHECK(followed.near_misses.empty());
    made.near_misses.clear();
    CHECK(sg::to_json(followed, "r-1") == sg::to_json(made, "r-1"));
  }

  TEST_CASE("before the report is recorded there is nothing to follow") {
    const auto school = to_dsl();
    const auto early = school.seen("2026-11-20 08:59");
    CHECK(early.notices.empty());
    CHECK(early.due.empty());
    CHECK(school.seen("2026-11-20 09:00").due.size() == 1);
  }

  TEST_CASE("what is read stays where it is, and nobody else is told") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 11:00");
    CHECK(school.follow("2026-12-18 09:00") == "");
    CHECK(school.standing("2026-12-18 09:00") == "dsl a: read");
    school.say(sg::notice_step::acted, "dsl a", "2026-12-18 10:00");
    CHECK(school.standing("2026-12-18 11:00") == "dsl a: acted");
  }

  TEST_CASE("a notice goes to the next in the chain each time its time passes, until it ends outside the school") {
    auto school = to_dsl();
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a");
    CHECK(school.follow("2026-11-23 23:59") == "");
    CHECK(school.standing("2026-11-23 23:59") == "dsl a: made");
    CHECK(school.follow("2026-11-24 00:00") == "made deputy_dsl b; passed_on dsl a to deputy_dsl b: unread");
    CHECK(school.follow("2026-11-24 00:00") == "");
    CHECK(school.follow("2026-11-26 09:00") == "made headteacher h; passed_on deputy_dsl b to headteacher h: unread");
    CHECK(school.follow("2026-12-01 09:00") == "made deputy_head d; passed_on headteacher h to deputy_head d: unread");
    CHECK(school.follow("2026-12-04 09:00") ==
          "made childrens_social_care; passed_on deputy_head d to childrens_social_care: unread");
    CHECK(school.follow("2027-06-30 09:00") == "");
    CHECK(school.standing("2027-06-30 09:00") ==
          "dsl a: passed_on; deputy_dsl b: passed_on; headteacher h: passed_on; deputy_head d: passed_on; "
          "childrens_social_care: to_tell");
    CHECK_FALSE(school.last("childrens_social_care").limit);
    auto referred = school.step(sg::notice_step::acted, "childrens_social_care", "2027-06-30 10:00");
    referred.by = sg::person_id{"h"};
    school.log.append(referred);
    CHECK(school.standing("2027-06-30 11:00").ends_with("childrens_social_care: told"));
  }

  TEST_CASE("the last moment of the time is in time") {
    auto school = to_dsl();
    school.settings.otherwise = {2, sg::unit::elapsed_hour};
    school.follow("2026-11-20 09:00");
    CHECK(school.follow("2026-11-20 11:00") == "");
    CHECK(school.seen("2026-11-20T11:00:01Z").due.size() == 2);
  }

  TEST_CASE("a step is taken when somebody asks: nobody has been told at a time when nobody was") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    CHECK(school.follow("2026-12-18 09:00") == "made deputy_dsl b; passed_on dsl a to deputy_dsl b: unread");
    CHECK(school.last("deputy_dsl b").made_at == moment("2026-12-18 09:00"));
    CHECK(school.follow("2026-12-18 09:00") == "");
  }

  TEST_CASE("where a clock runs at once the shorter time holds") {
    telling school{policy_test::book("cleves"), holders_of(everybody),
                   facts_of("event = concern_for_child, immediate_danger = yes, aware_at = 2026-11-20 09:00")};
    school.follow("2026-11-20 09:00");
    const auto& limit = school.last("dsl a").limit;
    REQUIRE(limit);
    CHECK(limit->setting == sg::reading_setting::at_once);
    CHECK(limit->by == moment("2026-11-20 10:00"));
  }

  TEST_CASE("a time that cannot be counted is never waited for for ever") {
    auto school = to_dsl();
    school.settings.otherwise = {3, sg::unit::school_day};
    school.calendar = {"no terms", sg::bank_holidays::england(), {}, {}};
    school.follow("2026-11-20 09:00");
    const auto& limit = school.last("dsl a").limit;
    REQUIRE(limit);
    CHECK(limit->setting == sg::reading_setting::fallback);
    CHECK(sg::to_text(limit->within) == "1 working day");
  }

  TEST_CASE("what cannot be delivered is passed on at once, and what was delivered after all is waited for") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.say(sg::notice_step::undeliverable, "dsl a", "2026-11-20 09:10");
    school.say(sg::notice_step::delivered, "dsl a", "2026-11-20 09:12");
    CHECK(school.follow("2026-11-20 09:15") == "");
    CHECK(school.standing("2026-11-20 09:15") == "dsl a: delivered");
    school.say(sg::notice_step::undeliverable, "dsl a", "2026-11-20 09:20");
    CHECK(school.follow("2026-11-20 09:25") == "made deputy_dsl b; passed_on dsl a to deputy_dsl b: undeliverable");
  }

  TEST_CASE("whoever reads late is enough: the next are told no more, and their silence is recorded all the same") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    school.read("dsl a", "2026-11-24 10:00");
    CHECK(school.follow("2026-11-24 11:00") == "");
    CHECK(school.follow("2026-11-26 09:00") == "passed_on deputy_dsl b: unread");
    CHECK(school.follow("2026-12-18 09:00") == "");
    CHECK(school.standing("2026-12-18 09:00") == "dsl a: read; deputy_dsl b: passed_on");
  }

  TEST_CASE("two who hold one post: one who has read is enough, and two who have not are not") {
    auto school = to_dsl("dsl = a and a2, deputy_dsl = b");
    school.follow("2026-11-20 09:00");
    school.read("dsl a2", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-24 09:00") == "passed_on dsl a: unread");
    auto silent = to_dsl("dsl = a and a2, deputy_dsl = b");
    silent.follow("2026-11-20 09:00");
    CHECK(silent.follow("2026-11-24 09:00") ==
          "made deputy_dsl b; passed_on dsl a to deputy_dsl b: unread; passed_on dsl a2 to deputy_dsl b: unread");
  }

  TEST_CASE("nobody is asked twice: the next who has a notice already is waited for") {
    auto school =
        to_dsl("dsl = a, headteacher = h, deputy_head = d", "to = [\"dsl\", \"headteacher\"], strand = \"welfare\"");
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a; made headteacher h");
    school.read("headteacher h", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-24 09:00") == "passed_on dsl a: unread");
    CHECK(school.follow("2026-12-18 09:00") == "");
  }

  TEST_CASE("one who has read for one post does not answer for another") {
    auto school = to_dsl("dsl = a, deputy_dsl = b, headteacher = h, deputy_head = d",
                         "to = [\"dsl\", \"headteacher\"], strand = \"welfare\"");
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-24 09:00") == "made deputy_head d; passed_on headteacher h to deputy_head d: unread");
  }

  TEST_CASE("of alternatives the next one is told") {
    auto school =
        to_dsl("headteacher = h, deputy_head = d", "to = [\"headteacher\", \"deputy_head\"], alternatives = true");
    CHECK(school.follow("2026-11-20 09:00") == "made headteacher h");
    CHECK(school.follow("2026-11-24 09:00") == "made deputy_head d; passed_on headteacher h to deputy_head d: unread");
    school.read("headteacher h", "2026-11-24 10:00");
    CHECK(school.follow("2026-11-26 09:00") == "passed_on deputy_head d: unread");
  }

  TEST_CASE("a body without named members is waited for like a person, and then whoever stands in is told") {
    auto school = to_dsl("headteacher = h", "to = [\"slt\"]");
    CHECK(school.follow("2026-11-20 09:00") == "made slt");
    CHECK(school.last("slt").limit);
    CHECK(school.follow("2026-11-24 09:00") == "made headteacher h; passed_on slt to headteacher h: unread");
    CHECK(school.follow("2026-11-24 09:00") == "");
  }

  TEST_CASE("anybody may say that a body has read it, but nobody who is barred") {
    for (const char* by : {"d", "t"}) {
      auto school = to_dsl("headteacher = h", "to = [\"slt\"]");
      school.known.conflicted = {sg::person_id{"t"}};
      school.follow("2026-11-20 09:00");
      auto event = school.step(sg::notice_step::read, "slt", "2026-11-20 10:00");
      event.by = sg::person_id{by};
      school.log.append(event);
      CHECK(school.follow("2026-11-24 09:00").empty() == (by == std::string_view{"d"}));
    }
  }

  TEST_CASE("for parents nobody stands in: that they were told is something to do") {
    auto school = to_dsl("dsl = a", "to = [\"parent\"]");
    CHECK(school.follow("2026-11-20 09:00") == "made parent");
    CHECK_FALSE(school.last("parent").limit);
    CHECK(school.standing("2026-12-18 09:00") == "parent: to_tell");
  }

  TEST_CASE("the police are outside the school, although they may also report: nobody waits for them to read") {
    auto school = to_dsl(everybody, "to = [\"police\"], also = true");
    CHECK(school.follow("2026-11-20 09:05").find("made police") != std::string::npos);
    CHECK(school.standing("2026-12-18 09:00").find("police: to_tell") != std::string::npos);
    CHECK(school.follow("2026-12-18 09:00").find("passed_on police") == std::string::npos);
  }
}
