// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/same_person.hpp>

#include "small_library.hpp"

#include <doctest/doctest.h>

using namespace library_test;

TEST_SUITE("library/same_person") {
  TEST_CASE("a verdict keeps the number it is stored under") {
    CHECK(static_cast<int>(sg::same_person_verdict::same) == 1);
    CHECK(static_cast<int>(sg::same_person_verdict::different) == 2);
    CHECK(sg::name(sg::same_person_verdict::different) == "different");
  }

  TEST_CASE("of several judgements about a pair the last counts, whichever of both is named first") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01"), alleged("t-04")}, "Was rough.")}).what;
    const auto judge = [&](const char* one, const char* other, sg::same_person_verdict verdict) {
      school.as("t-02").judge({sg::person_id{one}, sg::person_id{other}, verdict, "As the register says."});
    };
    CHECK(school.as("t-01").find(kept));
    judge("t-01", "t-04", sg::same_person_verdict::same);
    CHECK_FALSE(school.as("t-01").find(kept));
    judge("t-04", "t-01", sg::same_person_verdict::different);
    CHECK(school.as("t-01").find(kept));
  }
}
