// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/roll.hpp>

#include "files.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("intake/roll") {
  TEST_CASE("the example roll is taken whole") {
    const auto reading = sg::read_roll(bytes_of(source_dir() / "examples/data/roll.csv"), "roll.csv");
    for (const auto& doubt : reading.findings) MESSAGE(sg::to_text(doubt.where) << ": " << doubt.message);
    CHECK(reading.findings.empty());
    CHECK(reading.people.size() == 352);
    CHECK(reading.people[0].id == sg::person_id{"p-0001"});
    CHECK(reading.people[0].year == sg::school_year::year_6);
  }
}
