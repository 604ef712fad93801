// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/policy_case.hpp>

#include <doctest/doctest.h>

#include <string>

#include "plain_words.hpp"

namespace sg = safeguarding;

TEST_SUITE("policy/policy_case") {
  TEST_CASE("what is ordinary is said by the vocabulary for every fact of the core but the event") {
    const auto& words = policy_test::words();
    const auto ordinary = sg::ordinary_facts(words);
    CHECK(ordinary == policy_test::ordinary());
    for (const auto& column : words.facts)
      CHECK((ordinary.find(column.id) != nullptr) == (column.core && column.id != "event"));
  }

  TEST_CASE("an ordinary moment is a Friday morning in term") {
    CHECK(sg::to_text(sg::ordinary_moment()) == "2026-11-20T09:14:00+00:00");
  }

  TEST_CASE("a moment is read on the London clock, or with its offset") {
    const auto read = [](const char* text) {
      const auto moment = sg::parse_case_moment(text);
      return moment ? sg::to_text(*moment) : std::string{"-"};
    };
    CHECK(read("2026-11-20 09:14") == "2026-11-20T09:14:00+00:00");
    CHECK(read("2026-07-01 09:14") == "2026-07-01T08:14:00+00:00");
    CHECK(read("2026-07-01T09:14:00+02:00") == "2026-07-01T07:14:00+00:00");
    CHECK(read("2026-10-25 01:30") == "2026-10-25T00:30:00+00:00");  // it happens twice: the first time round
    CHECK(read("2026-12-31 23:59") == "2026-12-31T23:59:00+00:00");
    for (const char* wrong :
         {"", "2026-11-20", "2026-11-20 9:14", "2026-11-20 24:00", "2026-11-20 09:60", "2026-11-20 09.14",
          "2026-02-30 09:14", "2026-11-20T09:14", "2026-11-20 -9:14", "1969-12-31 09:14", "2026-11-20 09:1x"}) {
      CAPTURE(std::string{wrong});
      CHECK(read(wrong) == "-");
    }
  }

  TEST_CASE("a clock is expected to run, or to run until a minute") {
    CHECK(sg::parse_expected_clock("reply") == sg::expected_clock{"reply", {}});
    CHECK(sg::parse_expected_clock("reply by 2026-11-24 23:59") ==
          sg::expected_clock{"reply", sg::parse_case_moment("2026-11-24 23:59")});
    for (const char* wrong : {"", "reply by", "reply by tomorrow", "by 2026-11-24 23:59", "two words"}) {
      CAPTURE(std::string{wrong});
      CHECK_FALSE(sg::parse_expected_clock(wrong).has_value());
    }
  }

  TEST_CASE("an expectation of nothing is empty, and one that nobody is told is not") {
    sg::expectation expected;
    CHECK(expected.empty());
    expected.told.emplace();
    CHECK_FALSE(expected.empty());
  }
}
