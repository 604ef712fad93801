// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/decision.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/decision") {
  TEST_CASE("a decision is a person's and has its reason") {
    CHECK(in_short(validate(samples::decision())) == "");
    CHECK(in_short(validate(sg::decision_record{})) ==
          "refusal missing id; refusal missing about; refusal missing decided_by; refusal missing reason");
  }

  TEST_CASE("not to refer is weighed against a threshold document with its edition") {
    auto taken = samples::decision();
    taken.against->edition.clear();
    CHECK(in_short(validate(taken)) == "refusal missing against");
    taken.against.reset();
    taken.body.reset();
    CHECK(in_short(validate(taken)) == "refusal missing body; refusal missing against");
    taken.kind = sg::decision_kind::refer;
    CHECK(in_short(validate(taken)) == "refusal missing body");
    taken.kind = sg::decision_kind::no_further_action;
    CHECK(in_short(validate(taken)) == "");
  }

  TEST_CASE("an option that was rejected has a reason, and advice came before the decision") {
    auto taken = samples::decision();
    taken.rejected.push_back({"wait", ""});
    taken.consulted[0].at = taken.decided_at + std::chrono::seconds{1};
    CHECK(in_short(validate(taken)) == "refusal missing rejected[1]; refusal contradiction consulted[0].at");
  }
}
