// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_hit.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "readings.hpp"

namespace sg = safeguarding;
using readings::pack;
using readings::seen;
using readings::watching;

namespace {

std::string lines_of(const sg::pattern_hit& hit) {
  std::string text;
  for (const auto& line : why(hit, pack())) text += line + "\n";
  return text;
}

const sg::pattern& rule(const char* id) {
  for (const auto& one : pack().patterns)
    if (one.id == id) return one;
  throw sg::not_found{"no such rule", id};
}

}  // namespace

TEST_SUITE("jigsaw/pattern_hit") {
  TEST_CASE("why: what is shared, when, what each shows, the rule, what it suggests and its source") {
    const auto watch = watching({seen{"r-1", "2026-09-07 10:00"}.sign("low-level").adult("t-1").with("p-1"),
                                 seen{"r-2", "2026-10-07 10:00"}.sign("low-level-marked").adult("t-1")});
    REQUIRE(watch.hits().size() == 1);
    CHECK(
        lines_of(watch.hits()[0]) ==
        "2 reports about one adult of the school, from 2026-09-07 to 2026-10-07, by 2 different reporters\n"
        "r-1, 2026-09-07: told on the form for low-level concerns\n"
        "r-2, 2026-10-07: marked as a low-level concern\n"
        "the rule low-level-concerns asks for 3 reports within 364 days, or 2 reports by 2 different people within 364 "
        "days, or 2 reports with 2 different children within 364 days; what counts: told on the form for low-level "
        "concerns or marked as a low-level concern\n"
        "Read them together; weigh whether the whole is now at the harm threshold, and whether to consult the LADO.\n"
        "source: KCSIE part four section two: review low-level records for patterns; Southbank International School "
        "review (2016): four complaints, never put together\n");
  }

  TEST_CASE("a silence says since when there has been nothing") {
    const auto watch =
        watching({seen{"r-1", "2026-12-18 10:00"}.sign("open-case").child("p-1"), seen{"r-2", "2027-01-05 10:00"}});
    REQUIRE(watch.hits().size() == 1);
    CHECK(lines_of(watch.hits()[0])
              .starts_with("by 2026-12-29 there had been nothing for longer than 10 days, about one child\n"
                           "r-1, 2026-12-18: an open case\n"));
  }

  TEST_CASE("every rule says in one sentence what it asks for") {
    CHECK(in_words(rule("mondays-and-marks"), pack()) ==
          "3 reports in 3 different weeks within 41 days; what counts: absence on a Monday; and a mark or injury in "
          "another "
          "report, 3 days from one of them at most");
    CHECK(in_words(rule("one-place-one-time"), pack()) ==
          "3 reports with 2 different children within 10 school days, no more than 30 minutes from the time of day of "
          "the "
          "newest; what counts: children hurting children");
    CHECK(in_words(rule("misuse-rising"), pack())
              .starts_with("3 reports within 120 days, each graver than the one before and none after a longer time "
                           "than the one before"));
    CHECK(in_words(rule("linked-and-back"), pack()) ==
          "2 reports, with nothing between them for longer than 90 days; at last something from before that is back");
    CHECK(in_words(rule("one-vehicle-several-children"), pack()) ==
          "2 reports with 2 different children, or 3 reports, none more than 90 days after the one before");
    CHECK(in_words(rule("no-low-level-concern-for-a-year"), pack()) ==
          "no report of told on the form for low-level concerns or marked as a low-level concern for longer than 365 "
          "days");
    CHECK(in_words(rule("nobody-saw-the-child"), pack()) ==
          "after an open case, no report of the child being seen for longer than 10 days");
  }

  TEST_CASE("a picture fulfils a pattern when it holds every report that raised a hit") {
    const auto watch = watching({seen{"a", "2026-09-07 10:00"}.sign("low-level").adult("t-1"),
                                 seen{"b", "2026-09-08 10:00"}.sign("low-level").adult("t-1"),
                                 seen{"c", "2026-09-09 10:00"}.sign("low-level").adult("t-1"),
                                 seen{"d", "2026-09-09 11:00"}.sign("told-not-written").child("p-1"),
                                 seen{"e", "2026-09-09 12:00"}.sign("told-not-written").child("p-1")});
    const auto of = [&](std::initializer_list<const char*> reports) {
      sg::picture shown;
      for (const char* id : reports) shown.reports.push_back({sg::report_id{id}, sg::report_id{id}});
      return pattern_of(shown, watch.hits()).value_or("none");
    };
    CHECK(of({"a", "b"}) == "P1");
    CHECK(of({"a", "b", "x"}) == "P1");
    CHECK(of({"a", "c"}) == "none");          // not the two that raised it
    CHECK(of({"a", "b", "d", "e"}) == "P1");  // of equals, the one raised first
    CHECK(of({"b", "d", "e"}) == "P16");
    CHECK(pattern_of(sg::picture{}, watch.hits()) == std::nullopt);
  }

  TEST_CASE("a hit of another pack is not explained") {
    sg::pattern_hit hit;
    hit.rule = "elsewhere";
    CHECK_THROWS_AS(static_cast<void>(why(hit, pack())), sg::not_found);
  }
}
