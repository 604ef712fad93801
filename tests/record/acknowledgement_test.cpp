// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/acknowledgement.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/acknowledgement") {
  TEST_CASE("an acknowledgement names who signed which version of which document") {
    CHECK(in_short(validate(samples::acknowledgement())) == "");
    CHECK(in_short(validate(sg::acknowledgement{})) ==
          "refusal missing id; refusal missing by; refusal missing document; refusal missing version");
  }

  TEST_CASE("a signature on paper names who recorded it; one in the product needs nobody") {
    auto given = samples::acknowledgement();
    given.recorded_by.reset();
    CHECK(in_short(validate(given)) == "refusal missing recorded_by");
    given.medium = sg::signing_medium::in_product;
    CHECK(in_short(validate(given)) == "");
  }

  TEST_CASE("nobody approves their own credentials") {
    auto given = samples::acknowledgement();
    given.credentials->by = given.by;
    CHECK(in_short(validate(given)) == "refusal contradiction credentials.by");
    given.credentials->by = {};
    CHECK(in_short(validate(given)) == "refusal missing credentials.by");
  }
}
