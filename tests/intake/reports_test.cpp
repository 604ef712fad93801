// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>

#include "files.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("intake/reports") {
  TEST_CASE("the example reports are taken whole, and all their people are on the roll") {
    const auto roll = sg::read_roll(bytes_of(source_dir() / "examples/data/roll.csv"), "roll.csv");
    const auto reading = sg::read_reports(bytes_of(source_dir() / "examples/data/reports.jsonl"), "reports.jsonl");
    for (const auto& doubt : reading.findings) MESSAGE(sg::to_text(doubt.where) << ": " << doubt.message);
    CHECK(reading.findings.empty());
    REQUIRE(reading.reports.size() == 160);
    CHECK(sg::check_against(reading.reports, roll.people).empty());
    CHECK(reading.reports[0].recorded_at == sg::parse_instant("2026-09-03T09:15:00Z"));
    CHECK(reading.reports[1].observed_at == std::nullopt);
  }
}
