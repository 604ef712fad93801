// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/views.hpp>

#include "small_library.hpp"

#include <doctest/doctest.h>

using namespace library_test;

TEST_SUITE("library/views") {
  TEST_CASE("kinds of chronology keep the numbers they are stored under") {
    int number = 0;
    for (const char* word : {"child", "household", "adult", "place"})
      CHECK(sg::parse<sg::chronology_of>(word) == static_cast<sg::chronology_of>(++number));
  }

  TEST_CASE("every view that names a record names it by the host's label too") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in hungry."), "form-17"}).what;
    const auto lead = school.as("t-02");
    CHECK(lead.find(kept)->label == "form-17");
    CHECK(lead.chronology(sg::chronology_of::child, "p-01").front().label == "form-17");
    CHECK(lead.search("hungry").front().label == "form-17");
    CHECK(lead.notices().front().label == "form-17");
    for (const auto& each : lead.due()) CHECK(each.label == "form-17");
    CHECK(school.as("g-01").audit().front().label == "form-17");
  }
}
