// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/case_file.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/case_file") {
  TEST_CASE("nothing is wrong with a whole case file") { CHECK(in_short(validate(samples::case_file())) == ""); }

  TEST_CASE("a low-level concern may become an allegation, and the original classification stays") {
    auto file = samples::case_file();
    const auto original = file.classifications[0];
    file.classifications.pop_back();
    const auto raised =
        sg::reclassified(file, {sg::case_class::allegation, original.at, sg::person_id{"t-001"}, "a pattern"});
    CHECK(raised.classifications.size() == 2);
    CHECK(raised.classifications[0] == original);
    CHECK(sg::class_in_force(raised) == sg::case_class::allegation);
    CHECK(in_short(validate(raised)) == "");
  }

  TEST_CASE("no file goes down, or crosses between a child and an adult") {
    using enum sg::case_class;
    for (const auto from : {child, low_level_concern, allegation})
      for (const auto to : {child, low_level_concern, allegation}) {
        CAPTURE(name(from));
        CAPTURE(name(to));
        const bool allowed = from == low_level_concern && to == allegation;
        CHECK(sg::may_become(from, to) == allowed);
        auto file = samples::case_file();
        file.classifications = {{from, file.opened_at, sg::person_id{"t-001"}, ""}};
        const sg::classification next{to, file.opened_at, sg::person_id{"t-001"}, "why"};
        if (!allowed) CHECK_THROWS_AS((void)sg::reclassified(file, next), sg::invalid_input);
        file.classifications.push_back(next);
        CHECK(in_short(validate(file)) == (allowed ? "" : "refusal contradiction classifications[1].as"));
      }
  }

  TEST_CASE("a new classification needs who, why and a time that is not earlier") {
    auto file = samples::case_file();
    file.classifications.pop_back();
    const auto then = file.classifications[0].at;
    const sg::person_id head{"t-001"};
    CHECK_THROWS_AS(
        (void)sg::reclassified(file, {sg::case_class::allegation, then - std::chrono::seconds{1}, head, "why"}),
        sg::invalid_input);
    CHECK_THROWS_AS((void)sg::reclassified(file, {sg::case_class::allegation, then, head, ""}), sg::invalid_input);
    CHECK_THROWS_AS((void)sg::reclassified(file, {sg::case_class::allegation, then, {}, "why"}), sg::invalid_input);
    file.classifications.push_back({sg::case_class::allegation, then - std::chrono::seconds{1}, {}, ""});
    CHECK(in_short(validate(file)) ==
          "refusal missing classifications[1].by; refusal missing classifications[1].reason; "
          "refusal contradiction classifications[1].at");
    file.classifications.clear();
    CHECK_THROWS_AS((void)sg::reclassified(file, {sg::case_class::child, then, head, "why"}), sg::invalid_input);
    CHECK_FALSE(sg::class_in_force(file));
  }

  TEST_CASE("what a case file must have") {
    CHECK(in_short(validate(sg::case_file{})) ==
          "refusal missing id; refusal missing about; refusal missing opened_by; refusal missing classifications");
    auto file = samples::case_file();
    file.closure = {{file.opened_at - std::chrono::seconds{1}, {}, "", ""}};
    CHECK(in_short(validate(file)) ==
          "refusal contradiction closure.at; refusal missing closure.by; refusal missing closure.reason");
  }
}
