// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/information_shared.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/information_shared") {
  TEST_CASE("a disclosure says what, to whom, by whom and why") {
    auto told = samples::information_shared();
    told.to_person.reset();
    told.to_other.clear();
    CHECK(in_short(validate(told)) == "");
    CHECK(in_short(validate(sg::information_shared{})) ==
          "refusal missing id; refusal missing about; refusal missing what; refusal missing why; "
          "refusal missing to_agency; refusal missing shared_by");
  }

  TEST_CASE("one disclosure has one receiver") {
    CHECK(in_short(validate(samples::information_shared())) == "refusal contradiction to_agency");
    auto told = samples::information_shared();
    told.to_other.clear();
    CHECK(in_short(validate(told)) == "refusal contradiction to_agency");
  }

  TEST_CASE("a duty is cited; sharing by consent needs consent; sharing without it should say why") {
    auto told = samples::information_shared();
    told.to_person.reset();
    told.to_other.clear();
    told.citation.clear();
    CHECK(in_short(validate(told)) == "refusal missing citation");
    told.basis = sg::sharing_basis::consent;
    CHECK(in_short(validate(told)) == "");
    told.agreed->state = sg::consent_state::not_asked;
    CHECK(in_short(validate(told)) == "refusal contradiction agreed");
    told.basis = sg::sharing_basis::safeguarding_of_a_child;
    told.agreed->reason.clear();
    CHECK(in_short(validate(told)) == "warning missing agreed.reason");
    told.agreed.reset();
    CHECK(in_short(validate(told)) == "");
  }
}
