// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/amendment.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/amendment") {
  TEST_CASE("an amendment says of what, by whom and why") {
    auto made = samples::amendment();
    made.added.clear();
    CHECK(in_short(validate(made)) == "");
    CHECK(
        in_short(validate(sg::amendment{})) ==
        "refusal missing id; refusal missing of.id; refusal missing by; refusal missing reason; refusal missing added");
  }

  TEST_CASE("an addition adds words, a correction holds the record, a withdrawal neither") {
    auto made = samples::amendment();
    CHECK(in_short(validate(made)) == "refusal contradiction added");
    made.kind = sg::amendment_kind::addition;
    CHECK(in_short(validate(made)) == "refusal contradiction corrected");
    made.kind = sg::amendment_kind::withdrawal;
    CHECK(in_short(validate(made)) == "refusal contradiction added; refusal contradiction corrected");
    made.added.clear();
    made.corrected.bytes.clear();
    CHECK(in_short(validate(made)) == "");
    made.kind = sg::amendment_kind::correction;
    made.fields.clear();
    CHECK(in_short(validate(made)) == "refusal missing corrected; refusal missing fields");
  }
}
