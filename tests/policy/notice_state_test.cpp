// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/notice_state.hpp>

#include <doctest/doctest.h>

#include <optional>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::moment;

namespace {

/// A notice of nine o'clock, to be read by eleven.
sg::notice_state fresh() {
  sg::notice what;
  what.id = sg::notice_id{"r-1/dsl/a/1"};
  what.made_at = moment("2026-11-20 09:00");
  what.limit = {moment("2026-11-20 11:00"), sg::reading_setting::otherwise, {2, sg::unit::elapsed_hour}};
  sg::notice_state state;
  sg::apply(sg::made_event(what), what.made_at, state);
  return state;
}

void happens(sg::notice_state& state, sg::notice_step what, const char* at, const char* by = "",
             std::optional<sg::notice_reason> why = {}) {
  sg::notice_event event;
  event.what = what;
  event.happened_at = event.recorded_at = moment(at);
  if (*by != 0) event.by = sg::person_id{by};
  event.why = why;
  sg::apply(event, moment(at), state);
}

}  // namespace

TEST_SUITE("policy/notice_state") {
  TEST_CASE("each step gives the standing that people speak of") {
    using enum sg::notice_step;
    auto state = fresh();
    CHECK(state.standing == sg::notice_standing::made);
    happens(state, undeliverable, "2026-11-20 09:01");
    CHECK(state.standing == sg::notice_standing::undeliverable);
    happens(state, delivered, "2026-11-20 09:02");
    CHECK(state.standing == sg::notice_standing::delivered);
    happens(state, delivered, "2026-11-20 11:01");
    CHECK(state.standing == sg::notice_standing::overdue);
    happens(state, passed_on, "2026-11-20 11:02", "", sg::notice_reason::unread);
    CHECK(state.standing == sg::notice_standing::passed_on);
    CHECK(sg::is_unread(state));
    happens(state, read, "2026-11-20 11:03", "a");
    CHECK(state.standing == sg::notice_standing::read);
    CHECK(sg::is_taken_up(state));
    happens(state, acted, "2026-11-20 11:04", "a");
    CHECK(state.standing == sg::notice_standing::acted);
    happens(state, withdrawn, "2026-11-20 11:05", "", sg::notice_reason::subject);
    CHECK(state.standing == sg::notice_standing::withdrawn);
    CHECK(state.why == sg::notice_reason::subject);
    CHECK(state.read_at == moment("2026-11-20 11:03"));
    CHECK(state.acted_at == moment("2026-11-20 11:04"));
    CHECK_FALSE(sg::is_taken_up(state));
  }

  TEST_CASE("what was replaced, withdrawn or is no longer asked for is only history") {
    for (const auto what : {sg::notice_step::replaced, sg::notice_step::withdrawn, sg::notice_step::no_longer_asked}) {
      auto state = fresh();
      CHECK(sg::is_live(state));
      CHECK(sg::is_unread(state));
      happens(state, what, "2026-11-20 09:10");
      CHECK_FALSE(sg::is_live(state));
      CHECK_FALSE(sg::is_unread(state));
      happens(state, sg::notice_step::read, "2026-11-20 09:20", "a");
      CHECK_FALSE(sg::is_taken_up(state));
    }
  }

  TEST_CASE("outside the school there is only telling") {
    sg::notice_state state;
    state.what.limit.reset();
    happens(state, sg::notice_step::delivered, "2026-11-20 09:10");
    CHECK(state.standing == sg::notice_standing::to_tell);
    happens(state, sg::notice_step::acted, "2026-11-20 09:20", "h");
    CHECK(state.standing == sg::notice_standing::told);
    CHECK(state.read_by == sg::person_id{"h"});
  }

  TEST_CASE("of two readings the earlier is the reading") {
    auto state = fresh();
    happens(state, sg::notice_step::read, "2036-11-20 09:10", "a");
    happens(state, sg::notice_step::read, "2026-11-20 09:10", "a");
    CHECK(state.read_at == moment("2026-11-20 09:10"));
  }
}
