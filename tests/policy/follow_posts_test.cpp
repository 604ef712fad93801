// SPDX-License-Identifier: Apache-2.0
// A duty follows the post: what follow.hpp promises where people leave, return and stand in, and where a matter grows.
#include <safeguarding/policy/due_list.hpp>

#include <doctest/doctest.h>

#include "telling.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::moment;
using policy_test::people;
using policy_test::rule;
using policy_test::small_book;
using policy_test::telling;

namespace {

constexpr const char* leaving = "dsl = a until 2026-11-21 and n from 2026-11-21, deputy_dsl = b";

telling to_dsl(const char* who, const char* to = "\"dsl\"") {
  return {small_book(rule("tell", std::string{"route = { to = ["} + to + "], strand = \"welfare\" }")), holders_of(who),
          facts_of("event = concern_for_child")};
}

std::string list(const telling& school, const char* person, std::string_view at) {
  const std::vector<sg::following> all{school.seen(at)};
  return policy_test::joined(sg::due_list(sg::person_id{person}, all, moment(at)), [](const sg::due_item& each) {
    return std::string{sg::name(each.due)} + " " + policy_test::whom(each.what);
  });
}

/// The reasons of the last notice to somebody: "school/one, school/two".
std::string reasons(const telling& school, const char* somebody) {
  return policy_test::joined(school.last(somebody).because, [](const std::string& each) { return each; });
}

}  // namespace

TEST_SUITE("policy/follow, posts") {
  TEST_CASE("what was only read is open again for the successor, and is done with for whoever left") {
    auto school = to_dsl(leaving);
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 10:00");
    CHECK(list(school, "a", "2026-11-20 11:00") == "act dsl a");
    CHECK(school.follow("2026-11-21 09:00") == "made dsl n; no_longer_asked dsl a");
    CHECK(school.follow("2026-11-21 09:00") == "");
    CHECK(list(school, "a", "2026-11-21 10:00") == "");
    CHECK(list(school, "n", "2026-11-21 10:00") == "read dsl n");
  }

  TEST_CASE("what was acted on stays done, whoever holds the post") {
    auto school = to_dsl(leaving);
    school.follow("2026-11-20 09:00");
    school.say(sg::notice_step::acted, "dsl a", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-21 09:00") == "");
    CHECK(school.follow("2027-01-21 09:00") == "");
    CHECK(school.standing("2027-01-21 09:00") == "dsl a: acted");
  }

  TEST_CASE("whoever returns to the post is asked again, where nobody has acted meanwhile") {
    auto school = to_dsl("dsl = a until 2026-11-21 and n from 2026-11-21 until 2026-11-23 and a from 2026-11-23");
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 10:00");
    school.follow("2026-11-21 09:00");
    school.read("dsl n", "2026-11-21 10:00");
    CHECK(school.follow("2026-11-23 09:00") == "made dsl a; no_longer_asked dsl n");
    CHECK(school.last("dsl a").id.text() == "r-1/dsl/a/2");
    CHECK(list(school, "a", "2026-11-23 10:00") == "read dsl a");
    CHECK(list(school, "n", "2026-11-23 10:00") == "");
    auto acted = to_dsl("dsl = a until 2026-11-21 and n from 2026-11-21 until 2026-11-23 and a from 2026-11-23");
    acted.follow("2026-11-20 09:00");
    acted.read("dsl a", "2026-11-20 10:00");
    acted.follow("2026-11-21 09:00");
    acted.say(sg::notice_step::acted, "dsl n", "2026-11-21 10:00");
    CHECK(acted.follow("2026-11-23 09:00") == "");
  }

  TEST_CASE("of two who hold the post, one who stays and has read is enough; one who stays and has not is waited for") {
    const char* two = "dsl = a until 2026-11-21 and a2, deputy_dsl = b";
    auto stays = to_dsl(two);
    stays.follow("2026-11-20 09:00");
    stays.read("dsl a", "2026-11-20 10:00");
    stays.read("dsl a2", "2026-11-20 10:00");
    CHECK(stays.follow("2026-11-21 09:00") == "no_longer_asked dsl a");
    CHECK(list(stays, "a2", "2026-11-21 10:00") == "act dsl a2");
    auto silent = to_dsl("dsl = a until 2026-11-25 and a2, deputy_dsl = b");
    silent.follow("2026-11-20 09:00");
    silent.read("dsl a", "2026-11-20 10:00");
    CHECK(silent.follow("2026-11-24 09:00") == "passed_on dsl a2: unread");
    CHECK(silent.follow("2026-11-25 09:00") == "made deputy_dsl b; no_longer_asked dsl a");
  }

  TEST_CASE("a vacant post has whoever stands in, and who has read in its place keeps the matter") {
    auto school = to_dsl("dsl = a until 2026-11-21 and n from 2026-11-23, deputy_dsl = b until 2026-12-01");
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-21 09:00") == "made deputy_dsl b; no_longer_asked dsl a");
    school.read("deputy_dsl b", "2026-11-21 10:00");
    CHECK(school.follow("2026-11-23 09:00") == "");
    CHECK(list(school, "b", "2026-11-23 10:00") == "act deputy_dsl b");
    CHECK(school.follow("2026-12-01 09:00") == "made dsl n; no_longer_asked deputy_dsl b");
    CHECK(list(school, "n", "2026-12-01 10:00") == "read dsl n");
  }

  TEST_CASE("a successor who is barred is passed over, and whoever stands in is told") {
    for (const bool subject : {true, false}) {
      auto school = to_dsl(leaving);
      (subject ? school.known.about : school.known.conflicted) = people("n");
      school.follow("2026-11-20 09:00");
      school.read("dsl a", "2026-11-20 10:00");
      CHECK(school.follow("2026-11-21 09:00") == "made deputy_dsl b; no_longer_asked dsl a");
      CHECK(list(school, "n", "2026-11-21 10:00") == "");
    }
  }

  TEST_CASE("somebody who left, and is barred since, has it withdrawn all the same") {
    auto school = to_dsl(leaving);
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 10:00");
    school.follow("2026-11-21 09:00");
    school.known.about = people("a");
    CHECK(school.follow("2026-11-22 09:00") == "withdrawn dsl a: subject");
  }

  TEST_CASE("whoever changes posts keeps the matter where it is theirs in the new post, and hands over the rest") {
    const char* change =
        "dsl = a until 2026-11-21 and n from 2026-11-21, headteacher = h until 2026-11-21 and a from 2026-11-21";
    auto school = to_dsl(change);
    school.book = small_book(rule("one", "route = { to = [\"dsl\"], strand = \"welfare\" }") +
                             rule("two", "route = { to = [\"headteacher\"], also = true }"));
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a; made headteacher h");
    school.read("dsl a", "2026-11-20 10:00");
    school.say(sg::notice_step::acted, "headteacher h", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-21 09:00") == "made dsl n; no_longer_asked dsl a");
    auto stands_in = to_dsl("dsl = a until 2026-11-21, deputy_dsl = b until 2026-11-21 and a from 2026-11-21");
    stands_in.follow("2026-11-20 09:00");
    stands_in.read("dsl a", "2026-11-20 10:00");
    CHECK(stands_in.follow("2026-11-21 09:00") == "");
    CHECK(list(stands_in, "a", "2026-11-21 10:00") == "act dsl a");
  }

  TEST_CASE("a body's members are asked once they are named, unless the body has acted") {
    auto school = to_dsl("headteacher = h, slt = m from 2026-11-21", "\"slt\"");
    CHECK(school.follow("2026-11-20 09:00") == "made slt");
    auto read = school.step(sg::notice_step::read, "slt", "2026-11-20 10:00");
    read.by = sg::person_id{"h"};
    school.log.append(read);
    CHECK(school.follow("2026-11-21 09:00") == "made slt m; no_longer_asked slt");
  }

  TEST_CASE("what a re-decision asks for again after it did not is asked anew") {
    auto school = to_dsl("dsl = a, headteacher = h", "\"dsl\", \"headteacher\"");
    const auto both = school.book;
    school.follow("2026-11-20 09:00");
    school.read("headteacher h", "2026-11-20 09:10");
    school.book = small_book(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }"));
    CHECK(school.follow("2026-11-20 10:00") == "no_longer_asked headteacher h");
    school.book = both;
    CHECK(school.follow("2026-11-20 11:00") == "made headteacher h");
    CHECK(list(school, "h", "2026-11-20 11:00") == "read headteacher h");
  }

  TEST_CASE("somebody in two posts gets one notice, with the reasons of both") {
    auto school = to_dsl("dsl = a, headteacher = a, deputy_dsl = b, deputy_head = d");
    school.book = small_book(rule("one", "route = { to = [\"dsl\"], strand = \"welfare\" }\ntime = \"same day\"") +
                             rule("two", "route = { to = [\"headteacher\"], also = true }\ntime = \"at once\""));
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a");
    CHECK(reasons(school, "dsl a") == "school/one, school/two");
    CHECK(school.last("dsl a").clauses == std::vector<std::string>{"school: c1"});
    CHECK(school.last("dsl a").also_as == std::vector<std::string>{"headteacher"});
    CHECK(school.last("dsl a").time == "same day; at once");
    CHECK(school.follow("2026-11-24 09:00") ==
          "made deputy_dsl b; made deputy_head d; passed_on dsl a to deputy_dsl b and deputy_head d: unread");
    // Who has read it and leaves one of the two posts hands over that part.
    auto leaves = school;
    leaves.log = {};
    leaves.who = holders_of("dsl = a until 2026-11-21 and n from 2026-11-21, headteacher = a");
    leaves.follow("2026-11-20 09:00");
    leaves.read("dsl a", "2026-11-20 10:00");
    CHECK(leaves.follow("2026-11-21 09:00") == "made dsl n");
    CHECK(reasons(leaves, "dsl n") == "school/one");
    CHECK(list(leaves, "a", "2026-11-21 10:00") == "act dsl a");
  }

  TEST_CASE("new reasons make a new notice, whatever became of the one before, and it replaces that one") {
    const auto more = small_book(rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }") +
                                 rule("more", "route = { to = [\"dsl\"], strand = \"welfare\" }"));
    auto unread = to_dsl("dsl = a, deputy_dsl = b");
    unread.follow("2026-11-20 09:00");
    unread.book = more;
    CHECK(unread.follow("2026-11-23 10:00") == "replaced dsl a; made dsl a");
    CHECK(unread.follow("2026-11-23 10:00") == "");
    CHECK(unread.last("dsl a").id.text() == "r-1/dsl/a/2");
    CHECK(reasons(unread, "dsl a") == "school/tell, school/more");
    // The earlier time holds: nobody gets longer because there is more to read.
    CHECK(sg::london_text(unread.last("dsl a").limit->by) == "2026-11-23T23:59:59+00:00");
    CHECK(list(unread, "a", "2026-11-23 11:00") == "read dsl a");
    CHECK(unread.standing("2026-11-23 11:00") == "dsl a: replaced; dsl a: made");
    CHECK(unread.follow("2026-11-24 09:00") == "made deputy_dsl b; passed_on dsl a to deputy_dsl b: unread");

    auto read = to_dsl("dsl = a, deputy_dsl = b");
    read.follow("2026-11-20 09:00");
    read.read("dsl a", "2026-11-20 10:00");
    read.book = more;
    CHECK(read.follow("2026-11-23 10:00") == "replaced dsl a; made dsl a");
    CHECK(sg::london_text(read.last("dsl a").limit->by) == "2026-11-24T23:59:59+00:00");
    CHECK(list(read, "a", "2026-11-23 11:00") == "read dsl a");

    auto acted = to_dsl("dsl = a, deputy_dsl = b");
    acted.follow("2026-11-20 09:00");
    acted.say(sg::notice_step::acted, "dsl a", "2026-11-20 10:00");
    acted.book = more;
    CHECK(acted.follow("2026-11-23 10:00") == "made dsl a");
    CHECK(acted.standing("2026-11-23 10:00") == "dsl a: acted; dsl a: made");
    CHECK(acted.follow("2026-11-23 10:00") == "");

    // Fewer reasons are no news.
    read.book = small_book(rule("more", "route = { to = [\"dsl\"], strand = \"welfare\" }"));
    CHECK(read.follow("2026-11-23 11:00") == "");
  }

  TEST_CASE("a matter that becomes urgent is told anew and at once, read or not, acted on or not") {
    const auto& book = policy_test::book("cleves");
    for (const auto what : {sg::notice_step::delivered, sg::notice_step::read, sg::notice_step::acted}) {
      telling school{book, holders_of("dsl = a, deputy_dsl = b, headteacher = h"),
                     facts_of("event = concern_for_child, aware_at = 2026-11-20 09:00")};
      school.follow("2026-11-20 09:00");
      CHECK(school.last("dsl a").limit->setting == sg::reading_setting::otherwise);
      school.say(what, "dsl a", "2026-11-20 09:30");
      school.known = facts_of("event = concern_for_child, immediate_danger = yes, aware_at = 2026-11-20 09:00");
      const auto due = school.follow("2026-11-20 11:00");
      CHECK(due.find("made dsl a") != std::string::npos);
      CHECK((due.find("replaced dsl a") != std::string::npos) == (what != sg::notice_step::acted));
      CHECK(school.last("dsl a").limit->setting == sg::reading_setting::at_once);
      CHECK(school.last("dsl a").limit->by == moment("2026-11-20 12:00"));
      CHECK(school.follow("2026-11-20 11:00") == "");
      // No longer urgent: nothing is told, and nothing is longer in time.
      school.known = facts_of("event = concern_for_child, aware_at = 2026-11-20 09:00");
      CHECK(school.follow("2026-11-20 11:30").find("made dsl") == std::string::npos);
      CHECK(school.seen("2026-11-20 11:30").notices.back().what.limit.has_value() ==
            school.seen("2026-11-20 11:00").notices.back().what.limit.has_value());
    }
  }

  TEST_CASE("urgent with the same reasons: the successor of somebody who had acted is told, and a reader is again") {
    // The clock starts by a rule that tells nobody, so the reasons stay what they were.
    const auto danger =
        "[[clock]]\nid = \"now\"\nunit = \"immediate\"\nstarts = [\"at\"]\nstops = [\"police_contacted\"]\n"
        "owner = \"DSL\"\nsource = \"s\"\nedition = \"e\"\nmark = \"K\"\nbasis = \"local\"\nmeaning = \"m\"\n";
    const auto both =
        small_book(std::string{danger} + rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }") +
                   rule("now", "must = [\"preserve_device\"]\nclocks = [\"now\"]"));
    auto school = to_dsl("dsl = a until 2026-11-21 and n from 2026-11-21");
    school.follow("2026-11-20 09:00");
    school.say(sg::notice_step::acted, "dsl a", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-21 09:00") == "");
    auto stays = school;
    stays.who = holders_of("dsl = a");
    school.book = stays.book = both;
    CHECK(school.follow("2026-11-21 10:00") == "made dsl n");
    CHECK(stays.follow("2026-11-21 10:00") == "made dsl a");
  }

  TEST_CASE("a shorter time of the school's own holds for what is not read yet") {
    auto school = to_dsl("dsl = a");
    school.follow("2026-11-20 09:00");
    school.settings.otherwise = {2, sg::unit::elapsed_hour};
    CHECK(school.follow("2026-11-20 10:00") == "replaced dsl a; made dsl a");
    CHECK(school.last("dsl a").limit->by == moment("2026-11-20 12:00"));
    school.read("dsl a", "2026-11-20 10:30");
    school.settings.otherwise = {1, sg::unit::elapsed_hour};
    CHECK(school.follow("2026-11-20 10:30") == "");
  }

  TEST_CASE("whoever was told for themselves, and now stands in under a further rule, is told of that too") {
    auto school = to_dsl("dsl = a, deputy_dsl = b");
    school.book = small_book(rule("one", "route = { to = [\"dsl\"], strand = \"welfare\" }") +
                             rule("two", "route = { to = [\"deputy_dsl\"], also = true }"));
    CHECK(school.follow("2026-11-20 09:00") == "made dsl a; made deputy_dsl b");
    school.read("deputy_dsl b", "2026-11-20 10:00");
    CHECK(school.follow("2026-11-24 09:00") ==
          "replaced deputy_dsl b; made deputy_dsl b; passed_on dsl a to deputy_dsl b: unread");
    CHECK(reasons(school, "deputy_dsl b") == "school/one, school/two");
    CHECK(school.last("deputy_dsl b").stands_in_for == std::vector<std::string>{"dsl"});
  }
}
