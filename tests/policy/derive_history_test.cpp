// SPDX-License-Identifier: Apache-2.0
// What derive_facts.hpp takes from the history: conflicts of interest and counts.
#include <safeguarding/policy/derive_facts.hpp>

#include <doctest/doctest.h>

#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::done;
using policy_test::filled;
using policy_test::finder;
using policy_test::form;
using policy_test::ids;
using policy_test::moment;
using policy_test::shown;

namespace {

const sg::fact_finder& small_school() {
  static const auto made = finder();
  return made;
}

sg::facts facts_of(const form& in, const sg::history& before) { return small_school().find(filled(in), before); }

sg::relationship_declaration declared(const char* by, const char* with, const char* at = "2026-09-01 09:00") {
  sg::relationship_declaration made;
  made.id = sg::declaration_id{"d"};
  made.declared_by = sg::person_id{by};
  made.with = {sg::person_id{with}};
  made.declared_at = moment(at);
  return made;
}

std::string conflicted(const form& in, const std::vector<sg::relationship_declaration>& declarations) {
  return ids(facts_of(in, {{}, {}, declarations}).conflicted);
}

// Earlier reports of misuse by ana on three days, "1" to "3".
std::vector<sg::report> misuse() {
  return {
      filled({.id = "1", .at = "2026-09-10 10:00", .people = "ana subject", .categories = "aup_misuse"}),
      filled({.id = "2", .at = "2026-10-10 10:00", .people = "ana subject", .categories = "aup_misuse"}),
      filled({.id = "3", .at = "2026-11-10 10:00", .people = "ana subject", .categories = "aup_misuse"}),
  };
}

// "upheld, not upheld, accidental" of one more report of misuse, "?" where a count is not known.
std::string counts(const std::vector<sg::report>& reports, const std::vector<sg::action>& actions,
                   const char* people = "ana subject") {
  const auto known = facts_of({.people = people, .categories = "aup_misuse"}, {reports, actions, {}});
  return shown(known, "prior_upheld_misuse_count") + " " + shown(known, "prior_not_upheld_count") + " " +
         shown(known, "prior_accidental_count");
}

// "low-level concerns, different people who made them".
std::string low_level(const std::vector<sg::report>& reports,
                      const form& now = {.people = "tea alleged", .channel = "low_level_concern"}) {
  const auto known = facts_of(now, {reports, {}, {}});
  return shown(known, "low_level_count_12m") + " " + shown(known, "independent_reporter_count");
}

form low_level_on(const std::string& at, const char* by, const char* people = "tea alleged") {
  return {.id = "on-" + at.substr(0, 10), .at = at, .people = people, .channel = "low_level_concern", .by = by};
}

}  // namespace

TEST_SUITE("policy/derive_facts") {
  TEST_CASE("whoever declared a relationship to somebody the report is about is conflicted, from then on") {
    const std::vector one{declared("lead", "ana")};
    CHECK(conflicted({.people = "ana subject"}, one) == "deputy, lead");  // the deputy shares ana's home
    CHECK(conflicted({.people = "cem subject"}, {declared("lead", "cem")}) == "lead");
    CHECK(conflicted({.people = "cem alleged"}, {declared("lead", "cem")}) == "lead");
    CHECK(conflicted({.people = "cem witness, tea subject"}, {declared("lead", "cem")}) == "");
    CHECK(conflicted({.people = "cem subject"}, {declared("lead", "cem", "2026-11-20 09:14")}) == "lead");
    CHECK(conflicted({.people = "cem subject"}, {declared("lead", "cem", "2026-11-20 09:15")}) == "");
  }

  TEST_CASE("a governor is one by the roll alone: a tie of theirs closes the bodies they sit on") {
    const auto seats = [](const form& in, const std::vector<sg::relationship_declaration>& ties) {
      return facts_of(in, {{}, {}, ties}).list("conflicted_roles");
    };
    const std::vector<std::string> governor{"governor"};
    CHECK(seats({.people = "tea alleged"}, {declared("gov", "tea")}) == governor);
    CHECK(seats({.people = "tea alleged, gov subject"}, {}) == governor);
    CHECK(seats({.people = "gov alleged"}, {}).empty());  // the subject's own role closes them
    CHECK(seats({.people = "tea alleged"}, {declared("lead", "tea")}).empty());
    sg::relationship_declaration home = declared("gov", "pat");
    home.household = sg::household_id{"home-4"};
    CHECK(seats({.people = "tim alleged"}, {home}) == governor);
  }

  TEST_CASE("a relationship binds both: whoever somebody has declared is conflicted in a matter about that somebody") {
    CHECK(conflicted({.people = "tea alleged"}, {declared("tea", "head")}) == "head");
    CHECK(conflicted({.people = "tea alleged"}, {declared("head", "tea")}) == "head");
    auto home = declared("tea", "cem");
    home.with.clear();
    home.household = sg::household_id{"home-3"};
    CHECK(conflicted({.people = "tea alleged"}, {home}) == "head");  // who lives there and holds a post
    CHECK(conflicted({.people = "tim alleged"}, {home}) == "");
  }

  TEST_CASE("a declaration may name a household, and one that has ended counts to its last day") {
    auto home = declared("lead", "cem");
    home.with.clear();
    home.household = sg::household_id{"home-2"};
    CHECK(conflicted({.people = "ben subject"}, {home}) == "lead");
    CHECK(conflicted({.people = "cem subject"}, {home}) == "");
    auto ended = declared("lead", "cem");
    ended.ended_on = sg::parse_day("2026-11-20");
    CHECK(conflicted({.people = "cem subject"}, {ended}) == "lead");
    ended.ended_on = sg::parse_day("2026-11-19");
    CHECK(conflicted({.people = "cem subject"}, {ended}) == "");
    CHECK(conflicted({.people = "cem subject"}, {ended, declared("lead", "cem")}) == "lead");
  }

  TEST_CASE("whoever holds a post and lives with somebody the report is about is conflicted without a declaration") {
    CHECK(conflicted({.people = "ana subject"}, {}) == "deputy");
    CHECK(conflicted({.people = "pat alleged"}, {}) == "deputy");
    CHECK(conflicted({.people = "ana witness"}, {}) == "");
    CHECK(conflicted({.people = "deputy alleged"}, {}) == "");  // barred as the subject
    CHECK(conflicted({.people = "tim alleged"}, {}) == "");     // nobody else lives there
  }

  TEST_CASE("earlier misuse counts once it is upheld; not upheld and accidental have counts of their own") {
    const auto before = misuse();
    CHECK(counts({}, {}) == "0 - -");
    CHECK(
        counts(before, {done("1", "misuse_upheld", "2026-09-12 10:00"), done("2", "misuse_upheld", "2026-10-12 10:00"),
                        done("3", "misuse_upheld", "2026-11-12 10:00")}) == "3 - -");
    CHECK(counts(before,
                 {done("1", "misuse_upheld", "2026-09-12 10:00"), done("2", "misuse_not_upheld", "2026-10-12 10:00"),
                  done("3", "misuse_accidental", "2026-11-12 10:00")}) == "1 1 1");
    CHECK(counts(before, {done("1", "misuse_not_upheld", "2026-09-12 10:00"),
                          done("2", "misuse_not_upheld", "2026-10-12 10:00"),
                          done("3", "misuse_not_upheld", "2026-11-12 10:00")}) == "0 3 -");
  }

  TEST_CASE("while an earlier incident is undecided the number of upheld ones is not known") {
    const auto before = misuse();
    CHECK(counts(before, {}) == "? - -");
    CHECK(counts(before, {done("1", "misuse_upheld", "2026-09-12 10:00"),
                          done("2", "misuse_not_upheld", "2026-10-12 10:00")}) == "? 1 -");
    // Decided, but only after this report was recorded.
    CHECK(counts({before[0]}, {done("1", "misuse_upheld", "2026-11-20 09:14")}) == "1 - -");
    CHECK(counts({before[0]}, {done("1", "misuse_upheld", "2026-11-20 09:15")}) == "? - -");
    // Other actions, and actions about other reports, decide nothing.
    CHECK(counts({before[0]}, {done("1", "triaged", "2026-09-12 10:00")}) == "? - -");
    CHECK(counts({before[0]}, {done("2", "misuse_upheld", "2026-09-12 10:00")}) == "? - -");
  }

  TEST_CASE("an outcome that was changed is the one recorded last, in whatever order the actions come") {
    const auto first = done("1", "misuse_upheld", "2026-09-12 10:00");
    const auto appeal = done("1", "misuse_not_upheld", "2026-09-19 10:00");
    CHECK(counts({misuse()[0]}, {first, appeal}) == "0 1 -");
    CHECK(counts({misuse()[0]}, {appeal, first}) == "0 1 -");
    auto too_late = appeal;
    too_late.recorded_at = moment("2026-12-01 10:00");
    CHECK(counts({misuse()[0]}, {first, too_late}) == "1 - -");
  }

  TEST_CASE("misuse by another pupil, a report of something else and one of the same second do not count") {
    const auto upheld = done("1", "misuse_upheld", "2026-09-12 10:00");
    CHECK(counts({misuse()[0]}, {upheld}, "ben subject") == "0 - -");
    CHECK(counts({filled({.id = "1", .at = "2026-09-10 10:00", .people = "ana subject"})}, {upheld}) == "0 - -");
    CHECK(counts({filled({.id = "1", .people = "ana subject", .categories = "aup_misuse"})}, {upheld}) == "0 - -");
    CHECK(counts({filled({.id = "1", .at = "2026-12-10 10:00", .people = "ana subject", .categories = "aup_misuse"})},
                 {upheld}) == "0 - -");
  }

  TEST_CASE("only a pupil's misuse is counted: it speaks of nobody else, also where an adult is in question beside") {
    const auto upheld = done("1", "misuse_upheld", "2026-09-12 10:00");
    const auto of = [](const char* people) {
      return std::vector{filled({.id = "1", .at = "2026-09-10 10:00", .people = people, .categories = "aup_misuse"})};
    };
    CHECK(counts(of("tea subject"), {upheld}, "tea subject") == "0 - -");
    CHECK(counts(of("tea alleged"), {upheld}, "tea alleged, ana alleged") == "0 - -");
    CHECK(counts(of("ana alleged"), {upheld}, "tea alleged, ana alleged") == "1 - -");
  }

  TEST_CASE("two pupils with different histories: whose number counts is a question, not a sum") {
    const auto upheld = done("1", "misuse_upheld", "2026-09-12 10:00");
    const auto first = misuse()[0];
    CHECK(counts({first}, {upheld}, "ana subject, ben subject") == "? - -");
    CHECK(counts({first}, {upheld}, "ben subject, ana subject") == "? - -");
    CHECK(counts({first}, {upheld}, "ben subject, cem subject") == "0 - -");
    const auto both =
        filled({.id = "1", .at = "2026-09-10 10:00", .people = "ana subject, ben subject", .categories = "aup_misuse"});
    CHECK(counts({both}, {upheld}, "ana subject, ben subject") == "1 - -");
  }

  TEST_CASE("low-level concerns about one adult are counted with this one over 365 days") {
    CHECK(low_level({}) == "1 1");
    CHECK(low_level({filled(low_level_on("2026-11-01 09:00", "tim"))}) == "2 2");
    CHECK(low_level({filled(low_level_on("2026-11-01 09:00", "tim", "gov alleged"))}) == "1 1");
    CHECK(low_level({filled(low_level_on("2025-11-20 09:15", "tim"))}) == "2 2");  // the first minute of the year
    CHECK(low_level({filled(low_level_on("2025-11-20 09:14", "tim"))}) == "1 1");  // a year ago to the second
    CHECK(low_level({filled(low_level_on("2026-11-20 09:14", "tim"))}) == "1 1");  // not before this one
    CHECK(low_level({filled({.id = "c",
                             .at = "2026-11-01 09:00",
                             .people = "tea subject",
                             .categories = "low_level_staff",
                             .by = "tim"})}) == "2 2");
    CHECK(low_level({filled({.id = "c", .at = "2026-11-01 09:00", .people = "tea alleged", .by = "tim"})}) == "1 1");
  }

  TEST_CASE("who made them: one person twice is one, and all anonymous hands are one") {
    CHECK(low_level({filled(low_level_on("2026-11-01 09:00", "ass"))}) == "2 1");
    CHECK(low_level({filled(low_level_on("2026-11-01 09:00", "")), filled(low_level_on("2026-11-02 09:00", ""))}) ==
          "3 2");
    CHECK(low_level({filled(low_level_on("2026-11-01 09:00", "tim")),
                     filled(low_level_on("2026-11-02 09:00", "vol"))}) == "3 3");
  }

  TEST_CASE("another report about the adult shows the earlier concerns, and its own reporter made none of them") {
    const form now{.people = "tea alleged", .categories = "allegation_staff", .by = "vol"};
    CHECK(low_level({filled(low_level_on("2026-11-01 09:00", "tim"))}, now) == "1 1");
    CHECK(low_level({}, now) == "- -");
    CHECK(low_level({}, {.channel = "low_level_concern"}) == "- -");  // about nobody who is named
  }

  TEST_CASE("twenty thousand earlier reports with as many outcomes are counted, each with its own") {
    std::vector<sg::report> before;
    std::vector<sg::action> actions;
    for (int i = 0; i < 20'000; ++i) {
      const auto id = "m" + std::to_string(i);
      before.push_back(
          filled({.id = id, .at = "2026-09-10 10:00", .people = "ana subject", .categories = "aup_misuse"}));
      actions.push_back(done(id, i % 2 == 0 ? "misuse_upheld" : "misuse_accidental", "2026-09-12 10:00"));
    }
    CHECK(counts(before, actions) == "10000 - 10000");
  }

  TEST_CASE("nothing recorded later is looked at: any prefix of the history gives the same facts") {
    std::vector<sg::report> all = misuse();
    for (const char* at : {"2026-11-01 09:00", "2026-11-02 09:00", "2026-11-25 09:00"})
      all.push_back(filled(low_level_on(at, "tim")));
    const std::vector<sg::action> actions{done("1", "misuse_upheld", "2026-11-25 09:00")};
    const std::vector<sg::relationship_declaration> declarations{declared("lead", "ana", "2026-11-24 09:00")};
    for (const auto& made : all) {
      std::vector<sg::report> before;
      for (const auto& each : all)
        if (each.recorded_at < made.recorded_at) before.push_back(each);
      std::vector<sg::action> done_before;
      for (const auto& each : actions)
        if (each.recorded_at <= made.recorded_at) done_before.push_back(each);
      CHECK(small_school().find(made, {all, actions, declarations}) ==
            small_school().find(made, {before, done_before, {}}));
    }
  }
}
