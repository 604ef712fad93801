// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/fact_sheet.hpp>

#include <doctest/doctest.h>

#include <cstdint>

#include "plain_words.hpp"

namespace sg = safeguarding;

TEST_SUITE("policy/fact_sheet") {
  TEST_CASE("a sheet takes what check() takes, refuses what it refuses in the same words, and finds every value") {
    const auto& book = policy_test::book("cleves");
    const auto& words = book.words();
    const sg::arrangements ready{book, policy_test::posts(book), calendar_test::school_2026_27()};
    const auto refusal = [](auto act) -> std::string {
      try {
        act();
        return {};
      } catch (const sg::invalid_input& refused) {
        return std::string{refused.what()} + "|" + refused.fragment();
      }
    };
    std::vector<std::string> names{"also_events",
                                   "subject_also_holds",
                                   "second_subject_role",
                                   "absent_roles",
                                   "conflicted_roles",
                                   "further_subject_roles",
                                   "evnt",
                                   ""};
    for (const auto& column : words.facts) names.push_back(column.id);
    std::size_t taken = 0, refused = 0, found = 0;
    for (const auto& name : names) {
      CAPTURE(name);
      std::vector<sg::fact_value> values{sg::not_known{},
                                         true,
                                         false,
                                         std::int64_t{-1},
                                         std::int64_t{0},
                                         std::int64_t{99},
                                         policy_test::moment(policy_test::an_autumn_morning),
                                         sg::day{},
                                         std::string{},
                                         std::string{"absent"},
                                         std::string{"nonsense"},
                                         std::vector<std::string>{},
                                         std::vector<std::string>{"dsl", "nonsense"},
                                         std::vector<std::string>{"dsl", "pupil", "dsl"},
                                         std::vector<std::string>{"allegation", "aup_misuse"}};
      const auto column = words.find_fact(name);
      if (column)
        for (const auto& value : words.facts[*column].values) values.emplace_back(value);
      for (const auto& value : values) {
        sg::facts known;
        known.set(name, value);
        const auto right = refusal([&] { sg::check(known, words); });
        sg::fact_sheet sheet;
        CHECK(refusal([&] { sheet = ready.sheet(known); }) == right);
        ++(right.empty() ? taken : refused);
        const auto* word = std::get_if<std::string>(&value);
        if (!right.empty() || !column || word == nullptr) continue;
        CHECK(sheet.values[*column] == std::uint64_t{1} << *words.facts[*column].index_of(*word));
        ++found;
      }
    }
    CHECK(taken > 300);
    CHECK(refused > 600);
    CHECK(found > 150);
  }

  TEST_CASE("a sheet of nothing knows nothing, and two of them are the same") {
    const sg::fact_sheet empty;
    CHECK(empty.reporter_role == sg::no_place);
    CHECK(empty.reporter == sg::no_person);
    CHECK(empty.reporter_is_subject == sg::sameness::open);
    CHECK(empty == sg::fact_sheet{});
    sg::fact_sheet other;
    other.moments.push_back({1, false, {}});
    CHECK_FALSE(other == empty);
  }
}
