// SPDX-License-Identifier: Apache-2.0
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

telling school_of(const char* id, const char* recorded, const char* to = "\"dsl\"") {
  telling school{small_book(rule("tell", std::string{"route = { to = ["} + to + "], strand = \"welfare\" }")),
                 holders_of(everybody), facts_of("event = concern_for_child")};
  school.about = sg::report_id{id};
  school.recorded_at = moment(recorded);
  return school;
}

std::string list(const char* person, const std::vector<sg::following>& all, std::string_view at) {
  return policy_test::joined(sg::due_list(sg::person_id{person}, all, moment(at)), [](const sg::due_item& each) {
    return each.what.about.text() + " " + std::string{sg::name(each.due)};
  });
}

}  // namespace

TEST_SUITE("policy/due_list") {
  TEST_CASE("what is late comes first, then what is to be read, soonest first, then what is to be acted on") {
    auto one = school_of("r-1", "2026-11-16 09:00"), two = school_of("r-2", "2026-11-19 09:00"),
         three = school_of("r-3", "2026-11-18 09:00"), four = school_of("r-4", "2026-11-19 08:00");
    one.follow("2026-11-16 09:00");
    two.follow("2026-11-19 09:00");
    three.follow("2026-11-18 09:00");
    three.read("dsl a", "2026-11-18 10:00");
    four.follow("2026-11-20 08:00");
    const auto at = "2026-11-20 09:00";
    const std::vector<sg::following> all{four.seen(at), three.seen(at), two.seen(at), one.seen(at)};
    CHECK(list("a", all, at) == "r-1 read_late, r-2 read, r-4 read, r-3 act");
    CHECK(list("b", all, at) == "r-1 read");
    CHECK(list("nobody-of-this-school", all, at) == "");
    CHECK(sg::due_list({}, all, moment(at)).empty());
  }

  TEST_CASE("what was acted on, or is no longer asked for, is done with") {
    auto school = school_of("r-1", "2026-11-20 09:00");
    school.follow("2026-11-20 09:00");
    school.read("dsl a", "2026-11-20 09:30");
    school.say(sg::notice_step::acted, "dsl a", "2026-11-20 10:00");
    CHECK(list("a", {school.seen("2026-11-20 11:00")}, "2026-11-20 11:00") == "");
  }

  TEST_CASE("hidden equals absent: worlds that differ only in what somebody may not know give them the same list") {
    const auto at = "2026-11-25 09:00";
    // b is told in both worlds at the same moment: because a was silent, or because a had become conflicted.
    auto silent = school_of("r-1", "2026-11-20 09:00"), conflicted = school_of("r-1", "2026-11-20 09:00");
    silent.follow("2026-11-20 09:00");
    silent.follow("2026-11-24 09:00");
    conflicted.follow("2026-11-20 09:00");
    conflicted.known.conflicted = people("a");
    conflicted.follow("2026-11-24 09:00");
    const std::vector<sg::following> one{silent.seen(at)}, other{conflicted.seen(at)};
    CHECK(sg::due_list(sg::person_id{"b"}, one, moment(at)) == sg::due_list(sg::person_id{"b"}, other, moment(at)));
    CHECK(sg::due_list(sg::person_id{"b"}, one, moment(at)).size() == 1);
    // a, once conflicted, sees what a would see if there had been no report at all.
    CHECK(sg::due_list(sg::person_id{"a"}, other, moment(at)) == sg::due_list(sg::person_id{"a"}, {}, moment(at)));
  }
}
