// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/pattern_alert.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../pack/refused.hpp"
#include "books.hpp"
#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::actions;
using policy_test::book;
using policy_test::decided;
using policy_test::excluded;
using policy_test::filled;
using policy_test::finder;
using policy_test::moment;
using policy_test::people_of;
using policy_test::shown;
using policy_test::told;

namespace {

constexpr const char* morning = "2026-11-20 09:14";

// Three low-level concerns about one teacher by three people, the last of which raised the hit.
std::vector<sg::report> three_about(const std::string& who) {
  std::vector<sg::report> all;
  const char* hands[] = {"ass", "sue", "vol"};
  const char* when[] = {"2026-09-08 12:00", "2026-10-06 12:00", morning};
  for (int i = 0; i < 3; ++i)
    all.push_back(filled({.id = "r-" + std::to_string(i + 1),
                          .at = when[i],
                          .people = "cem subject, " + who + " alleged",
                          .channel = "low_level_concern",
                          .by = hands[i]}));
  return all;
}

sg::pattern_alert about_adult(const char* who) {
  return {"P1",
          "low-level-concerns",
          moment(morning),
          {sg::report_id{"r-1"}, sg::report_id{"r-2"}, sg::report_id{"r-3"}},
          sg::person_id{who},
          {}};
}

sg::pattern_alert about_child(const char* pattern) {
  return {pattern, "a-rule", moment(morning), {}, {}, {sg::person_id{"ana"}}};
}

sg::decision decide_with(const sg::facts& known) {
  return decided(book("cleves"), known, policy_test::holders_of(policy_test::small_holders), "2026-11-20T09:14:00Z");
}

}  // namespace

TEST_SUITE("policy/pattern_alert") {
  TEST_CASE(
      "low-level concerns taken together: the event, below the threshold as each was, and the counts of the year") {
    const auto reports = three_about("tea");
    const auto known = finder().find(about_adult("tea"), {reports, {}, {}});
    CHECK(shown(known, "event") == "pattern_alert");
    CHECK(shown(known, "subject_role") == "teacher");
    CHECK(shown(known, "harm_threshold") == "no");
    CHECK(shown(known, "low_level_count_12m") == "3");
    CHECK(shown(known, "independent_reporter_count") == "3");
    CHECK(shown(known, "reporter_role") == "system");
    CHECK(known.find("event")->source == "pattern-of-low-level-concerns; pattern P1, rule low-level-concerns");
    CHECK(known.find("event")->origin == sg::fact_origin::derived);
  }

  TEST_CASE("the fact makes the LADO one to be weighed by the headteacher, and tells nobody outside") {
    const auto reports = three_about("tea");
    const auto made = decide_with(finder().find(about_adult("tea"), {reports, {}, {}}));
    CHECK(actions(made.consider).find("lado") != std::string::npos);
    CHECK(people_of(made, "headteacher") == "head");
    CHECK(people_of(made, "lado") == "-");
  }

  TEST_CASE("a pattern changes no route by itself: what a report is decided on knows of it only as a fact") {
    const auto reports = three_about("tea");
    const auto& newest = reports.back();
    const auto before = finder().find(newest, {reports, {}, {}});
    const auto route = decide_with(before);
    // Somebody takes the pattern as a fact: a matter of its own. The report is decided as it was.
    static_cast<void>(decide_with(finder().find(about_adult("tea"), {reports, {}, {}})));
    CHECK(finder().find(newest, {reports, {}, {}}) == before);
    CHECK(told(decide_with(finder().find(newest, {reports, {}, {}}))) == told(route));
    CHECK(shown(before, "event") == "low_level_concern");
    // The one thing that leads from earlier reports to a route is a counted fact.
    auto alone = before;
    alone.known.erase("low_level_count_12m");
    CHECK(actions(route.consider) != actions(decide_with(alone).consider));
  }

  TEST_CASE("whoever it is about is never told, nor is anybody whom one of its reports is about") {
    const auto reports = three_about("head");
    const auto known = finder().find(about_adult("head"), {reports, {}, {}});
    const auto made = decide_with(known);
    CHECK(people_of(made, "headteacher") == "-");
    CHECK(excluded(made).find("headteacher: ") != std::string::npos);
    CHECK(policy_test::ids(known.about) == "cem");
  }

  TEST_CASE("the welfare of a child: the DSL is told, and whether there is significant harm is asked") {
    for (const char* pattern : {"P4", "P5", "P8", "P9", "P11", "P12", "P14", "P15", "P16", "local"}) {
      CAPTURE(pattern);
      const auto known = finder().find(about_child(pattern), {});
      CHECK(shown(known, "subject_role") == "none");
      CHECK(shown(known, "event") == "pattern_alert");
      CHECK(shown(known, "also_events") == "concern_for_child");
      CHECK(shown(known, "significant_harm") == "?");
      CHECK(policy_test::ids(known.about) == "ana");
      CHECK(people_of(decide_with(known), "dsl") == "lead");
    }
  }

  TEST_CASE("a pupil who is named again and again is a child too; an adult on a trip is weighed by nobody yet") {
    auto named = about_child("P2");
    named.conduct_of = sg::person_id{"cem"};
    const auto known = finder().find(named, {});
    CHECK(shown(known, "subject_role") == "pupil");
    CHECK(shown(known, "also_events") == "child_on_child");
    CHECK(shown(known, "seriousness") == "?");
    CHECK(people_of(decide_with(known), "dsl") == "lead");
    auto trip = about_adult("tea");
    trip.pattern = "P13";
    CHECK(shown(finder().find(trip, {}), "harm_threshold") == "?");
  }

  TEST_CASE("every row for alerts is read with its place in the file, and reached") {
    const auto table = policy_test::shipped_table();
    CHECK(table.alerts.size() == 5);
    for (const auto& row : table.alerts) CHECK_FALSE(row.source.empty());
    std::string text{sg::shipped("facts")};
    text.replace(text.find("pattern = [\"P1\"]"), 16, "pattern = [\"P17\"]");
    const auto found =
        refused([&] { return sg::fact_table::read(sg::read_toml(text, "facts.toml"), policy_test::words()); });
    CHECK(found.at.starts_with("unknown_name "));
    CHECK(found.at.ends_with("pattern-of-low-level-concerns.when.pattern 'P17'"));
  }
}
