// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/referral.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/referral") {
  TEST_CASE("a referral says what, to whom, by whom and why") {
    CHECK(in_short(validate(samples::referral())) == "");
    CHECK(in_short(validate(sg::referral{})) ==
          "refusal missing id; refusal missing about; refusal missing to; refusal missing made_by; refusal missing "
          "reason");
  }

  TEST_CASE("nothing comes back, and nothing is confirmed, before the referral was made") {
    auto made = samples::referral();
    made.confirmed_in_writing_at = made.made_at - std::chrono::seconds{1};
    made.response->at = made.made_at - std::chrono::seconds{1};
    CHECK(in_short(validate(made)) ==
          "refusal contradiction confirmed_in_writing_at; refusal contradiction response.at");
  }

  TEST_CASE("parents who were not told, and consent that was not given, need a reason") {
    auto made = samples::referral();
    made.parents_reason.clear();
    made.agreed->reason.clear();
    CHECK(in_short(validate(made)) == "refusal missing parents_reason; refusal missing agreed.reason");
    made.parents = sg::parents_informed::told;
    made.agreed->state = sg::consent_state::given;
    CHECK(in_short(validate(made)) == "");
  }
}
