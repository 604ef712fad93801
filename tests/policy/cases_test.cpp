// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "case_file.hpp"

namespace sg = safeguarding;
using policy_test::text_case;

namespace {

std::vector<std::string> judged(const text_case& each) {
  const auto at = each.says("at") ? each.one("at") : std::string{policy_test::an_autumn_morning};
  return policy_test::complaints(each, policy_test::decided(each.school, each.one("facts"), at));
}

std::vector<text_case> cases_in(const std::string& text) {
  std::istringstream in{text};
  return policy_test::read_cases(in);
}

/// What the reader says of a text.
std::string refused(const std::string& text) {
  try {
    (void)cases_in(text);
  } catch (const std::invalid_argument& e) {
    return e.what();
  }
  return "taken";
}

}  // namespace

TEST_SUITE("policy/cases") {
  TEST_CASE("every case of the text files comes out") {
    std::map<std::string, std::size_t> schools;
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator{SAFEGUARDING_SOURCE_DIR "/tests/policy/cases"}) {
      CAPTURE(file.path().filename().string());
      std::ifstream in{file.path()};
      for (const auto& each : policy_test::read_cases(in)) {
        ++count, ++schools[each.school];
        for (const auto& complaint : judged(each))
          FAIL_CHECK("line " << each.line << ", " << each.title << ": " << complaint);
      }
    }
    MESSAGE(count << " cases of " << schools.size() << " schools");
    CHECK(count >= 25);
    CHECK(schools.size() == 5);
    for (const auto& [school, cases] : schools) CHECK(cases >= 5);
  }

  TEST_CASE("a case that expects something else does not come out") {
    const auto with = [](const std::string& line) {
      return judged(cases_in("school: cleves\ncase: x\nfacts: event = pupil_contact, subject_role = teacher, "
                             "harm_threshold = yes\nbecause: y\n" +
                             line + "\n")
                        .at(0));
    };
    CHECK(with("told: dsl, headteacher, lado").empty());
    for (const char* line :
         {"told: dsl, headteacher", "told: dsl, headteacher, lado, police", "told: nobody", "told at least: police",
          "not told: dsl", "must: sign_aup", "may: sign_aup", "must not: sign_aup", "weigh: ico",
          "not asked: basic_enquiries_only", "not asked: disciplinary_action", "step: step1", "clauses: cleves: 13",
          "law: OV-SAR", "conflict: no", "clock: lado_contact by 2026-11-23 23:58",
          "clock: ico_notification by 2026-11-23 23:59", "open: deliberate"}) {
      CAPTURE(std::string{line});
      CHECK_FALSE(with(line).empty());
    }
    CHECK(with("clock: lado_contact by 2026-11-23 23:59").empty());
    CHECK(with("conflict: yes").empty());
    CHECK(with("step: none").empty());
  }

  TEST_CASE("a file that is not written as its top says is refused with the line") {
    const std::string good = "school: cleves\ncase: x\nfacts: event = allegation\nbecause: y\n";
    CHECK(refused(good) == "taken");
    CHECK(refused(good + "tould: dsl\n") == "line 5: 'tould' is not a line of a case");
    CHECK(refused(good + "told dsl\n") == "line 5: a line is written 'key: words'");
    CHECK(refused(good + "told:\n") == "line 5: nothing is said after 'told:'");
    CHECK(refused("told: dsl\n") == "line 1: 'told' before the first case");
    CHECK(refused("school: cleves\ncase: x\nfacts: event = allegation\n") == "line 2: the case has no 'because:' line");
    CHECK(refused("school: cleves\ncase: x\nbecause: y\n") == "line 2: the case has no 'facts:' line");
    CHECK(cases_in(good + "told: dsl,\n  police\n").at(0).one("told") == "dsl, police");
  }
}
