// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/notice_json.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::moment;

namespace {

sg::notice to_dsl() {
  sg::notice made;
  made.id = sg::notice_id{"r-1/dsl/a/1"};
  made.about = sg::report_id{"r-1"};
  made.receiver = "dsl";
  made.also_as = {"headteacher"};
  made.person = sg::person_id{"a"};
  made.because = {"school/one"};
  made.clauses = {"school: 1"};
  made.time = "at once";
  made.made_at = moment("2026-06-19 09:00");
  made.limit = {moment("2026-06-19 11:00"), sg::reading_setting::at_once, {2, sg::unit::elapsed_hour}};
  return made;
}

}  // namespace

TEST_SUITE("policy/notice_json") {
  TEST_CASE("an event is one line in UTC, and what holds nothing is left out") {
    CHECK(sg::to_json(sg::made_event(to_dsl())) ==
          R"({"id":"r-1/dsl/a/1/made","kind":"made","notice":"r-1/dsl/a/1","happened_at":"2026-06-19T08:00:00+00:00",)"
          R"("recorded_at":"2026-06-19T08:00:00+00:00","made":{"report":"r-1","receiver":"dsl","person":"a",)"
          R"("also_as":["headteacher"],"sequence":1,"because":["school/one"],"clauses":["school: 1"],"time":"at once",)"
          R"("certainty":"certain","read_by":"2026-06-19T10:00:00+00:00","setting":"at_once",)"
          R"("within":{"n":2,"unit":"elapsed_hour"},"basis":"local"}})");
    sg::notice_event read;
    read.id = sg::notice_event_id{"e-1"};
    read.what = sg::notice_step::read;
    read.of = sg::notice_id{"r-1/dsl/a/1"};
    read.happened_at = read.recorded_at = moment("2026-06-19 09:30");
    read.by = sg::person_id{"a"};
    CHECK(sg::to_json(read) ==
          R"({"id":"e-1","kind":"read","notice":"r-1/dsl/a/1","happened_at":"2026-06-19T08:30:00+00:00",)"
          R"("recorded_at":"2026-06-19T08:30:00+00:00","by":"a"})");
  }

  TEST_CASE("a line of somebody's list is in London's time, and has every key") {
    CHECK(sg::to_json(sg::due_item{to_dsl(), sg::what_is_due::read, {}, {}, {}}) ==
          R"({"due":"read","notice":"r-1/dsl/a/1","report":"r-1","receiver":"dsl","also_as":["headteacher"],)"
          R"("stands_in_for":[],"clauses":["school: 1"],"time":"at once","certainty":"certain",)"
          R"("made_at":"2026-06-19T09:00:00+01:00","read_by":"2026-06-19T11:00:00+01:00","setting":"at_once",)"
          R"("within":{"n":2,"unit":"elapsed_hour"},"basis":"local","read_at":null,"tell_by":null,"clock":null})");
    auto lado = to_dsl();
    lado.limit.reset();
    CHECK(sg::to_json(sg::due_item{lado, sg::what_is_due::tell, {}, moment("2026-06-22 23:59"), "lado_contact"})
              .ends_with(R"("read_at":null,"tell_by":"2026-06-22T23:59:00+01:00","clock":"lado_contact"})"));
  }

  TEST_CASE("an audit says whose task it is to tell somebody outside") {
    sg::notice_state state;
    state.what = to_dsl();
    state.telling = sg::telling_duty{{sg::person_id{"h"}}, "headteacher", moment("2026-06-22 23:59"), "lado_contact"};
    CHECK(sg::to_json(state).ends_with(
        R"("replaced_at":null,"told_by":["h"],"told_by_as":"headteacher","tell_by":"2026-06-22T23:59:00+01:00",)"
        R"("clock":"lado_contact"})"));
    state.telling.reset();
    CHECK(sg::to_json(state).ends_with(R"("told_by":[],"told_by_as":null,"tell_by":null,"clock":null})"));
  }
}
