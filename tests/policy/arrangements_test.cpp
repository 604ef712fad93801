// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/arrangements.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include "../oracle/draw.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::joined;
using policy_test::people_of;
using policy_test::told;

namespace {

sg::arrangements under(const sg::rulebook& book, const sg::holders& who) {
  return {book, who, calendar_test::school_2026_27()};
}

/// Everything a decision says.
std::string whole(const sg::decision& made) {
  std::string text = sg::to_text(made.at) + " " + made.step;
  const auto add = [&](const auto& list, auto word) { text += "\n" + joined(list, word); };
  const auto people = [](const std::vector<sg::person_id>& list) {
    return "[" + joined(list, [](const auto& person) { return person.text(); }) + "]";
  };
  const auto effect = [](const sg::effect& each) {
    return each.what + joined(each.because) + each.decided_by + each.time +
           std::to_string(static_cast<int>(each.certainty));
  };
  add(made.notify, [&](const sg::recipient& each) {
    return each.receiver + people(each.people) + joined(each.because) + joined(each.stands_in_for) + each.time +
           std::to_string(static_cast<int>(each.certainty));
  });
  add(made.excluded,
      [&](const sg::exclusion& each) { return each.role + people(each.people) + std::string{sg::name(each.why)}; });
  for (const auto* list : {&made.must, &made.may, &made.must_not, &made.consider}) add(*list, effect);
  text += "\n" + joined(made.cites) + "\n" + joined(made.overlay);
  add(made.clocks, [](const sg::started_clock& each) {
    return each.id + (each.runs_to.due ? sg::to_text(*each.runs_to.due) : each.runs_to.why_unknown) +
           joined(each.because);
  });
  add(made.conflicts, [](const sg::conflict& each) { return each.text + joined(each.rules); });
  add(made.missing, [](const sg::open_question& each) {
    return each.fact + each.question + std::to_string(static_cast<int>(each.matters));
  });
  add(made.near_misses,
      [](const sg::near_miss& each) { return each.rule + each.fact + joined(each.was) + joined(each.needs); });
  add(made.packs, [](const sg::pin_of_pack& each) {
    return each.pack + each.edition + std::to_string(static_cast<int>(each.force));
  });
  return text;
}

}  // namespace

TEST_SUITE("policy/arrangements") {
  TEST_CASE("a sitting decides as decide() does, on any day and whatever it decided before") {
    for (const char* school : {"beech-green", "pakeman"}) {
      const auto& book = policy_test::book(school);
      oracle::draw random{20261123, book.words(), 5};
      for (int round = 0; round < 4; ++round) {
        const auto who = random.holders();
        const auto ready = under(book, who);
        sg::sitting sits{ready};
        std::vector<sg::facts> asked;
        std::vector<sg::instant> when;
        std::vector<std::string> answers;
        for (int i = 0; i < 60; ++i) {
          asked.push_back(random.facts(i % 6 == 0 ? 1 + random.upto(2) : 0));
          when.push_back(random.at());
          answers.push_back(whole(sg::decide(book, asked.back(), who, calendar_test::school_2026_27(), when.back())));
          CHECK(whole(ready.write_out(sits.decide(ready.sheet(asked.back()), when.back()))) == answers.back());
        }
        for (std::size_t i = asked.size(); i-- > 0;)  // and in another order
          CHECK(whole(ready.write_out(sits.decide(ready.sheet(asked[i]), when[i]))) == answers[i]);
      }
    }
  }

  TEST_CASE("posts and packs are those of the day, also before the first change and after the last") {
    const auto who = holders_of("dsl = a until 2026-10-01, dsl = b from 2026-10-01 until 2026-12-01, headteacher = h");
    const auto ready = under(policy_test::small_book(policy_test::rule("tell", "route = { to = [\"dsl\"] }")), who);
    const auto on = [&](const char* at) {
      const auto made = ready.decide(facts_of("event = concern_for_child"), policy_test::moment(at));
      return people_of(made, "dsl") + people_of(made, "headteacher");
    };
    CHECK(on("2001-01-01T12:00:00Z") == "a-");
    CHECK(on("2026-09-30T22:59:59Z") == "a-");  // 23:59:59 in London
    CHECK(on("2026-09-30T23:00:00Z") == "b-");
    CHECK(on("2026-11-30T23:59:59Z") == "b-");
    CHECK(on("2026-12-01T00:00:00Z") == "-h");
    CHECK(on("2090-01-01T12:00:00Z") == "-h");
  }

  TEST_CASE("people who hold no post have no number, and are allowed for all the same") {
    const auto who = holders_of("dsl = a, headteacher = h");
    const auto ready = under(policy_test::small_book(policy_test::rule("tell", "route = { to = [\"dsl\"] }")), who);
    auto known = facts_of("event = concern_for_child, subject_role = teacher, subjects = x, reporter = y");
    const auto sheet = ready.sheet(known);
    CHECK(sheet.subjects == std::vector<sg::person_place>{sg::no_person});
    CHECK(sheet.reporter == sg::no_person);
    CHECK(sheet.reporter_named);
    CHECK(told(ready.decide(known, policy_test::moment(policy_test::an_autumn_morning))) == "dsl");
    known.subjects = {sg::person_id{"a"}};
    CHECK(ready.person(ready.sheet(known).subjects.at(0)) == sg::person_id{"a"});
    CHECK(told(ready.decide(known, policy_test::moment(policy_test::an_autumn_morning))) == "headteacher");
  }

  TEST_CASE("what cannot be decided on is refused, and the sitting goes on") {
    const auto ready = under(policy_test::book("cleves"), policy_test::posts(policy_test::book("cleves")));
    sg::sitting sits{ready};
    const auto at = policy_test::moment(policy_test::an_autumn_morning);
    sg::facts wrong;
    wrong.set("evnt", "allegation");
    CHECK_THROWS_AS((void)ready.sheet(wrong), sg::invalid_input);
    auto late = facts_of("event = allegation, aware_at = 2026-11-20T10:00:00Z");
    CHECK_THROWS_AS((void)sits.decide(ready.sheet(late), at), sg::invalid_input);
    CHECK_FALSE(sits.decide(ready.sheet(facts_of("event = concern_for_child")), at).notify.empty());
  }
}
