// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/running_clocks.hpp>

#include <doctest/doctest.h>

#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::done;
using policy_test::moment;

namespace {

constexpr const char* friday = "2026-11-20 09:14";

// A decision of Friday morning that starts one clock: one working day, so due on Monday evening.
sg::decision with_clock(std::variant<sg::instant, sg::day> from, std::vector<std::string> stops = {"lado_contacted"},
                        sg::budget limit = {1, sg::unit::working_day}) {
  sg::decision made;
  made.at = moment(friday);
  sg::started_clock clock;
  clock.id = "lado_contact";
  clock.limit = limit;
  clock.from = from;
  clock.stops = std::move(stops);
  made.clocks = {clock};
  return made;
}

sg::decision with_clock() { return with_clock(moment(friday)); }

// "met at 2026-11-20T10:00:00+00:00", the state alone for a clock that nothing has stopped, "-" where there is none.
std::string state(const sg::decision& made, const std::vector<sg::action>& actions, const char* as_of) {
  const auto clocks =
      sg::running_clocks(made, sg::report_id{"r"}, actions, calendar_test::school_2026_27(), moment(as_of));
  if (clocks.empty()) return "-";
  const auto& one = clocks.at(0);
  return std::string{sg::name(one.state)} + (one.runs.stopped_at ? " at " + sg::to_text(*one.runs.stopped_at) : "");
}

}  // namespace

TEST_SUITE("policy/running_clocks") {
  TEST_CASE("a clock runs until its due time, that moment included, and is late from the next second") {
    CHECK(state(with_clock(), {}, friday) == "running");
    CHECK(state(with_clock(), {}, "2026-11-23T23:59:59Z") == "running");
    CHECK(state(with_clock(), {}, "2026-11-24T00:00:00Z") == "late");
  }

  TEST_CASE("it says what it is about, how it was started and when it is due") {
    const auto made = with_clock();
    const auto clocks =
        sg::running_clocks(made, sg::report_id{"r"}, {}, calendar_test::school_2026_27(), moment(friday));
    REQUIRE(clocks.size() == 1);
    CHECK(clocks[0].about == sg::report_id{"r"});
    CHECK(clocks[0].started.id == "lado_contact");
    CHECK(clocks[0].runs.name == "lado_contact");
    CHECK(clocks[0].runs.from == moment(friday));
    CHECK(clocks[0].runs_to.due == moment("2026-11-23T23:59:59Z"));
    CHECK_FALSE(clocks[0].runs_to.arithmetic.empty());
  }

  TEST_CASE("an action of a kind that stops it stops it when it was done, in time or late") {
    CHECK(state(with_clock(), {done("r", "lado_contacted", "2026-11-20 10:00")}, "2026-11-30 09:00") ==
          "met at 2026-11-20T10:00:00+00:00");
    CHECK(state(with_clock(), {done("r", "lado_contacted", "2026-11-23T23:59:59Z")}, "2026-11-30 09:00") ==
          "met at 2026-11-23T23:59:59+00:00");
    CHECK(state(with_clock(), {done("r", "lado_contacted", "2026-11-24T00:00:00Z")}, "2026-11-30 09:00") ==
          "met_late at 2026-11-24T00:00:00+00:00");
    CHECK(state(with_clock(), {done("r", "lado_contacted", friday)}, friday) == "met at 2026-11-20T09:14:00+00:00");
  }

  TEST_CASE("the first of several such actions counts, in whatever order they come") {
    const auto early = done("r", "lado_contacted", "2026-11-20 10:00");
    const auto later = done("r", "lado_contacted", "2026-11-25 10:00");
    CHECK(state(with_clock(), {early, later}, "2026-11-30 09:00") == "met at 2026-11-20T10:00:00+00:00");
    CHECK(state(with_clock(), {later, early}, "2026-11-30 09:00") == "met at 2026-11-20T10:00:00+00:00");
  }

  TEST_CASE("other kinds of action, actions about other reports and actions about cases stop nothing") {
    CHECK(state(with_clock(), {done("r", "triaged", "2026-11-20 10:00")}, "2026-11-20 12:00") == "running");
    CHECK(state(with_clock(), {done("s", "lado_contacted", "2026-11-20 10:00")}, "2026-11-20 12:00") == "running");
    auto of_case = done("r", "lado_contacted", "2026-11-20 10:00");
    of_case.about = sg::case_id{"r"};
    CHECK(state(with_clock(), {of_case}, "2026-11-20 12:00") == "running");
  }

  TEST_CASE("what was done before the clock started meets it: a call made at once may be written up later") {
    CHECK(state(with_clock(), {done("r", "lado_contacted", "2026-11-20T09:13:59Z")}, "2026-11-24 09:00") ==
          "met at 2026-11-20T09:13:59+00:00");
    CHECK(state(with_clock(), {done("r", "lado_contacted", "2026-11-19 16:00")}, friday) ==
          "met at 2026-11-19T16:00:00+00:00");
    CHECK(state(with_clock(), {done("r", "triaged", "2026-11-19 16:00")}, "2026-11-24 09:00") == "late");
  }

  TEST_CASE("an action counts from when it was recorded: before that nobody could know") {
    auto told = done("r", "lado_contacted", "2026-11-20 10:00");
    told.recorded_at = moment("2026-11-26 08:00");
    CHECK(state(with_clock(), {told}, "2026-11-26T07:59:59Z") == "late");
    CHECK(state(with_clock(), {told}, "2026-11-26T08:00:00Z") == "met at 2026-11-20T10:00:00+00:00");
  }

  TEST_CASE("making the record stops a clock that waits for the record") {
    const auto seen = moment("2026-11-20 08:00");
    const sg::budget day_and_night{24, sg::unit::elapsed_hour};
    CHECK(state(with_clock(seen, {"recorded"}, day_and_night), {}, friday) == "met at 2026-11-20T09:14:00+00:00");
    CHECK(state(with_clock(moment("2026-11-18 08:00"), {"recorded"}, day_and_night), {}, friday) ==
          "met_late at 2026-11-20T09:14:00+00:00");
    CHECK(state(with_clock(seen, {"triaged"}, day_and_night), {}, friday) == "running");
  }

  TEST_CASE("a clock from a day runs from its first second in London, and one from later has not started") {
    const auto from_day = with_clock(calendar_test::on("2026-07-01"));
    const auto clocks =
        sg::running_clocks(from_day, sg::report_id{"r"}, {}, calendar_test::school_2026_27(), moment(friday));
    CHECK(clocks.at(0).runs.from == moment("2026-06-30T23:00:00Z"));
    CHECK(state(with_clock(moment("2026-11-25 09:00")), {}, "2026-11-25T08:59:59Z") == "-");
    CHECK(state(with_clock(moment("2026-11-25 09:00")), {}, "2026-11-25T09:00:00Z") == "running");
  }

  TEST_CASE("a due time that the calendar does not know is unknown, and a record of it is kept") {
    const auto made = with_clock(moment("2027-07-21 13:00"), {"triaged"}, {1, sg::unit::school_day});
    CHECK(state(made, {}, "2027-08-01 09:00") == "unknown");
    const auto clocks =
        sg::running_clocks(made, sg::report_id{"r"}, {}, calendar_test::school_2026_27(), moment("2027-08-01 09:00"));
    CHECK_FALSE(clocks.at(0).runs_to.why_unknown.empty());
  }

  TEST_CASE("a clock whose start nobody has said waits for it, and says for what and under which rule") {
    const auto book = policy_test::small_book(
        "[[clock]]\nid = \"answer\"\nunit = \"working_day\"\nn = 3\nstarts = [\"referral_made_at\", \"incident_at\"]\n"
        "stops = [\"lado_contacted\"]\nowner = \"DSL\"\nsource = \"s\"\nmeaning = \"m\"\n" +
        policy_test::rule("a", "route = { to = [\"dsl\"] }\nclocks = [\"answer\"]"));
    const auto made = policy_test::decided(book, policy_test::facts_of("event = concern_for_child"));
    CHECK(made.clocks.empty());
    REQUIRE(made.waiting.size() == 1);
    const auto& one = made.waiting[0];
    CHECK(one.id == "answer");
    CHECK(one.limit == sg::budget{3, sg::unit::working_day});
    CHECK(one.waits_for == std::vector<std::string>{"referral_made_at", "incident_at"});
    CHECK(one.owner + one.source == "DSLs");
    CHECK(one.because == std::vector<std::string>{"school/a"});
    CHECK(one.certainty == sg::certainty_of_effect::certain);
    // The first of them that is known starts it, and nothing waits.
    const auto known = policy_test::facts_of("event = concern_for_child, incident_at = 2026-11-19 10:00");
    CHECK(policy_test::decided(book, known).waiting.empty());
    CHECK(policy_test::decided(book, known).clocks.size() == 1);
    // Where the rule only may apply the clock only may wait.
    const auto open = policy_test::decided(book, policy_test::facts_of("event = unknown"));
    REQUIRE(open.waiting.size() == 1);
    CHECK(open.waiting[0].certainty == sg::certainty_of_effect::possible);
    // Where no rule asks for it there is nothing to wait for.
    CHECK(policy_test::decided(book, policy_test::facts_of("event = policy_question")).waiting.empty());
  }

  TEST_CASE("what was done needs no time to be done in: the clock waits no more, from when that is known") {
    sg::decision made;
    sg::waiting_clock one;
    one.id = "answer";
    one.waits_for = {"referral_made_at"};
    one.stops = {"lado_contacted"};
    made.waiting = {one};
    const auto waits = [&](const std::vector<sg::action>& actions, const char* as_of) {
      return sg::clocks_in_waiting(made, sg::report_id{"r"}, actions, moment(as_of)).size();
    };
    REQUIRE(waits({}, friday) == 1);
    CHECK(sg::clocks_in_waiting(made, sg::report_id{"r"}, {}, moment(friday)) ==
          std::vector{sg::clock_in_waiting{sg::report_id{"r"}, one}});
    const std::vector told{done("r", "lado_contacted", "2026-11-20 10:00")};
    CHECK(waits(told, "2026-11-20T09:59:59Z") == 1);
    CHECK(waits(told, "2026-11-20 10:00") == 0);
    CHECK(waits({done("other", "lado_contacted", "2026-11-20 10:00")}, "2026-11-20 12:00") == 1);
    CHECK(waits({done("r", "triaged", "2026-11-20 10:00")}, "2026-11-20 12:00") == 1);
  }
}
