// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/notice_event.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "plain_words.hpp"

namespace sg = safeguarding;

TEST_SUITE("policy/notice_event") {
  TEST_CASE("what is worked out has an id that follows from the notice and the step, whatever their length") {
    const sg::notice_id shortest{"n"}, longest{std::string(sg::longest_notice_id, 'x')};
    CHECK(sg::worked_out_id(shortest, sg::notice_step::passed_on).text() == "n/passed_on");
    std::set<std::string> all;
    for (const auto& [step, word] : sg::enum_names<sg::notice_step>::table) {
      const auto id = sg::worked_out_id(longest, step).text();
      CHECK(sg::is_id(id));
      all.insert(id);
    }
    CHECK(all.size() == std::size(sg::enum_names<sg::notice_step>::table));
  }

  TEST_CASE("what the host tells and what is worked out are told apart") {
    std::string worked_out;
    for (const auto& [step, word] : sg::enum_names<sg::notice_step>::table)
      if (sg::is_worked_out(step)) worked_out += std::string{word} + " ";
    CHECK(worked_out == "made passed_on withdrawn no_longer_asked replaced ");
  }

  TEST_CASE("the making of a notice holds it, at its own moment") {
    sg::notice made;
    made.id = sg::notice_id{"r-1/dsl/a/1"};
    made.made_at = policy_test::moment("2026-11-20 09:00");
    const auto event = sg::made_event(made);
    CHECK(event.id.text() == "r-1/dsl/a/1/made");
    CHECK(event.what == sg::notice_step::made);
    CHECK(event.of == made.id);
    CHECK(event.happened_at == made.made_at);
    CHECK(event.recorded_at == made.made_at);
    CHECK(event.by.empty());
    CHECK(event.made == made);
  }
}
