// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/action.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/action") {
  TEST_CASE("an action says what, by whom and for which report or case") {
    CHECK(in_short(validate(samples::action())) == "");
    CHECK(in_short(validate(sg::action{})) ==
          "refusal missing id; refusal missing about; refusal missing kind; refusal missing by");
  }

  TEST_CASE("an action cannot be recorded before it was done") {
    auto done = samples::action();
    done.done_at = done.recorded_at;
    CHECK(in_short(validate(done)) == "");
    done.done_at += std::chrono::seconds{1};
    CHECK(in_short(validate(done)) == "refusal contradiction done_at");
  }
}
