// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/relationship_declaration.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/relationship_declaration") {
  TEST_CASE("a declaration names who declares it and people or a household") {
    CHECK(in_short(validate(samples::relationship_declaration())) == "");
    CHECK(in_short(validate(sg::relationship_declaration{})) ==
          "refusal missing id; refusal missing declared_by; refusal missing with; warning missing note");
    auto made = samples::relationship_declaration();
    made.with.clear();
    CHECK(in_short(validate(made)) == "");
    made.household.reset();
    CHECK(in_short(validate(made)) == "refusal missing with");
  }

  TEST_CASE("nobody declares themselves, and nothing ends before it began") {
    auto made = samples::relationship_declaration();
    made.with.push_back(made.declared_by);
    made.ended_on = *made.began_on - std::chrono::days{1};
    CHECK(in_short(validate(made)) == "refusal contradiction with[2]; refusal contradiction ended_on");
  }
}
