// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/notice_log.hpp>
#include <safeguarding/policy/notice_state.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::moment;

namespace {

sg::notice to(const char* receiver, const char* person, std::uint32_t sequence = 1,
              const char* at = "2026-11-20 09:00") {
  sg::notice made;
  made.about = sg::report_id{"r-1"};
  made.receiver = receiver;
  if (*person != 0) made.person = sg::person_id{person};
  made.sequence = sequence;
  made.because = {"school/tell"};
  made.made_at = moment(at);
  if (*person != 0)
    made.limit = {made.made_at + std::chrono::hours{2}, sg::reading_setting::otherwise, {2, sg::unit::elapsed_hour}};
  made.id = sg::notice_id_for(made.about, made.receiver, made.person, sequence);
  return made;
}

sg::notice_event event(const char* id, sg::notice_step what, const sg::notice& of, const char* by,
                       const char* at = "2026-11-20 10:00") {
  sg::notice_event made;
  made.id = sg::notice_event_id{id};
  made.what = what;
  made.of = of.id;
  made.happened_at = made.recorded_at = moment(at);
  if (*by != 0) made.by = sg::person_id{by};
  return made;
}

/// A log in which the DSL, the deputy and an agency have been told.
sg::notice_log three_told() {
  sg::notice_log log;
  log.append(sg::made_event(to("dsl", "a")));
  log.append(sg::made_event(to("deputy_dsl", "b")));
  log.append(sg::made_event(to("lado", "")));
  return log;
}

std::string refusal(const sg::notice_log& log, const sg::notice_event& next) {
  const auto wrong = log.refusal_of(next);
  return wrong ? wrong->where.field + ": " + std::string{sg::name(wrong->code)} + ": " + wrong->message : "";
}

using change = std::function<void(sg::notice_event&)>;

}  // namespace

TEST_SUITE("policy/notice_log") {
  TEST_CASE("a log holds events in their order, and finds those of a report") {
    auto log = three_told();
    auto other = to("dsl", "a");
    other.about = sg::report_id{"r-2"};
    other.id = sg::notice_id_for(other.about, "dsl", other.person, 1);
    log.append(sg::made_event(other));
    log.append(event("e-1", sg::notice_step::read, to("dsl", "a"), "a"));
    CHECK(log.events().size() == 5);
    CHECK(std::vector<std::size_t>(log.of(sg::report_id{"r-1"}).begin(), log.of(sg::report_id{"r-1"}).end()) ==
          std::vector<std::size_t>{0, 1, 2, 4});
    CHECK(log.of(sg::report_id{"r-3"}).empty());
    CHECK(log.reports() == std::vector<sg::report_id>{sg::report_id{"r-1"}, sg::report_id{"r-2"}});
    REQUIRE(log.find(other.id) != nullptr);
    CHECK(*log.find(other.id) == other);
    CHECK(log.find(sg::notice_id{"no"}) == nullptr);
  }

  TEST_CASE("everything that contradicts what is there, or itself, is refused by name") {
    struct row {
      sg::notice_step what;
      const char* by;
      change made;
      const char* said;
    };
    using enum sg::notice_step;
    const row rows[] = {
        {read, "a", [](auto& e) { e.id = sg::notice_event_id{}; }, "id: missing: an event needs an id"},
        {read, "a", [](auto& e) { e.of = sg::notice_id{}; }, "notice: missing: name the notice"},
        {read, "a", [](auto& e) { e.of = sg::notice_id{"x"}; }, "notice: not_found: no such notice has been made"},
        {read, "a", [](auto& e) { e.id = sg::notice_event_id{"r-1/dsl/a/1/made"}; },
         "id: duplicate: this id is already in the log"},
        {read, "a", [](auto& e) { e.happened_at = e.recorded_at + std::chrono::seconds{1}; },
         "happened_at: contradiction: recorded before it happened: one of the two times is wrong"},
        {read, "a", [](auto& e) { e.happened_at = moment("2026-11-20 08:59"); },
         "happened_at: contradiction: read before the notice was made"},
        {read, "a", [](auto& e) { e.happened_at = e.recorded_at = moment("2026-11-20 08:59"); },
         "happened_at: contradiction: read before the notice was made"},
        {withdrawn, "",
         [](auto& e) {
           e.why = sg::notice_reason::subject;
           e.happened_at = e.recorded_at = moment("2026-11-20 08:59");
         },
         "recorded_at: contradiction: recorded before what was worked out last: a log is only ever added to at its "
         "end"},
        {read, "b", [](auto&) {}, "by: contradiction: read by somebody the notice is not for"},
        {acted, "b", [](auto&) {}, "by: contradiction: acted by somebody the notice is not for"},
        {read, "", [](auto&) {}, "by: missing: say who"},
        {read, "a", [](auto& e) { e.of = to("lado", "").id; },
         "kind: contradiction: nobody at the school reads for this receiver; record that they were told, as acted"},
        {read, "a", [](auto& e) { e.made = to("dsl", "a"); },
         "made: contradiction: the making of a notice, and nothing else, holds the notice"},
        {made, "", [](auto&) {}, "made: contradiction: the making of a notice, and nothing else, holds the notice"},
        {read, "a", [](auto& e) { e.why = sg::notice_reason::unread; },
         "why: contradiction: passing on and withdrawal, and nothing else, have a reason"},
        {withdrawn, "", [](auto&) {}, "why: contradiction: passing on and withdrawal, and nothing else, have a reason"},
        {withdrawn, "", [](auto& e) { e.why = sg::notice_reason::unread; },
         "why: contradiction: this is no reason for such an event"},
        {passed_on, "", [](auto& e) { e.why = sg::notice_reason::subject; },
         "why: contradiction: this is no reason for such an event"},
        {read, "a", [](auto& e) { e.to = {to("deputy_dsl", "b").id}; },
         "to: contradiction: only what is passed on goes to somebody else"},
        {passed_on, "",
         [](auto& e) {
           e.why = sg::notice_reason::unread;
           e.to = {sg::notice_id{"x"}};
         },
         "to: not_found: no such notice has been made"},
        {passed_on, "",
         [](auto& e) {
           e.why = sg::notice_reason::unread;
           e.to = {e.of};
         },
         "to: contradiction: passed on to another notice of the same report, and no other"},
    };
    const auto log = three_told();
    for (const auto& [what, by, changed, said] : rows) {
      auto next = event("e-1", what, to("dsl", "a"), by);
      changed(next);
      CHECK(refusal(log, next) == said);
      auto copy = log;
      CHECK_THROWS_AS(copy.append(next), sg::invalid_input);
      CHECK(copy == log);
    }
    CHECK(refusal(log, event("e-1", read, to("dsl", "a"), "a")) == "");
    CHECK(refusal(log, event("e-1", acted, to("lado", ""), "h")) == "");
  }

  TEST_CASE("a notice is what its id says, and is made once") {
    using sg::made_event;
    const auto changed = [](const std::function<void(sg::notice&)>& change) {
      auto what = to("headteacher", "h", 1, "2026-11-20 11:00");
      change(what);
      auto next = made_event(what);
      return refusal(three_told(), next);
    };
    CHECK(changed([](auto&) {}) == "");
    CHECK(changed([](auto& n) { n.person = sg::person_id{"x"}; }) ==
          "notice: contradiction: a notice has the id that follows from whom it is for");
    CHECK(changed([](auto& n) { n.about = sg::report_id{}; }) == "report: missing: name the report");
    CHECK(changed([](auto& n) { n.receiver.clear(); }) == "receiver: missing: name the receiver");
    CHECK(changed([](auto& n) { n.limit->by = n.made_at - std::chrono::seconds{1}; }) ==
          "read_by: contradiction: it would have to be read before it was made");
    CHECK(changed([](auto& n) { n.limit->basis = sg::clock_basis::statutory; }) ==
          "basis: contradiction: the time a notice is read in is the school's own: write local");
    CHECK(refusal(three_told(), made_event(to("dsl", "a"))) == "id: duplicate: this id is already in the log");
    auto again = made_event(to("dsl", "a"));
    again.id = sg::notice_event_id{"other"};
    CHECK(refusal(three_told(), again) == "notice: duplicate: this notice has been made");
    CHECK(refusal(three_told(), made_event(to("dsl", "a", 2))) ==
          "sequence: contradiction: the notice before this one is still open: it was not acted on, replaced or "
          "withdrawn");
    CHECK(refusal(three_told(), made_event(to("dsl", "a", 3))) ==
          "sequence: not_found: the notice before this one was never made");
    auto moved = made_event(to("headteacher", "h", 1, "2026-11-20 11:00"));
    moved.happened_at = moment("2026-11-20 10:59");
    CHECK(refusal(three_told(), moved) == "happened_at: contradiction: a notice is made when it is made");
  }

  TEST_CASE("reading, passing on and withdrawal happen once, and nothing is passed on after it was withdrawn") {
    using enum sg::notice_step;
    const auto dsl = to("dsl", "a");
    for (const auto what : {read, passed_on, withdrawn, no_longer_asked, replaced}) {
      auto log = three_told();
      const auto next = [&](const char* id) {
        auto made = event(id, what, dsl, what == read ? "a" : "");
        if (what == passed_on) made.why = sg::notice_reason::unread;
        if (what == withdrawn) made.why = sg::notice_reason::subject;
        return made;
      };
      log.append(next("e-1"));
      CHECK(refusal(log, next("e-2")) == "notice: duplicate: " + std::string{sg::name(what)} + " a second time");
    }
    auto log = three_told();
    auto gone = event("e-1", withdrawn, dsl, "");
    gone.why = sg::notice_reason::conflicted;
    log.append(gone);
    auto passed = event("e-2", passed_on, dsl, "");
    passed.why = sg::notice_reason::unread;
    CHECK(refusal(log, passed) == "notice: contradiction: passed_on after it was withdrawn");
    CHECK(refusal(log, event("e-2", no_longer_asked, dsl, "")) ==
          "notice: contradiction: no_longer_asked after it was withdrawn");
    CHECK(refusal(log, event("e-2", replaced, dsl, "")) == "notice: contradiction: replaced after it was withdrawn");
    auto anew = three_told();
    anew.append(event("e-1", replaced, dsl, ""));
    CHECK(refusal(anew, passed) == "notice: contradiction: passed_on after it was replaced");
    // Once it is replaced, acted on or no longer asked for, there may be a next one.
    for (const auto what : {replaced, acted, no_longer_asked}) {
      auto ended = three_told();
      ended.append(event("e-1", what, dsl, what == acted ? "a" : ""));
      CHECK(refusal(ended, sg::made_event(to("dsl", "a", 2, "2026-11-20 12:00"))) == "");
    }
    // That somebody read it nevertheless is a fact, and kept.
    CHECK(refusal(log, event("e-2", read, dsl, "a", "2026-11-20 11:00")) == "");
    CHECK(refusal(log, sg::made_event(to("dsl", "a", 2, "2026-11-20 12:00"))) == "");
    for (const auto what : {delivered, undeliverable, acted}) {
      auto twice = three_told();
      twice.append(event("e-1", what, dsl, "a"));
      CHECK(refusal(twice, event("e-2", what, dsl, "a")) == "");
    }
  }

  TEST_CASE("a time in the future keeps nobody from adding: it is doubted, and counts from its own time on") {
    auto log = three_told();
    log.append(event("e-1", sg::notice_step::read, to("dsl", "a"), "a", "2036-11-20 10:00"));
    const auto next = event("e-2", sg::notice_step::read, to("deputy_dsl", "b"), "b");
    CHECK(refusal(log, next) == "");
    const auto doubt = log.doubt_of(next);
    REQUIRE(doubt);
    CHECK(doubt->weight == sg::severity::warning);
    CHECK(doubt->where.field == "recorded_at");
    CHECK(doubt->message ==
          "recorded before an event above it, of 2036-11-20T10:00:00+00:00: one of the two times is "
          "wrong, and each counts from its own time on");
    log.append(next);
    CHECK_FALSE(three_told().doubt_of(next));
    CHECK(refusal(log, sg::made_event(to("headteacher", "h", 1, "2026-11-20 11:00"))) == "");
    CHECK(log.worked_out_until() == moment("2026-11-20 09:00"));
    const auto now = sg::states_at(log, sg::report_id{"r-1"}, moment("2026-11-20 11:00"));
    CHECK_FALSE(now[0].read_at);
    CHECK(now[1].read_at);
    CHECK(sg::states_at(log, sg::report_id{"r-1"}, moment("2036-11-20 10:00"))[0].read_at);
    // What happened is written once more, with its right time.
    const auto again = event("e-3", sg::notice_step::read, to("dsl", "a"), "a");
    CHECK(refusal(log, again) == "");
    log.append(again);
    for (const char* at : {"2026-11-20 11:00", "2036-11-20 11:00"})
      CHECK(sg::states_at(log, sg::report_id{"r-1"}, moment(at))[0].read_at == moment("2026-11-20 10:00"));
    CHECK(refusal(log, event("e-4", sg::notice_step::read, to("dsl", "a"), "a")) ==
          "notice: duplicate: read a second time");
  }

  TEST_CASE("several events are added together or not at all") {
    auto log = three_told();
    const auto before = log;
    const std::vector<sg::notice_event> two{event("e-1", sg::notice_step::read, to("dsl", "a"), "a"),
                                            event("e-2", sg::notice_step::read, to("dsl", "a"), "a")};
    CHECK_THROWS_AS(log.append(two), sg::invalid_input);
    CHECK(log == before);
    CHECK(log.reports() == before.reports());
    log.append(std::vector{two[0]});
    CHECK(log.events().size() == 4);
  }
}
