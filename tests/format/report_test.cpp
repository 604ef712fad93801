// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/format/report.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("format/report") {
  TEST_CASE("a report prints as id, channel and time, and nothing that it says") {
    sg::report made;
    made.id = sg::report_id{"r-0001"};
    made.recorded_at = *sg::parse_instant("2026-11-20T10:14:00+01:00");
    const std::string plain = "r-0001 concern_form 2026-11-20T09:14:00+00:00";
    CHECK(fmt::format("{}", made) == plain);
    made.reporter = sg::person_id{"s-0001"};
    made.people = {{sg::person_id{"p-0001"}, sg::event_role::alleged, {}}};
    made.late_reason = "was ill";
    made.place = "the old gym";
    made.text = "Amina said so.";
    made.immediate_action = "called home";
    made.wishes_and_feelings = "to go home";
    CHECK(fmt::format("{}", made) == plain);
  }
}
