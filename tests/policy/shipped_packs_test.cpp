// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/shipped_packs.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>

namespace sg = safeguarding;

namespace {

constexpr const char* schools[] = {"beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean"};

const sg::vocabulary& words() {
  static const auto shipped = sg::shipped_vocabulary();
  return shipped;
}

bool has_rule(const sg::policy_pack& pack, const std::string& clause, sg::rule_kind kind) {
  return std::any_of(pack.rules.begin(), pack.rules.end(), [&](const sg::rule& known) {
    return known.kind == kind && std::find(known.cite.begin(), known.cite.end(), clause) != known.cite.end();
  });
}

}  // namespace

TEST_SUITE("policy/shipped_packs") {
  TEST_CASE("every pack is read, and no other name is shipped") {
    for (const auto* school : schools) CHECK(sg::shipped_book(school).packs().size() == 2);
    CHECK(sg::shipped_pack("england", words()).kind == sg::pack_kind::overlay);
    CHECK_THROWS_AS(sg::shipped_pack("vocabulary", words()), sg::not_found);
    CHECK_THROWS_AS(sg::shipped_book("england-and-wales"), sg::not_found);
    CHECK_THROWS_WITH_AS(sg::shipped_book("england"),
                         "no such school's policy is shipped; there are beech-green, cavendish-close, cleves, pakeman, "
                         "stony-dean",
                         sg::not_found);
    const auto shipped = sg::shipped_schools();
    CHECK(std::equal(shipped.begin(), shipped.end(), std::begin(schools), std::end(schools)));
  }

  TEST_CASE("every clause of the five documents has a rule of its kind, or is marked reference") {
    std::map<std::string, sg::policy_pack> packs;
    for (const auto* school : schools) packs.emplace(school, sg::shipped_pack(school, words()));
    std::ifstream rows{std::string{SAFEGUARDING_SOURCE_DIR} + "/tests/policy/clause_rows.txt"};
    std::size_t seen = 0;
    for (std::string line; std::getline(rows, line);) {
      if (line.empty() || line.starts_with('#')) continue;
      CAPTURE(line);
      const auto kind = sg::parse<sg::rule_kind>(line.substr(0, line.find(' ')));
      const auto ref = line.substr(line.find(' ') + 1);
      const auto& pack = packs.at(ref.substr(0, ref.find(':')));
      const auto* clause = pack.find_clause(ref.substr(ref.find(": ") + 2));
      REQUIRE(kind);
      REQUIRE(clause != nullptr);
      CHECK(pack.cited_as(clause->id) == ref);
      const bool scene_only = *kind == sg::rule_kind::reference && clause->kind == sg::clause_kind::reference;
      const bool pointed_to = *kind == sg::rule_kind::reference && clause->kind == sg::clause_kind::binding;
      CHECK((has_rule(pack, clause->id, *kind) || scene_only || pointed_to));
      ++seen;
    }
    CHECK(seen == 214);
  }

  TEST_CASE(
      "the overlay has every clause and clock that was settled, each with its source and how far it was checked") {
    const auto england = sg::shipped_pack("england", words());
    for (const char* id : {"OV-DSL-CHILD",
                           "OV-CASE-MANAGER",
                           "OV-HEAD-SUBJECT",
                           "OV-COI",
                           "OV-GOVERNOR",
                           "OV-CHAIR-SUBJECT",
                           "OV-LADO",
                           "OV-TWO-STRANDS",
                           "OV-LLC",
                           "OV-SELF-REFERRAL",
                           "OV-SUPPLY",
                           "OV-EMPLOYER",
                           "OV-HIRER",
                           "OV-CSC",
                           "OV-999",
                           "OV-CRIME",
                           "OV-IMAGES",
                           "OV-ADULT-IMAGES",
                           "OV-TWO-FILES",
                           "OV-SUBJECT-ACCESS",
                           "OV-NEVER-SUBJECT",
                           "OV-STAND-IN",
                           "OV-DIRECT",
                           "OV-NO-SELF-APPROVAL",
                           "OV-LATE",
                           "OV-BREACH",
                           "OV-SAR",
                           "OV-FGM",
                           "OV-PREVENT",
                           "OV-CPFILE",
                           "OV-ABSENCE",
                           "OV-ENCOMPASS",
                           "OV-CONFERENCE",
                           "OV-POLICE-PROTECTION",
                           "OV-STAFF-SUSPENSION",
                           "OV-PUPIL-SUSPENSION"}) {
      CAPTURE(id);
      CHECK(england.find_clause(id) != nullptr);
    }
    for (const auto& clause : england.clauses) {
      CAPTURE(clause.id);
      CHECK(!clause.source.empty());
      CHECK(std::set<std::string>{"V", "K", "I"}.contains(clause.mark));
    }
    for (const auto& clock : england.clocks) {
      CAPTURE(clock.id);
      CHECK(!clock.stops.empty());
      CHECK(!clock.owner.empty());
      CHECK(!clock.source.empty());
      CHECK(!clock.edition.empty());
      CHECK((clock.basis == sg::clock_basis::local) == (clock.edition == "local"));
    }
  }

  TEST_CASE("the limits of the law stand as they were settled") {
    const auto england = sg::shipped_pack("england", words());
    const auto pakeman = sg::shipped_pack("pakeman", words());
    const auto beech = sg::shipped_pack("beech-green", words());
    const auto cavendish = sg::shipped_pack("cavendish-close", words());
    struct {
      const sg::policy_pack& pack;
      const char* id;
      sg::unit in;
      int n;
    } limits[] = {{england, "lado_contact", sg::unit::working_day, 1},
                  {england, "csc_decision", sg::unit::working_day, 1},
                  {england, "written_referral", sg::unit::working_day, 2},
                  {england, "assessment_complete", sg::unit::working_day, 45},
                  {england, "icpc", sg::unit::working_day, 15},
                  {england, "police_protection_max", sg::unit::elapsed_hour, 72},
                  {england, "return_home_interview", sg::unit::elapsed_hour, 72},
                  {england, "suspension_letter", sg::unit::working_day, 1},
                  {england, "fgm_report_best", sg::unit::working_day, 1},
                  {england, "fgm_report_limit", sg::unit::calendar_month, 1},
                  {england, "ico_notification", sg::unit::elapsed_hour, 72},
                  {england, "sar_response", sg::unit::calendar_month, 1},
                  {england, "cp_file_transfer", sg::unit::school_day, 5},
                  {england, "cp_file_transfer_warn", sg::unit::calendar_day, 5},
                  {england, "attendance_return", sg::unit::school_day_inclusive, 10},
                  {england, "encompass_message", sg::unit::school_opening, 1},
                  {pakeman, "aup_annual_review", sg::unit::calendar_month, 12},
                  {beech, "filter_review_biannual", sg::unit::calendar_month, 6},
                  {cavendish, "filter_review_annual", sg::unit::calendar_month, 12}};
    for (const auto& limit : limits) {
      CAPTURE(limit.id);
      const auto* clock = limit.pack.find_clock(limit.id);
      REQUIRE(clock != nullptr);
      CHECK(clock->limit == sg::budget{limit.n, limit.in});
    }
  }
}
