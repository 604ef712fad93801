// SPDX-License-Identifier: Apache-2.0
// Holds docs/clocks.md: every block of text on that page is computed here, and every number in its prose is named here.
#include <safeguarding/calendar/clock.hpp>
#include <safeguarding/calendar/london.hpp>

#include <doctest/doctest.h>

#include <cctype>
#include <fstream>
#include <set>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using calendar_test::on;
using calendar_test::school_2026_27;
using sg::unit;

namespace {

struct page {
  std::string prose;
  std::vector<std::string> blocks;  // those fenced as text, in order
};

page read_page() {
  std::ifstream file{SAFEGUARDING_SOURCE_DIR "/docs/clocks.md"};
  page found;
  bool inside = false, text = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside && (text = line == "```text")) found.blocks.emplace_back();
    } else if (!inside) {
      found.prose += line + "\n";
    } else if (text) {
      found.blocks.back() += line + "\n";
    }
  }
  return found;
}

// "23:59:59", "1970" and "75" of a text, with what joins digits to one number or time.
std::multiset<std::string> numbers_of(const std::string& text) {
  std::multiset<std::string> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string number;
    for (; i < text.size() &&
           (std::isdigit(static_cast<unsigned char>(text[i])) != 0 || (!number.empty() && text[i] == ':'));
         ++i)
      number += text[i];
    while (number.ends_with(':')) number.pop_back();
    if (!number.empty()) found.insert(number);
  }
  return found;
}

std::string printed(int n, unit in, std::string_view from, const std::vector<sg::suspension>& held = {}) {
  std::string text;
  for (const auto& line : sg::arithmetic_text(sg::project({n, in}, at(from), school_2026_27(), held)))
    text += line + "\n";
  return text;
}

std::string first_deadline() {
  std::string page;
  // docs: first-deadline
  const sg::school_calendar school = school_2026_27();
  const sg::budget limit{1, sg::unit::working_day};
  const sg::deadline told = sg::project(limit, *sg::parse_instant("2026-12-24T11:10:00Z"), school);
  for (const std::string& line : sg::arithmetic_text(told)) page += line + "\n";
  // docs: end
  return page;
}

std::string reprojected() {
  const auto school = school_2026_27();
  const sg::clock clock{"lado_contact", {1, unit::working_day}, at("2026-12-24T11:10:00Z"), {}};
  const auto change = sg::reproject(clock, school, school.with_holiday(on("2026-12-29"), "Day of mourning"));
  return "before: due " + sg::london_text(*change.before.due) + "\nafter: due " + sg::london_text(*change.after.due) +
         "\nreason: " + change.reason + "\n";
}

std::string year_of(sg::day date) { return sg::to_text(date).substr(0, 4); }

}  // namespace

TEST_SUITE("calendar/clocks page") {
  TEST_CASE("every block of docs/clocks.md is what the library prints") {
    const std::vector<std::string> computed{
        first_deadline(),
        printed(1, unit::school_day, "2027-06-04T12:00:00Z"),
        printed(3, unit::school_day_inclusive, "2026-10-22T09:00:00+01:00"),
        printed(1, unit::school_opening, "2026-11-14T03:00:00Z"),
        printed(5, unit::calendar_day, "2026-12-18T15:00:00Z"),
        printed(72, unit::elapsed_hour, "2026-10-23T18:00:00+01:00"),
        printed(1, unit::calendar_month, "2027-01-31T20:15:00Z"),
        printed(1, unit::school_day, "2027-07-21T12:00:00Z"),
        printed(1, unit::working_day, "2028-12-31T12:00:00Z"),
        printed(1, unit::calendar_month, "2026-09-15T12:00:00Z",
                {{at("2026-09-20T12:00:00+01:00"), at("2026-09-22T12:00:00+01:00"), "identity asked for"}}),
        reprojected(),
    };
    const auto page = read_page();
    REQUIRE(page.blocks.size() == computed.size());
    for (std::size_t i = 0; i < computed.size(); ++i) CHECK(page.blocks[i] == computed[i]);
  }

  TEST_CASE("every number in the prose of docs/clocks.md is one the library holds") {
    const auto school = school_2026_27();
    const auto clock_of = [](sg::instant when) { return sg::london_text(when).substr(11, 8); };
    const auto midnight = clock_of(sg::start_of_day(on("2026-11-20"))),
               last = clock_of(sg::end_of_day(on("2026-11-20")));
    const auto opening = *sg::project({1, unit::school_opening}, at("2026-11-20T03:00:00Z"), school).due;
    const auto first_published = std::to_string(static_cast<int>(school.holidays().first_published_year()));
    const auto last_published = std::to_string(static_cast<int>(school.holidays().last_published_year()));
    const std::multiset<std::string> held{last,  // when a limit of days ends
                                          clock_of(opening).substr(0, 5),
                                          std::to_string(sg::longest_school_holiday.count()),
                                          year_of(sg::first_known_day),
                                          year_of(sg::last_known_day),
                                          first_published,
                                          last_published,
                                          midnight,  // what a whole day is
                                          last};
    CHECK(numbers_of(read_page().prose) == held);
  }

  TEST_CASE("what the prose says in words is so") {
    const auto due = [](int n, unit in, std::string_view from) {
      return sg::london_text(*sg::project({n, in}, at(from), school_2026_27()).due);
    };
    // half past midnight in summer is yesterday in UTC, and the limit starts today
    CHECK(due(1, unit::calendar_day, "2026-06-10T23:30:00Z") == "2026-06-12T23:59:59+01:00");
    // "by the end of today"
    CHECK(due(1, unit::school_day_inclusive, "2026-11-20T10:00:00Z") == "2026-11-20T23:59:59+00:00");
    // tonight's at the next opening, Friday's on Monday
    CHECK(due(1, unit::school_opening, "2026-11-19T20:00:00Z") == "2026-11-20T08:30:00+00:00");
    CHECK(due(1, unit::school_opening, "2026-11-20T20:00:00Z") == "2026-11-23T08:30:00+00:00");
  }
}
