// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/notices_of.hpp>

#include <doctest/doctest.h>

#include "telling.hpp"

namespace sg = safeguarding;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::moment;
using policy_test::rule;
using policy_test::small_book;

namespace {

const sg::instant now = moment("2026-11-20 09:00");

sg::decision decided(const sg::rulebook& book, const char* who) {
  return sg::decide(book, facts_of("event = concern_for_child"), holders_of(who), calendar_test::school_2026_27(), now);
}

std::vector<sg::notice> notices(const sg::rulebook& book, const char* who,
                                const std::vector<sg::notice>& already = {}) {
  return sg::notices_of(book, decided(book, who), sg::report_id{"r-1"}, {}, calendar_test::school_2026_27(), now,
                        already);
}

std::string ids(const std::vector<sg::notice>& all) {
  return policy_test::joined(all, [](const sg::notice& each) { return each.id.text(); });
}

const std::string to_dsl = rule("one", "route = { to = [\"dsl\"], strand = \"welfare\" }");

}  // namespace

TEST_SUITE("policy/notices_of") {
  TEST_CASE("each person is told once, a body without named members as a body, an agency without a time") {
    const auto book = small_book(rule("one", "route = { to = [\"dsl\", \"slt\", \"lado\", \"headteacher\"] }"));
    const auto all = notices(book, "dsl = a and a2, headteacher = a");
    CHECK(ids(all) == "r-1/dsl/a/1, r-1/dsl/a2/1, r-1/lado//1, r-1/slt//1");
    CHECK(all[0].also_as == std::vector<std::string>{"headteacher"});
    CHECK(all[1].also_as.empty());
    CHECK(all[3].limit);
    CHECK_FALSE(all[2].limit);
    CHECK(notices(book, "dsl = a and a2, headteacher = a", all).empty());
  }

  TEST_CASE("whoever has one is told again with a further rule, and under the next number") {
    const auto one = small_book(to_dsl), two = small_book(to_dsl + rule("two", "route = { to = [\"dsl\"] }"));
    const auto first = notices(one, "dsl = a");
    const auto again = notices(two, "dsl = a", first);
    CHECK(ids(again) == "r-1/dsl/a/2");
    CHECK(again.at(0).because == std::vector<std::string>{"school/one", "school/two"});
    CHECK(notices(one, "dsl = a", again).empty());
  }

  TEST_CASE("and where a clock runs at once that did not; where its time cannot be counted, the library's hour holds") {
    const auto book = small_book(to_dsl);
    const auto made = decided(book, "dsl = a");
    auto urgent = made;
    urgent.clocks.emplace_back();
    urgent.clocks.back().limit = {0, sg::unit::immediate};
    const auto calendar = calendar_test::school_2026_27();
    const auto of = [&](const sg::decision& what, const sg::notice_settings& settings,
                        const std::vector<sg::notice>& already) {
      return sg::notices_of(book, what, sg::report_id{"r-1"}, settings, calendar, now, already);
    };
    const auto first = of(made, {}, {});
    CHECK(first.at(0).limit->setting == sg::reading_setting::otherwise);
    const auto second = of(urgent, {}, first);
    REQUIRE(second.size() == 1);
    CHECK(second[0].limit->setting == sg::reading_setting::at_once);
    CHECK(second[0].limit->by == moment("2026-11-20 10:00"));
    CHECK(of(urgent, {}, second).empty());
    urgent.clocks.back().basis = sg::clock_basis::not_in_force;
    CHECK(of(urgent, {}, first).empty());
    urgent.clocks.back().basis = sg::clock_basis::local;
    sg::notice_settings settings;
    settings.at_once = {3, sg::unit::school_day};
    const sg::school_calendar no_terms{"no terms", sg::bank_holidays::england(), {}, {}};
    const auto limit = sg::limit_for(urgent, settings, no_terms, now);
    CHECK(limit.setting == sg::reading_setting::fallback);
    CHECK(limit.by == moment("2026-11-20 10:00"));
  }
}
