// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/derive_facts.hpp>

#include <doctest/doctest.h>

#include <algorithm>

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

sg::facts facts_of(const form& in, const sg::history& before = {}) {
  auto known = small_school().find(filled(in), before);
  sg::check(known, policy_test::words());  // whatever is derived may be decided on
  return known;
}

// The subjects with the role the matter is decided for: "tea, ana as teacher".
std::string subjects(const std::string& people, const std::string& categories = "") {
  const auto known = facts_of({.people = people, .categories = categories});
  return ids(known.subjects) + " as " + shown(known, "subject_role");
}

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
  TEST_CASE("whoever is alleged to have harmed is the subject, before anybody who is tagged subject") {
    CHECK(subjects("tea alleged") == "tea as teacher");
    CHECK(subjects("ana subject, tea alleged") == "tea as teacher");
    CHECK(subjects("tim subject, ana alleged") == "ana as pupil");
    CHECK(subjects("pat alleged, ana subject") == "pat as parent");
  }

  TEST_CASE("whoever was ruled out is no subject any more, and the next rule applies") {
    CHECK(subjects("tea alleged ruled_out") == " as none");
    CHECK(subjects("tea alleged ruled_out, tim alleged") == "tim as teacher");
    CHECK(subjects("tea alleged ruled_out, tim subject") == "tim as teacher");
    CHECK(subjects("tea subject ruled_out") == " as none");
    CHECK(subjects("tea alleged confirmed") == "tea as teacher");
  }

  TEST_CASE("an adult who is tagged subject is the subject; a child is only where misuse is reported") {
    CHECK(subjects("tea subject") == "tea as teacher");
    CHECK(subjects("ana subject, pat subject") == "pat as parent");
    CHECK(subjects("ana subject") == " as none");
    CHECK(subjects("ana subject", "physical") == " as none");
    CHECK(subjects("ana subject", "aup_misuse") == "ana as pupil");
    CHECK(subjects("ana subject, tea subject", "aup_misuse") == "tea as teacher");
  }

  TEST_CASE("witnesses and people mentioned are no subjects, and neither is a report's own reporter") {
    CHECK(subjects("tea witness, tim mentioned, ana witness") == " as none");
    CHECK(subjects("") == " as none");
    CHECK(subjects("tea witness", "allegation_staff") == " as ?");  // about an adult, and nobody says whom
  }

  TEST_CASE("an adult and a child: the adult first, the child as the second subject, and both are barred") {
    const auto known = facts_of({.people = "ana alleged, tea alleged, ana alleged"});
    CHECK(ids(known.subjects) == "tea, ana");
    CHECK(shown(known, "subject_role") == "teacher");
    CHECK(shown(known, "second_subject_role") == "pupil");
    const auto alike = facts_of({.people = "tea alleged, tim alleged"});  // one pass decides for both
    CHECK(ids(alike.subjects) == "tea, tim");
    CHECK(shown(alike, "second_subject_role") == "-");
  }

  TEST_CASE("somebody who is not on the roll is an adult whom nobody knows yet") {
    const auto known = facts_of({.people = "zoe alleged"});
    CHECK(ids(known.subjects) == "zoe");
    CHECK(shown(known, "subject_role") == "unknown_adult");
    CHECK(known.find("subject_role")->source == "tagged, and not on the roll");
    CHECK(subjects("zoe subject") == " as none");  // a child, for all anybody knows
  }

  TEST_CASE("a role is the post held on the day of the record, else what the roll says") {
    const auto dated = finder("dsl = lead until 2026-11-20 and tea from 2026-11-20, it_technician = sue");
    const auto role_on = [&](const char* who, const char* at) {
      return shown(dated.find(filled({.at = at, .people = std::string{who} + " alleged"}), {}), "subject_role");
    };
    CHECK(role_on("tea", "2026-11-19 23:59") == "teacher");
    CHECK(role_on("tea", "2026-11-20 00:00") == "dsl");
    CHECK(role_on("lead", "2026-11-20 00:00") == "dsl");  // the roll says so, whatever the post
    CHECK(role_on("sue", "2026-11-20 00:00") == "it_technician");
    // The day is London's: 23:30 UTC in summer is tomorrow.
    const auto summer = finder("headteacher = tea from 2026-07-02");
    const auto late = filled({.at = "2026-07-01T23:30:00Z", .people = "tea alleged"});
    CHECK(shown(summer.find(late, {}), "subject_role") == "headteacher");
  }

  TEST_CASE("every kind of person on the roll has a role of its own without a holders file") {
    const auto none = finder("");
    for (const auto& one : policy_test::small_roll()) {
      CAPTURE(one.id.text());
      auto wanted = std::string{sg::name(one.kind)};
      if (wanted == "supply") wanted = "supply_staff";
      if (wanted == "other") wanted = "visitor";
      CHECK(shown(none.find(filled({.people = one.id.text() + " alleged"}), {}), "subject_role") == wanted);
    }
  }

  TEST_CASE("the other posts of the subject are named, so that rules about any of them apply") {
    CHECK(shown(facts_of({.people = "lead alleged"}), "subject_also_holds") == "dsl+slt");
    CHECK(shown(facts_of({.people = "tea alleged"}), "subject_also_holds") == "-");
    CHECK(shown(facts_of({.people = "tea alleged, head alleged"}), "subject_also_holds") == "headteacher+slt");
  }

  TEST_CASE("who reports: somebody on the roll, a stranger, nobody, a system, an agency") {
    const auto reporter = [](const form& in) { return shown(facts_of(in), "reporter_role"); };
    CHECK(reporter({.by = "tea"}) == "teacher");
    CHECK(reporter({.by = "lead"}) == "dsl");
    CHECK(reporter({.by = "ana"}) == "pupil");
    CHECK(reporter({.by = "zoe"}) == "visitor");
    CHECK(reporter({.by = ""}) == "anonymous");
    CHECK(reporter({.channel = "monitoring_alert", .by = ""}) == "system");
    CHECK(reporter({.channel = "agency_message", .by = ""}) == "external_agency_worker");
    CHECK(reporter({.channel = "agency_message", .by = "sue"}) == "support_staff");
    CHECK(facts_of({.by = "tea"}).reporter == sg::person_id{"tea"});
    CHECK(facts_of({.by = ""}).reporter.empty());
  }

  TEST_CASE("a reporter who is the subject is said to be") {
    CHECK(shown(facts_of({.people = "tea subject", .by = "tea"}), "reporter_is_subject") == "yes");
    CHECK(shown(facts_of({.people = "ana alleged, tea alleged", .by = "ana"}), "reporter_is_subject") == "yes");
    CHECK(shown(facts_of({.people = "tea subject", .by = "tim"}), "reporter_is_subject") == "no");
    CHECK(shown(facts_of({.people = "ana subject", .by = "ana"}), "reporter_is_subject") == "no");  // no conduct
    CHECK(shown(facts_of({.people = "tea subject", .by = ""}), "reporter_is_subject") == "no");
  }

  TEST_CASE("a child is identified by a tag or by writing; a text is not read") {
    const auto child = [](const form& in) {
      const auto known = facts_of(in);
      return shown(known, "child_identified") + " " + shown(known, "key_stage");
    };
    CHECK(child({.people = "ana witness"}) == "yes KS2");
    CHECK(child({.people = "tea subject, ben mentioned, cem mentioned"}) == "yes EYFS");
    CHECK(child({.people = "tea subject", .by = "cem"}) == "yes KS3");
    CHECK(child({.people = "dot subject"}) == "yes -");  // below Reception, or nobody has entered the year
    CHECK(child({.people = "tea subject, zoe mentioned"}) == "? -");
    CHECK(facts_of({}).find("child_identified")->origin == sg::fact_origin::unknown);
  }

  TEST_CASE("a year group has its key stage") {
    const std::pair<const char*, const char*> stages[] = {
        {"R", "EYFS"}, {"1", "KS1"},  {"2", "KS1"},  {"3", "KS2"}, {"6", "KS2"}, {"7", "KS3"},
        {"9", "KS3"},  {"10", "KS4"}, {"11", "KS4"}, {"12", "-"},  {"13", "-"},
    };
    for (const auto& [year, stage] : stages) {
      CAPTURE(std::string{year});
      const sg::fact_finder one{policy_test::words(),
                                policy_test::shipped_table(),
                                {policy_test::somebody("kid pupil " + std::string{year})},
                                {}};
      CHECK(shown(one.find(filled({.people = "kid subject"}), {}), "key_stage") == stage);
    }
  }

  TEST_CASE("when it was seen is given by the report, and nothing is made up where nobody says") {
    const auto known = facts_of({.seen = "2026-11-18 08:00"});
    CHECK(shown(known, "observed_at") == "2026-11-18T08:00:00+00:00");
    CHECK(known.find("observed_at")->origin == sg::fact_origin::given);
    CHECK(known.find("observed_at")->source == "r");
    CHECK(shown(facts_of({}), "observed_at") == "-");
  }

  TEST_CASE("whoever declared a relationship to somebody the report is about is conflicted, from then on") {
    const std::vector one{declared("lead", "ana")};
    CHECK(conflicted({.people = "ana subject"}, one) == "deputy, lead");  // the deputy shares ana's home
    CHECK(conflicted({.people = "cem subject"}, {declared("lead", "cem")}) == "lead");
    CHECK(conflicted({.people = "cem alleged"}, {declared("lead", "cem")}) == "lead");
    CHECK(conflicted({.people = "cem witness, tea subject"}, {declared("lead", "cem")}) == "");
    CHECK(conflicted({.people = "cem subject"}, {declared("lead", "cem", "2026-11-20 09:14")}) == "lead");
    CHECK(conflicted({.people = "cem subject"}, {declared("lead", "cem", "2026-11-20 09:15")}) == "");
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

  TEST_CASE("somebody on the roll is found by id") {
    CHECK(small_school().person_of(sg::person_id{"ana"})->id == sg::person_id{"ana"});
    CHECK(small_school().person_of(sg::person_id{"zoe"}) == nullptr);
  }
}
