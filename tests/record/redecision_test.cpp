// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/redecision.hpp>

#include <doctest/doctest.h>

#include "findings.hpp"
#include "samples.hpp"

namespace sg = safeguarding;

TEST_SUITE("record/redecision") {
  TEST_CASE("a re-decision says what is decided again, from which packs to which, why and by whom") {
    CHECK(sg::validate(samples::redecision()).empty());
    CHECK(sg::validate(sg::redecision{}).size() == 6);
    auto same = samples::redecision();
    same.later = {same.earlier.rbegin(), same.earlier.rend()};
    REQUIRE(sg::validate(same).size() == 1);
    CHECK(sg::validate(same)[0].code == sg::errc::contradiction);
    CHECK(sg::validate(same)[0].where.field == "later");
    auto without = samples::redecision();
    without.reason.clear();
    REQUIRE(sg::validate(without).size() == 1);
    CHECK(sg::validate(without)[0].where.field == "reason");
  }
}
