// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/terms.hpp>

#include <safeguarding/pack/shipped.hpp>

#include <doctest/doctest.h>

#include <chrono>

#include "../pack/refused.hpp"
#include "written.hpp"

namespace sg = safeguarding;
using namespace std::chrono_literals;

namespace {

constexpr const char* small = R"(format = 1

[calendar]
version = "2026-27, first issue"
opening = 08:45:00
known_from = 2026-07-22

[[term]]
name = "Autumn 1"
first = 2026-09-03
last = 2026-10-23

[[term]]
name = "Autumn 2"
first = 2026-11-02
last = 2026-12-18

[[closure]]
date = 2026-11-13
reason = "boiler"

[[bank_holiday]]
date = 2026-11-16
name = "Proclaimed day"
)";

sg::school_calendar read(const std::string& text) { return sg::read_terms(text, "terms.toml"); }

sg::day on(const char* text) { return sg::parse_day(text).value(); }

}  // namespace

TEST_SUITE("intake/terms") {
  TEST_CASE("a term calendar gives terms, closures, proclaimed days and when the school opens") {
    const auto school = read(small);
    CHECK(school.version() == "2026-27, first issue");
    CHECK(school.opening() == 8h + 45min);
    CHECK(school.known_from() == on("2026-07-22"));
    CHECK(school.terms() == std::vector<sg::term>{{on("2026-09-03"), on("2026-10-23"), "Autumn 1"},
                                                  {on("2026-11-02"), on("2026-12-18"), "Autumn 2"}});
    CHECK(school.closures() == std::vector<sg::closure>{{on("2026-11-13"), "boiler"}});
    CHECK(school.reason(on("2026-11-16")) == "Proclaimed day");
    CHECK(school.standing(on("2026-11-17")) == sg::day_standing::school_day);
    CHECK(school.standing(on("2026-08-03")) == sg::day_standing::school_holiday);
  }

  TEST_CASE("it is the calendar that the same values make by hand") {
    const sg::school_calendar by_hand{
        "2026-27, first issue",
        sg::bank_holidays::england().with(on("2026-11-16"), "Proclaimed day"),
        {{on("2026-09-03"), on("2026-10-23"), "Autumn 1"}, {on("2026-11-02"), on("2026-12-18"), "Autumn 2"}},
        {{on("2026-11-13"), "boiler"}},
        8h + 45min,
        on("2026-07-22")};
    CHECK(read(small) == by_hand);
    CHECK(read(small).identity() == by_hand.identity());
  }

  TEST_CASE("what was read, written again, reads as the same") {
    const auto odd = read("format = 1\n[calendar]\nversion = \"a \\\"b\\\" \\u0007 \xC3\xA9\"\nopening = 00:00:01\n");
    for (const auto& school : {read(small), odd, read(std::string{sg::shipped("terms")})})
      CHECK(read(intake_test::written(school)) == school);
  }

  TEST_CASE("only the format and a version are needed; without terms only working days are known") {
    const auto school = read("format = 1\n[calendar]\nversion = \"1\"\n");
    CHECK(school.opening() == 8h + 30min);
    CHECK_FALSE(school.known_from());
    CHECK(school.standing(on("2026-11-13")) == sg::day_standing::unknown);
    CHECK(school.is_working_day(on("2026-11-13")));
  }

  TEST_CASE("closures may come in any order, the calendar keeps them by date") {
    const auto two = R"([[closure]]
date = 2026-09-07
reason = "INSET"
)" + std::string{};
    const auto school = read(small + two);
    CHECK(school.closures().front().reason == "INSET");
    CHECK(school.closures().size() == 2);
  }

  TEST_CASE("anything outside the format is refused at its place, with what would be right") {
    const spoiled cases[] = {
        {"format = 1\n", "", "missing 1:1", "the key 'format' is required"},
        {"format = 1", "format = 2", "unsupported_version 1:10 format", "term calendars of format 1"},
        {"[calendar]", "[calender]", "missing 1:1", "the key 'calendar' is required"},
        {"version = \"2026-27, first issue\"\n", "", "missing 3:1 calendar", "the key 'version' is required"},
        {"\"2026-27, first issue\"", "\"\"", "missing 4:11 calendar.version", "so that a change of it can be seen"},
        {"opening = 08:45:00", "opening = \"08:45\"", "invalid_input 5:11 calendar.opening",
         "a time without quotes is needed here, for example 08:30:00"},
        {"opening = 08:45:00", "opening = 08:45:00.5", "invalid_input 5:11", "times are whole seconds"},
        {"opening = 08:45:00", "opens = 08:45:00", "unknown_name 5:9 calendar 'opens'",
         "known are: known_from, opening, version"},
        {"known_from = 2026-07-22", "known_from = \"July\"", "invalid_input 6:14 calendar.known_from",
         "a date without quotes"},
        {"known_from = 2026-07-22", "known_from = 2026-09-03", "contradiction 6:14 calendar.known_from '2026-09-03'",
         "before its first term"},
        {"[[term]]", "[[terms]]\nx = 1\n[[term]]", "unknown_name 8:1 'terms'", "did you mean term?"},
        {"name = \"Autumn 1\"\n", "", "missing 8:1 term 1", "the key 'name' is required"},
        {"name = \"Autumn 1\"", "name = \"\"", "missing 10:9 term 1.first '2026-09-03'", "a term has a name"},
        {"first = 2026-09-03\n", "", "missing 8:1 term 1", "the key 'first' is required"},
        {"first = 2026-09-03", "first = \"2026-09-03\"", "invalid_input 10:9 term 1.first", "a date without quotes"},
        {"last = 2026-10-23", "last = 2026-09-02", "contradiction 10:9 term 1.first '2026-09-03'",
         "a term ends on or after its first day"},
        {"first = 2026-11-02", "first = 2026-10-23", "contradiction 15:9 term 2.first '2026-10-23'",
         "terms are in order and do not overlap"},
        {"first = 2026-11-02", "first = 2026-08-31", "contradiction 15:9 term 2.first '2026-08-31'",
         "terms are in order and do not overlap"},
        {"last = 2026-12-18", "last = 2026-12-18\nhalf = 1", "unknown_name 17:8 term 2 'half'",
         "known are: first, last, name"},
        {"date = 2026-11-13\n", "", "missing 18:1 closure 1", "the key 'date' is required"},
        {"date = 2026-11-13", "date = 2026-11-14", "invalid_input 19:8 closure 1.date '2026-11-14'",
         "a closure is a weekday"},
        {"reason = \"boiler\"\n", "", "missing 18:1 closure 1", "the key 'reason' is required"},
        {"reason = \"boiler\"", "reason = \"\"", "missing 19:8 closure 1.date '2026-11-13'",
         "a closure gives its reason"},
        {"[[bank", "[[closure]]\ndate = 2026-11-13\nreason = \"snow\"\n[[bank",
         "duplicate 23:8 closure 2.date '2026-11-13'", "a day is closed once"},
        {"date = 2026-11-16", "date = 2026-12-25", "duplicate 23:8 bank_holiday 1.date '2026-12-25'",
         "a bank holiday already"},
        {"date = 2026-11-16", "date = 2026-11-15", "invalid_input 23:8 bank_holiday 1.date '2026-11-15'",
         "give the substitute day"},
        {"date = 2026-11-16", "date = 1969-11-17", "invalid_input 23:8 bank_holiday 1.date '1969-11-17'",
         "known from 1970 to 2199"},
        {"name = \"Proclaimed day\"", "name = \"\"", "missing 23:8 bank_holiday 1.date '2026-11-16'",
         "a bank holiday has a name"},
        {"name = \"Proclaimed day\"\n", "", "missing 22:1 bank_holiday 1", "the key 'name' is required"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.put);
      const auto found = refused([&] { (void)read(spoil(small, each)); });
      CHECK(found.at == each.at);
      CHECK_MESSAGE(says(found.message, each.message), found.message);
    }
  }

  TEST_CASE("a calendar of more than a thousand closures is no school's") {
    std::string many = "format = 1\n[calendar]\nversion = \"1\"\n";
    std::size_t written = 0;
    for (auto date = on("2026-01-05"); written < 1'001; date += std::chrono::days{7}, ++written)
      many += "[[closure]]\ndate = " + sg::to_text(date) + "\nreason = \"x\"\n";
    const auto found = refused([&] { (void)read(many); });
    CHECK(found.at == "limit_exceeded 4:1 closure '1001'");
  }

  TEST_CASE("the shipped example is a school year with its summer before it, and says that it is invented") {
    const auto school = sg::read_terms(sg::shipped("terms"), "terms.toml");
    CHECK(says(school.version(), "invented"));
    CHECK(school.terms().size() == 6);
    CHECK(school.covers(on("2026-07-22")));
    CHECK(school.covers(on("2027-07-21")));
    CHECK_FALSE(school.covers(on("2027-07-22")));
  }
}
