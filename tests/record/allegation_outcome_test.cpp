// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/allegation_outcome.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/allegation_outcome") {
  TEST_CASE("an outcome names the case, the adult, who managed it and why") {
    CHECK(in_short(validate(samples::allegation_outcome())) == "");
    CHECK(in_short(validate(sg::allegation_outcome{})) ==
          "refusal missing id; refusal missing allegation; refusal missing about; refusal missing case_manager; "
          "refusal missing reason; warning missing help_considered");
  }

  TEST_CASE("nobody decides about themselves") {
    auto reached = samples::allegation_outcome();
    reached.case_manager = reached.about;
    CHECK(in_short(validate(reached)) == "refusal contradiction case_manager");
  }

  TEST_CASE("whatever was not substantiated asks whether the child needs help") {
    for (const auto& entry : sg::enum_names<sg::outcome_word>::table) {
      CAPTURE(entry.second);
      auto reached = samples::allegation_outcome();
      reached.outcome = entry.first;
      reached.help_considered.clear();
      CHECK(in_short(validate(reached)) == (entry.second == "substantiated" ? "" : "warning missing help_considered"));
    }
  }
}
