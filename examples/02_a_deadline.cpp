// SPDX-License-Identifier: Apache-2.0
// EXAMPLE a deadline: something has to be done within two school days and three working days of a Thursday in
// December, and every day of the counting is shown.
// DEMONSTRATES school_calendar, budget, due, arithmetic. SIMPLER EXAMPLE to look at first: 01_who_must_be_told.cpp
// docs: program
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/intake/terms.hpp>

#include <cstdio>

namespace {

// Invented terms: what a school sends to parents.
constexpr const char* terms_toml = R"(format = 1

[calendar]
version = "2026-27, as sent to parents"
opening = 08:40:00
known_from = 2026-09-01

[[term]]
name = "Autumn 2"
first = 2026-11-02
last = 2026-12-18

[[term]]
name = "Spring 1"
first = 2027-01-04
last = 2027-02-12
)";

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what is written here is sound, so nothing is refused
int main() {
  namespace sg = safeguarding;
  const auto terms = sg::read_terms(terms_toml, "terms.toml");
  const auto seen = *sg::parse_instant("2026-12-17T15:10:00+00:00");

  for (const auto& limit : {sg::make_budget(2, sg::unit::school_day), sg::make_budget(3, sg::unit::working_day)}) {
    const auto runs_to = sg::project(limit, seen, terms);
    for (const auto& line : sg::arithmetic_text(runs_to)) std::printf("%s\n", line.c_str());
  }
}
// docs: end
