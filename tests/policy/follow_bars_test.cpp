// SPDX-License-Identifier: Apache-2.0
// Never told to its subject: what follow.hpp promises where somebody becomes the subject, or conflicted, or leaves.
#include <safeguarding/policy/due_list.hpp>

#include <doctest/doctest.h>

#include <functional>

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

telling to_dsl(const char* who = everybody) {
  return {small_book(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }")), holders_of(who),
          facts_of("event = concern_for_child")};
}

std::size_t lines_for(const telling& school, const char* person, std::string_view at) {
  const std::vector<sg::following> all{school.seen(at)};
  return sg::due_list(sg::person_id{person}, all, moment(at)).size();
}

}  // namespace

TEST_SUITE("policy/follow, bars") {
  TEST_CASE("whoever becomes the subject is told nothing more, and the next in the chain is") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    CHECK(lines_for(school, "a", "2026-11-20 10:00") == 1);
    school.known.about = people("a");
    CHECK(lines_for(school, "a", "2026-11-20 10:00") == 0);  // before anything is recorded, too
    CHECK(school.follow("2026-11-20 10:00") == "made deputy_dsl b; withdrawn dsl a: subject");
    CHECK(school.follow("2026-11-20 10:00") == "");
    CHECK(lines_for(school, "a", "2026-11-20 10:00") == 0);
    CHECK(lines_for(school, "b", "2026-11-20 10:00") == 1);
  }

  TEST_CASE("so is whoever becomes conflicted, and somebody who was reached by passing on") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    school.known.conflicted = people("b");
    CHECK(school.follow("2026-11-24 10:00") == "made headteacher h; withdrawn deputy_dsl b: conflicted");
    CHECK(school.follow("2026-11-24 10:00") == "");
    CHECK(school.standing("2026-11-24 10:00") == "dsl a: passed_on; deputy_dsl b: withdrawn; headteacher h: made");
  }

  TEST_CASE("whoever is barred by the post they held then stays barred in the post they hold now") {
    const auto day_of = [](const char* text) { return *sg::parse_day(text); };
    const auto change = day_of("2026-11-23");
    const sg::holders who{{{"headteacher", sg::person_id{"a"}, {}, change},
                           {"headteacher", sg::person_id{"n"}, change, {}},
                           {"dsl", sg::person_id{"b"}, {}, change},
                           {"dsl", sg::person_id{"a"}, change, {}},
                           {"deputy_dsl", sg::person_id{"d"}, {}, {}}}};
    const auto told = [&](const std::function<void(sg::facts&)>& bar) {
      auto school = to_dsl();
      school.who = who;
      bar(school.known);
      return school.follow("2026-11-23 10:00");
    };
    CHECK(told([](sg::facts&) {}) == "made dsl a");
    CHECK(told([](sg::facts& known) { known.set("conflicted_roles", std::vector<std::string>{"headteacher"}); }) ==
          "made deputy_dsl d");
    CHECK(told([](sg::facts& known) { known.set("subject_also_holds", std::vector<std::string>{"headteacher"}); }) ==
          "made deputy_dsl d");
    CHECK(told([](sg::facts& known) {
            known.subjects = people("s");
            known.set("subject_role", "pupil");
            known.set("second_subject_role", "headteacher");
          }) == "made deputy_dsl d");
  }

  TEST_CASE("what had been read is withdrawn as well: the auditor still sees that it was, and somebody else reads") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 09:30");
    school.known.subjects = people("a");
    school.known.set("subject_role", std::string{"dsl"});
    CHECK(school.follow("2026-11-20 10:00") == "made deputy_dsl b; withdrawn dsl a: subject");
    const auto seen = school.seen("2026-11-20 10:00");
    CHECK(seen.notices[0].read_at == moment("2026-11-20 09:30"));
    CHECK(lines_for(school, "a", "2026-11-20 10:00") == 0);
  }

  TEST_CASE("a silence and a bar at the same time are both recorded") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.known.conflicted = people("a");
    CHECK(school.follow("2026-11-24 09:00") ==
          "made deputy_dsl b; passed_on dsl a: unread; withdrawn dsl a: conflicted");
    CHECK(school.follow("2026-11-24 09:00") == "");
  }

  TEST_CASE("where nobody in the school is left it goes outside") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.known.conflicted = people("a and b and h and d");
    CHECK(school.follow("2026-11-20 10:00") == "made childrens_social_care; withdrawn dsl a: conflicted");
  }

  TEST_CASE("somebody who is barred no longer is told again, where nobody else has read it") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.known.conflicted = people("a");
    school.follow("2026-11-20 10:00");
    school.known.conflicted.clear();
    CHECK(school.follow("2026-11-20 11:00") == "made dsl a; withdrawn deputy_dsl b: not_asked_for");
    CHECK(school.last("dsl a").id.text() == "r-1/dsl/a/2");
    auto read = to_dsl();
    read.follow("2026-11-20 09:00");
    read.known.conflicted = people("a");
    read.follow("2026-11-20 10:00");
    read.read("deputy_dsl b", "2026-11-20 10:30");
    read.known.conflicted.clear();
    CHECK(read.follow("2026-11-20 11:00") == "");  // whoever has read it keeps it
    CHECK(lines_for(read, "b", "2026-11-20 11:00") == 1);
  }

  TEST_CASE("an unread notice goes to whoever holds the post now") {
    auto school = to_dsl("dsl = a until 2026-11-21 and n from 2026-11-21, deputy_dsl = b");
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a");
    CHECK(school.follow("2026-11-21 09:00") == "made dsl n; withdrawn dsl a: left_post");
  }

  TEST_CASE("where only the subject's post is known, whoever held it then stays barred, in whatever post") {
    telling school{small_book(rule("tell", "route = { to = [\"dsl\"] }")),
                   holders_of("headteacher = h until 2026-12-01 and n from 2026-12-01, dsl = a until 2026-12-01 and "
                              "h from 2026-12-01, deputy_dsl = b"),
                   facts_of("event = concern_for_child, subject_role = headteacher")};
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a");
    CHECK(school.follow("2026-12-01 09:00").find("dsl h") == std::string::npos);
  }

  TEST_CASE(
      "a re-decision makes what is new, withdraws what nobody has read, and says of the rest that it was asked once") {
    auto school = to_dsl();
    school.book = small_book(rule("tell", "route = { to = [\"dsl\", \"headteacher\"], strand = \"welfare\" }"));
    school.follow("2026-11-20 09:00");
    school.read("headteacher h", "2026-11-20 09:10");
    school.book = small_book(rule("tell", "route = { to = [\"deputy_dsl\"], strand = \"welfare\" }"));
    CHECK(school.follow("2026-11-20 10:00") ==
          "made deputy_dsl b; withdrawn dsl a: not_asked_for; no_longer_asked headteacher h");
    CHECK(school.follow("2026-11-20 10:00") == "");
    CHECK(lines_for(school, "h", "2026-11-20 10:00") == 0);
    CHECK(school.seen("2026-11-20 10:00").notices[1].standing == sg::notice_standing::read);
  }

  TEST_CASE("what was recorded later is not known: a reading that was recorded too late does not undo a step") {
    auto school = to_dsl();
    school.follow("2026-11-20 09:00");
    school.follow("2026-11-24 09:00");
    school.read("dsl a", "2026-11-23 12:00", "2026-11-24 12:00");
    CHECK(school.standing("2026-11-24 11:00") == "dsl a: passed_on; deputy_dsl b: made");
    CHECK(school.standing("2026-11-24 12:00") == "dsl a: read; deputy_dsl b: made");
    CHECK(school.seen("2026-11-24 12:00").notices[0].passed_on_at == moment("2026-11-24 09:00"));
  }
}
