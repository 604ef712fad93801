// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/bank_holidays.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::on;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> holidays_of(const sg::bank_holidays& holidays, int year) {
  std::vector<std::string> found;
  for (sg::day d{std::chrono::year{year} / 1 / 1}; d <= sg::day{std::chrono::year{year} / 12 / 31};
       d += std::chrono::days{1})
    if (holidays.is_holiday(d)) found.push_back(sg::to_text(d).substr(5));
  return found;
}

using dates = std::vector<std::string>;

}  // namespace

TEST_SUITE("calendar/bank_holidays") {
  TEST_CASE("2026 to 2028 are the published list, day by day and name by name") {
    const std::vector<sg::bank_holiday> published{
        {on("2026-01-01"), "New Year's Day"},
        {on("2026-04-03"), "Good Friday"},
        {on("2026-04-06"), "Easter Monday"},
        {on("2026-05-04"), "Early May bank holiday"},
        {on("2026-05-25"), "Spring bank holiday"},
        {on("2026-08-31"), "Summer bank holiday"},
        {on("2026-12-25"), "Christmas Day"},
        {on("2026-12-28"), "Boxing Day (substitute day)"},
        {on("2027-01-01"), "New Year's Day"},
        {on("2027-03-26"), "Good Friday"},
        {on("2027-03-29"), "Easter Monday"},
        {on("2027-05-03"), "Early May bank holiday"},
        {on("2027-05-31"), "Spring bank holiday"},
        {on("2027-08-30"), "Summer bank holiday"},
        {on("2027-12-27"), "Christmas Day (substitute day)"},
        {on("2027-12-28"), "Boxing Day (substitute day)"},
        {on("2028-01-03"), "New Year's Day (substitute day)"},
        {on("2028-04-14"), "Good Friday"},
        {on("2028-04-17"), "Easter Monday"},
        {on("2028-05-01"), "Early May bank holiday"},
        {on("2028-05-29"), "Spring bank holiday"},
        {on("2028-08-28"), "Summer bank holiday"},
        {on("2028-12-25"), "Christmas Day"},
        {on("2028-12-26"), "Boxing Day"},
    };
    const auto england = sg::bank_holidays::england();
    auto next = published.begin();
    for (auto d = on("2026-01-01"); d <= on("2028-12-31"); d += std::chrono::days{1}) {
      CAPTURE(sg::to_text(d));
      const bool listed = next != published.end() && next->date == d;
      CHECK(england.is_holiday(d) == listed);
      CHECK(england.name_of(d) == (listed ? next->name : ""));
      CHECK_FALSE(england.is_projected(d));
      if (listed) ++next;
    }
    CHECK(next == published.end());
  }

  TEST_CASE("days that were proclaimed once, and days that were moved, are in the list") {
    const auto england = sg::bank_holidays::england();
    CHECK(england.first_published_year() == 1970y);
    CHECK(england.last_published_year() == 2028y);
    const std::pair<int, dates> years[] = {
        {1970, {"03-27", "03-30", "05-25", "08-31", "12-25"}},
        {1971, {"04-09", "04-12", "05-31", "08-30", "12-27"}},
        {1973, {"04-20", "04-23", "05-28", "08-27", "11-14", "12-25", "12-26"}},
        {1974, {"01-01", "04-12", "04-15", "05-27", "08-26", "12-25", "12-26"}},
        {1976, {"01-01", "04-16", "04-19", "05-31", "08-30", "12-27", "12-28"}},
        {1977, {"01-03", "04-08", "04-11", "06-06", "06-07", "08-29", "12-26", "12-27"}},
        {1978, {"01-02", "03-24", "03-27", "05-01", "05-29", "08-28", "12-25", "12-26"}},
        {1981, {"01-01", "04-17", "04-20", "05-04", "05-25", "07-29", "08-31", "12-25", "12-28"}},
        {1995, {"01-02", "04-14", "04-17", "05-08", "05-29", "08-28", "12-25", "12-26"}},
        {1999, {"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28", "12-31"}},
        {2002, {"01-01", "03-29", "04-01", "05-06", "06-03", "06-04", "08-26", "12-25", "12-26"}},
        {2011, {"01-03", "04-22", "04-25", "04-29", "05-02", "05-30", "08-29", "12-26", "12-27"}},
        {2012, {"01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"}},
        {2020, {"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"}},
        {2022, {"01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"}},
        {2023, {"01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"}},
        {2025, {"01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"}},
    };
    for (const auto& row : years) {
      CAPTURE(row.first);
      CHECK(holidays_of(england, row.first) == row.second);
    }
  }

  TEST_CASE("beyond the published years days are computed and say so") {
    const auto england = sg::bank_holidays::england();
    CHECK_FALSE(england.is_projected(on("2028-12-31")));
    CHECK(england.is_projected(on("2029-01-01")));
    const std::pair<int, dates> years[] = {
        {2029, {"01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"}},
        {2032, {"01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"}},
        {2033, {"01-03", "04-15", "04-18", "05-02", "05-30", "08-29", "12-26", "12-27"}},
        {2034, {"01-02", "04-07", "04-10", "05-01", "05-29", "08-28", "12-25", "12-26"}},
        {2037, {"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"}},
        {2038, {"01-01", "04-23", "04-26", "05-03", "05-31", "08-30", "12-27", "12-28"}},
        {2049, {"01-01", "04-16", "04-19", "05-03", "05-31", "08-30", "12-27", "12-28"}},
        {2076, {"01-01", "04-17", "04-20", "05-04", "05-25", "08-31", "12-25", "12-28"}},
    };
    for (const auto& row : years) {
      CAPTURE(row.first);
      CHECK(holidays_of(england, row.first) == row.second);
    }
    CHECK(england.name_of(on("2033-12-26")) == "Boxing Day");
    CHECK(england.name_of(on("2033-12-27")) == "Christmas Day (substitute day)");
    CHECK(england.name_of(on("2037-12-28")) == "Boxing Day (substitute day)");
  }

  TEST_CASE("where no day was proclaimed the rules give the published list, so they can be trusted beyond it") {
    // A list of one year forces every other year to be computed.
    const sg::bank_holidays only_2000{
        2000y,
        2000y,
        {{on("2000-04-21"), "Good Friday"}, {on("2000-04-24"), "Easter Monday"}, {on("2000-12-25"), "Christmas Day"}}};
    const auto england = sg::bank_holidays::england();
    int compared = 0;
    for (int year = 1978; year <= 2028; ++year) {
      if (year == 1981 || year == 1995 || year == 1999 || year == 2000 || year == 2002 || year == 2011 ||
          year == 2012 || year == 2020 || year == 2022 || year == 2023)
        continue;
      ++compared;
      for (sg::day d{std::chrono::year{year} / 1 / 1}; d <= sg::day{std::chrono::year{year} / 12 / 31};
           d += std::chrono::days{1}) {
        CAPTURE(sg::to_text(d));
        CHECK(only_2000.name_of(d) == england.name_of(d));
      }
    }
    CHECK(compared == 41);
  }

  TEST_CASE("a proclaimed day is added, and a moved one taken out, in another value") {
    const auto england = sg::bank_holidays::england();
    const auto after = england.with(on("2026-06-15"), "Proclaimed day");
    CHECK_FALSE(england.is_holiday(on("2026-06-15")));
    CHECK(after.is_holiday(on("2026-06-15")));
    CHECK(after.name_of(on("2026-06-15")) == "Proclaimed day");
    CHECK(after != england);
    CHECK(after.changes() == std::vector<sg::bank_holiday>{{on("2026-06-15"), "Proclaimed day"}});

    const auto moved = england.without(on("2029-05-07")).with(on("2029-05-08"), "Early May bank holiday");
    CHECK_FALSE(moved.is_holiday(on("2029-05-07")));
    CHECK(moved.name_of(on("2029-05-07")).empty());
    CHECK(moved.is_holiday(on("2029-05-08")));
    CHECK_FALSE(moved.is_projected(on("2029-05-07")));  // somebody has said so
    CHECK_FALSE(moved.is_projected(on("2029-05-08")));
    CHECK(moved.is_projected(on("2029-05-09")));
    CHECK(moved.with(on("2029-05-07"), "back again").is_holiday(on("2029-05-07")));
  }

  TEST_CASE("a holiday that cannot be is refused") {
    const auto england = sg::bank_holidays::england();
    CHECK_THROWS_WITH_AS(static_cast<void>(england.with(on("2026-12-25"), "again")),
                         "this day is a bank holiday already", sg::invalid_input);
    CHECK_THROWS_WITH_AS(static_cast<void>(england.with(on("2027-12-25"), "Christmas Day")),
                         "a bank holiday is a weekday: give the substitute day, not the Saturday or Sunday",
                         sg::invalid_input);
    CHECK_THROWS_WITH_AS(static_cast<void>(england.with(on("2026-06-15"), "")), "a bank holiday has a name",
                         sg::invalid_input);
    CHECK_THROWS_WITH_AS(static_cast<void>(england.with(on("1969-07-21"), "early")),
                         "bank holidays are known from 1970 to 2199", sg::invalid_input);
    CHECK_THROWS_WITH_AS(static_cast<void>(england.without(on("2026-06-15"))),
                         "this day is no bank holiday, so it cannot be moved", sg::invalid_input);
  }

  TEST_CASE("a list with a hole is refused, because it would make deadlines too early") {
    const sg::bank_holiday good_friday{on("2030-04-19"), "Good Friday"},
        easter_monday{on("2030-04-22"), "Easter Monday"}, christmas{on("2030-12-25"), "Christmas Day"};
    CHECK(sg::bank_holidays{2030y, 2030y, {christmas, good_friday, easter_monday}}.published().front() == good_friday);
    CHECK_THROWS_WITH_AS((sg::bank_holidays{2030y, 2030y, {good_friday, christmas}}),
                         "a published year holds its Good Friday and its Easter Monday", sg::invalid_input);
    CHECK_THROWS_AS((sg::bank_holidays{2030y, 2030y, {easter_monday, christmas}}), sg::invalid_input);
    CHECK_THROWS_WITH_AS((sg::bank_holidays{2030y, 2030y, {good_friday, easter_monday}}),
                         "a published year holds its Christmas", sg::invalid_input);
    CHECK_THROWS_AS((sg::bank_holidays{2029y, 2030y, {good_friday, easter_monday, christmas}}), sg::invalid_input);
    CHECK_THROWS_WITH_AS((sg::bank_holidays{2031y, 2031y, {good_friday, easter_monday, christmas}}),
                         "a published bank holiday is in one of the published years", sg::invalid_input);
    CHECK_THROWS_WITH_AS((sg::bank_holidays{2030y, 2030y, {good_friday, good_friday, easter_monday, christmas}}),
                         "a bank holiday is listed once", sg::invalid_input);
    CHECK_THROWS_WITH_AS((sg::bank_holidays{2031y, 2030y, {}}), "published years run forward, within 1970 to 2199",
                         sg::invalid_input);
    CHECK_THROWS_AS((sg::bank_holidays{1969y, 1970y, {}}), sg::invalid_input);
    CHECK_THROWS_AS((sg::bank_holidays{2199y, 2200y, {}}), sg::invalid_input);
  }
}
