// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/derive_facts.hpp>

#include <doctest/doctest.h>

#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::filled;
using policy_test::finder;
using policy_test::form;
using policy_test::ids;
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

  TEST_CASE("more than two different roles: the further ones are named, and subjects stand in the order of roles") {
    const auto known =
        facts_of({.people = "tea alleged, tim alleged, ana alleged, vol alleged, con alleged, ben alleged"});
    CHECK(ids(known.subjects) == "tea, vol, con, ana, tim, ben");
    CHECK(shown(known, "subject_role") == "teacher");
    CHECK(shown(known, "second_subject_role") == "volunteer");
    CHECK(shown(known, "further_subject_roles") == "contractor+pupil");
    CHECK(shown(facts_of({.people = "tea alleged, vol alleged"}), "further_subject_roles") == "-");
  }

  TEST_CASE("everybody tagged alleged or subject who is no subject is somebody it is about, ruled out or not") {
    const auto about = [](const char* people) { return ids(facts_of({.people = people}).about); };
    CHECK(about("tea alleged, lead subject") == "lead");
    CHECK(about("tea alleged ruled_out, lead subject ruled_out") == "tea, lead");
    CHECK(about("tea alleged, tea subject, ana subject, ana subject") == "ana");
    CHECK(about("ana subject") == "ana");
    CHECK(about("tea alleged, tim witness, lead mentioned") == "");
  }

  TEST_CASE("a DSL whom a matter is about is not told of it, whoever else is said to have harmed") {
    const auto& book = policy_test::book("beech-green");
    const auto who = policy_test::holders_of(policy_test::small_holders);
    const auto told = [&](const char* people) {
      return policy_test::people_of(
          policy_test::decided(book, facts_of({.people = people, .categories = "physical"}), who), "dsl");
    };
    CHECK(told("pat alleged") == "lead");
    CHECK(told("pat alleged, lead subject") == "-");
    CHECK(told("pat alleged, lead alleged ruled_out") == "-");
  }

  TEST_CASE("whoever holds a post of the school is one of its adults, on the roll or not") {
    const auto held = finder("chair_of_governors = zoe, it_technician = pat");
    const auto known = [&](const char* people) {
      return held.find(filled({.people = people, .categories = "allegation_staff"}), {});
    };
    CHECK(shown(known("zoe subject"), "subject_role") == "chair_of_governors");
    CHECK(known("zoe alleged").find("event")->source == "adult-allegation");
    CHECK(known("pat alleged").find("event")->source == "adult-allegation");
    CHECK(known("oth alleged").find("event")->source == "adult-allegation");  // a visitor
    CHECK(known("yan alleged").find("event")->source == "allegation-adult-not-tagged");
    CHECK(held.find(filled({.people = "pat alleged"}), {}).find("event")->source == "adult-behaviour");
    CHECK(finder("").find(filled({.people = "pat alleged"}), {}).find("event")->source == "outside-adult");
  }

  TEST_CASE("what the roll says stands beside the post, unless the roll names a post that somebody else holds") {
    const auto also = [](const char* holders, const char* who) {
      return shown(finder(holders).find(filled({.people = std::string{who} + " alleged"}), {}), "subject_also_holds");
    };
    CHECK(also("it_technician = con", "con") == "it_technician+contractor");
    CHECK(also("dsl = tea", "tea") == "dsl+teacher");
    CHECK(also("headteacher = lead, dsl = tea", "lead") == "headteacher");
    CHECK(also("headteacher = lead", "lead") == "headteacher+dsl");
  }

  TEST_CASE("where an adult of the school reports, the school is aware since that adult saw it") {
    const auto aware = [](const char* by, const char* seen = "2026-11-18 08:00", const char* channel = "concern_form") {
      return shown(facts_of({.channel = channel, .by = by, .seen = seen}), "aware_at");
    };
    CHECK(aware("tea") == "2026-11-18T08:00:00+00:00");
    CHECK(aware("vol") == "2026-11-18T08:00:00+00:00");
    CHECK(aware("tea", "") == "-");
    for (const char* by : {"ana", "pat", "oth", "zoe", ""}) CHECK(aware(by) == "-");
    const auto known = facts_of({.by = "tea", .seen = "2026-11-18 08:00"});
    REQUIRE(known.find("aware_at") != nullptr);
    CHECK(known.find("aware_at")->origin == sg::fact_origin::derived);
    CHECK(known.find("aware_at")->source.find("KCSIE part one") == 0);
  }

  TEST_CASE("a late write-up by a member of staff does not postpone the statutory day") {
    const auto known =
        facts_of({.people = "tea alleged", .categories = "allegation_staff", .by = "ass", .seen = "2026-11-18 08:00"});
    const auto made = policy_test::decided(policy_test::book("beech-green"), known,
                                           policy_test::holders_of(policy_test::small_holders));
    std::size_t counted = 0;
    for (const auto& clock : made.clocks)
      if (clock.id.find("lado") != std::string::npos) {
        ++counted;
        CHECK(clock.from == std::variant<sg::instant, sg::day>{policy_test::moment("2026-11-18 08:00")});
      }
    CHECK(counted > 0);
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
      const std::string tried{year};
      CAPTURE(tried);
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
    auto slip = filled({.by = "tea", .seen = "2026-11-18 08:00"});
    slip.observed_at = sg::parse_instant("1926-11-18T08:00:00+00:00");  // no clock is known for then, and none runs
    const auto found = small_school().find(slip, {});
    CHECK(shown(found, "observed_at") == "-");
    CHECK(shown(found, "aware_at") == "-");
  }

  TEST_CASE("somebody on the roll is found by id") {
    CHECK(small_school().person_of(sg::person_id{"ana"})->id == sg::person_id{"ana"});
    CHECK(small_school().person_of(sg::person_id{"zoe"}) == nullptr);
  }
}
