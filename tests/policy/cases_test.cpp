// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/cases.hpp>
#include <safeguarding/policy/pack_tests.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "../calendar/school_for_tests.hpp"
#include "books.hpp"

namespace sg = safeguarding;

namespace {

std::vector<sg::policy_case> cases_in(const std::string& text, const std::string& name = "cases.txt") {
  auto reading = sg::read_cases(text, name, policy_test::words());
  for (const auto& problem : reading.findings)
    FAIL_CHECK(sg::to_text(problem.where) << ": " << problem.message << " " << problem.fragment);
  return std::move(reading.cases);
}

sg::case_outcome judged(const sg::policy_case& each) {
  return sg::run_case(each, policy_test::book(each.school), calendar_test::school_2026_27());
}

}  // namespace

TEST_SUITE("policy/cases") {
  TEST_CASE("every case of the text files comes out") {
    std::map<std::string, std::size_t> schools;
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator{SAFEGUARDING_SOURCE_DIR "/tests/policy/cases"}) {
      const auto name = file.path().filename().string();
      std::ifstream in{file.path(), std::ios::binary};
      for (const auto& each : cases_in({std::istreambuf_iterator<char>{in}, {}}, name)) {
        ++count, ++schools[each.school];
        for (const auto& differs : judged(each).differs)
          FAIL_CHECK(sg::to_text(each.where) << ": " << each.name << ": " << differs);
      }
    }
    MESSAGE(count << " cases of " << schools.size() << " schools");
    CHECK(count >= 25);
    CHECK(schools.size() == 5);
    for (const auto& [school, cases] : schools) CHECK(cases >= 5);
  }

  TEST_CASE("a case that expects something else does not come out, and says what is different") {
    const auto with = [](const std::string& line) {
      const auto cases = cases_in(
          "school: cleves\ncase: x\nfacts: event = pupil_contact, subject_role = teacher, harm_threshold = yes\n"
          "because: y\n" +
          line + "\n");
      REQUIRE(cases.size() == 1);
      const auto differs = judged(cases[0]).differs;
      return differs.empty() ? std::string{} : differs.front();
    };
    CHECK(with("told: dsl, headteacher, lado") == "");
    CHECK(with("told: dsl, headteacher") == "told: lado is there as well");
    CHECK(with("told: dsl, headteacher, lado, police") == "told: police is missing");
    CHECK(with("told: nobody") == "told: dsl is there as well");
    CHECK(with("told at least: police") == "told at least: police is missing");
    CHECK(with("not told: dsl") == "not told: dsl is there and should not be");
    CHECK(with("must: sign_aup") == "must: sign_aup is missing");
    CHECK(with("may: sign_aup") == "may: sign_aup is missing");
    CHECK(with("must not: sign_aup") == "must not: sign_aup is missing");
    CHECK(with("weigh: ico") == "weigh: ico is missing");
    CHECK(with("not asked: basic_enquiries_only") == "not asked: basic_enquiries_only is there and should not be");
    CHECK(with("not asked: disciplinary_action") == "not asked: disciplinary_action is there and should not be");
    CHECK(with("step: step1") == "step: it is none and not step1");
    CHECK(with("step: none") == "");
    CHECK(with("clauses: cleves: 13") == "cites: cleves: 13 is missing");
    CHECK(with("law: OV-SAR") == "cites: OV-SAR is missing");
    CHECK(with("clauses: cleves: 2; cleves: 8\nlaw: OV-LADO") == "");
    CHECK(with("conflict: no") == "conflict: one is recorded");
    CHECK(with("conflict: yes") == "");
    CHECK(with("clock: lado_contact by 2026-11-23 23:59") == "");
    CHECK(with("clock: lado_contact") == "");
    CHECK(with("clock: lado_contact by 2026-11-23 23:58") ==
          "clock: lado_contact is due by 2026-11-23 23:59 and not by 2026-11-23 23:58");
    CHECK(with("clock: ico_notification by 2026-11-23 23:59") == "clock: ico_notification does not run");
    CHECK(with("open: deliberate") == "open: deliberate is missing");
    CHECK(with("open: nothing") == "");
  }

  TEST_CASE("a case says which rules it reaches") {
    const auto cases =
        cases_in("school: cleves\ncase: x\nfacts: event = permission_unsure\ntold: nobody\nbecause: point 9\n");
    CHECK(judged(cases.at(0)).rules == std::vector<std::string>{"cleves/9"});
  }
}
