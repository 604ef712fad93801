// SPDX-License-Identifier: Apache-2.0
// What the checks say of the five shipped documents.
#include <safeguarding/policy/check.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "books.hpp"

namespace sg = safeguarding;
using policy_test::pack;
using policy_test::schools;
using policy_test::words;

namespace {

const sg::check_report& report_on(std::string_view school) {
  static std::map<std::string, sg::check_report, std::less<>> made;
  if (const auto found = made.find(school); found != made.end()) return found->second;
  return made.emplace(school, sg::check_policy(words(), {pack(school), {pack("england")}})).first->second;
}

/// Whether a case with these values is among the cases of the finding; facts that are not named may be anything.
bool speaks_of(const sg::check_finding& found, const std::map<std::string, std::string>& values) {
  return std::any_of(found.cases.begin(), found.cases.end(), [&](const sg::condition& box) {
    return std::all_of(box.begin(), box.end(), [&](const sg::cell& tested) {
      const auto& column = words().facts[tested.fact];
      const auto wanted = values.find(column.id);
      return wanted == values.end() || (tested.values >> *column.index_of(wanted->second) & 1) != 0;
    });
  });
}

std::vector<const sg::check_finding*> all_of(std::string_view school, sg::check_code code) {
  std::vector<const sg::check_finding*> found;
  for (const auto& each : report_on(school).findings)
    if (each.code == code) found.push_back(&each);
  return found;
}

const sg::check_finding* find(std::string_view school, sg::check_code code,
                              const std::map<std::string, std::string>& values) {
  for (const auto* each : all_of(school, code))
    if (speaks_of(*each, values)) return each;
  return nullptr;
}

bool names(const std::vector<std::string>& list, const std::string& what) {
  return std::find(list.begin(), list.end(), what) != list.end();
}

}  // namespace

TEST_SUITE("policy/check of the five documents") {
  TEST_CASE("no document sends an allegation about the head to the chair of governors, and the law asks for it") {
    for (const auto school : schools) {
      INFO(school);
      const auto* found =
          find(school, sg::check_code::require,
               {{"event", "allegation"}, {"subject_role", "headteacher"}, {"harm_threshold", "possible"}});
      REQUIRE(found != nullptr);
      const auto* head = found;
      for (const auto* each : all_of(school, sg::check_code::require))
        if (names(each->clauses, "OV-HEAD-SUBJECT")) head = each;
      CHECK(names(head->clauses, "OV-HEAD-SUBJECT"));
      CHECK(head->weight == sg::severity::warning);  // the overlay adds it
      CHECK(head->message.find("asks that the chair of governors be told; ") != std::string::npos);
      for (const char* threshold : {"not_applicable", "no", "possible", "yes"})
        CHECK(speaks_of(*head,
                        {{"event", "allegation"}, {"subject_role", "headteacher"}, {"harm_threshold", threshold}}));
      CHECK_FALSE(speaks_of(*head, {{"subject_role", "teacher"}}));
      CHECK(head->row.find("route = { to = [\"chair_of_governors\"]") != std::string::npos);
    }
  }

  TEST_CASE("nobody is asked to be told about themself") {
    for (const auto school : schools)
      for (const auto* each : all_of(school, sg::check_code::require)) {
        INFO(school << ": " << each->message);
        const bool head = each->message.find("asks that the headteacher be told") != std::string::npos;
        CHECK_FALSE((head && speaks_of(*each, {{"subject_role", "headteacher"}})));
      }
  }

  TEST_CASE("in each document a concern about some post goes to that post alone") {
    const std::map<std::string_view, std::string> post{{"beech-green", "dsl"},
                                                       {"cavendish-close", "dsl"},
                                                       {"cleves", "dsl"},
                                                       {"pakeman", "headteacher"},
                                                       {"stony-dean", "headteacher"}};
    for (const auto school : schools) {
      INFO(school);
      CHECK(find(school, sg::check_code::self_role,
                 {{"event", "inappropriate_behaviour"},
                  {"subject_role", post.at(school)},
                  {"reporter_role", "teacher"}}) != nullptr);
      CHECK(find(school, sg::check_code::self_role,
                 {{"event", "inappropriate_behaviour"}, {"subject_role", "teacher"}}) == nullptr);
    }
    // An allegation about a DSL goes to the chair at Beech Green, beside the DSL: the paragraph that says so is heard.
    CHECK(find("beech-green", sg::check_code::self_role, {{"event", "allegation"}, {"subject_role", "dsl"}}) ==
          nullptr);
    CHECK(find("cleves", sg::check_code::self_role, {{"event", "allegation"}, {"subject_role", "dsl"}}) != nullptr);
  }

  TEST_CASE("one person with two posts closes every route: Cavendish Close") {
    const auto* found = find("cavendish-close", sg::check_code::self_person,
                             {{"event", "pupil_contact"}, {"subject_role", "headteacher"}});
    REQUIRE(found != nullptr);
    CHECK(found->rules ==
          std::vector<std::string>{"cavendish-close/3", "cavendish-close/6-route", "cavendish-close/19-route"});
    CHECK(speaks_of(*found, {{"event", "allegation"}, {"subject_role", "dsl"}}));
    CHECK(found->message.find("the person who is DSL and headteacher") != std::string::npos);
    for (const char* school : {"beech-green", "cleves", "stony-dean"})
      CHECK(all_of(school, sg::check_code::self_person).empty());
  }

  TEST_CASE("two clauses disagree on contact with pupils: Cleves 2 and 8") {
    const auto found = all_of("cleves", sg::check_code::overlap);
    REQUIRE(found.size() == 1);
    CHECK(found.front()->clauses == std::vector<std::string>{"cleves: 2", "cleves: 8"});
    CHECK(speaks_of(*found.front(), {{"event", "pupil_contact"}}));
    CHECK(speaks_of(*found.front(), {{"event", "pupil_initiated_contact"}}));
    CHECK_FALSE(speaks_of(*found.front(), {{"event", "allegation"}}));
    CHECK(found.front()->where.line == 138);
  }

  TEST_CASE("a clause asks for a report and names nobody: Stony Dean 7") {
    const auto found = all_of("stony-dean", sg::check_code::no_recipient);
    const auto seven = std::find_if(found.begin(), found.end(),
                                    [](const auto* each) { return names(each->clauses, "stony-dean: 7"); });
    REQUIRE(seven != found.end());
    CHECK((*seven)->weight == sg::severity::warning);
    // Where nobody's conduct is in question no other clause helps; a child's or an adult's goes by clause 2.
    CHECK(speaks_of(**seven, {{"event", "pupil_initiated_contact"}, {"subject_role", "none"}}));
    CHECK_FALSE(speaks_of(**seven, {{"event", "pupil_initiated_contact"}, {"subject_role", "pupil"}}));
  }

  TEST_CASE("a ladder does not say how far back incidents count: Beech Green") {
    const auto found = all_of("beech-green", sg::check_code::ladder);
    REQUIRE(found.size() == 1);
    CHECK(found.front()->message.find("how far back") != std::string::npos);
    for (const char* school : {"cavendish-close", "cleves", "pakeman", "stony-dean"})
      CHECK(all_of(school, sg::check_code::ladder).empty());
  }

  TEST_CASE("worries about a child reach nobody by these documents, and with the law they do") {
    for (const auto school : schools) {
      INFO(school);
      const auto* gap = find(school, sg::check_code::gap, {{"event", "fgm_disclosure"}, {"subject_role", "none"}});
      REQUIRE(gap != nullptr);
      CHECK(gap->scope == sg::check_scope::pack_alone);
      CHECK(gap->weight == sg::severity::warning);
      for (const auto& each : report_on(school).findings) CHECK(each.scope == sg::check_scope::pack_alone);
      CHECK_FALSE(report_on(school).refused());
    }
  }

  TEST_CASE("every finding has its place, a sentence and something to do") {
    for (const auto school : schools)
      for (const auto& each : report_on(school).findings) {
        INFO(school << ": " << each.message);
        CHECK(each.where.source.ends_with(".toml"));
        CHECK((each.where.line > 0 || each.code == sg::check_code::gap));
        CHECK(each.message.size() > 20);
        CHECK((each.message.ends_with('.')));
        CHECK(each.advice.ends_with('.'));
        CHECK((each.row.empty() || each.row.ends_with('\n')));
        const bool of_words = each.code == sg::check_code::vague || each.code == sg::check_code::ladder;
        CHECK((of_words || (!each.cases.empty() && each.count > 0)));
      }
  }
}
