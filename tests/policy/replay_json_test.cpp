// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/replay_json.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::moment;

namespace {

sg::replayed_report one() {
  sg::replayed_report made;
  made.about = sg::report_id{"r-1"};
  made.at = moment("2026-07-20 09:14");
  return made;
}

}  // namespace

TEST_SUITE("policy/replay_json") {
  TEST_CASE("a report on which nothing differs has every part, empty") {
    CHECK(
        sg::to_json(one()) ==
        R"({"report":"r-1","at":"2026-07-20T09:14:00+01:00","told":[],"excluded":{"gone":[],"added":[]},"effects":[],)"
        R"("clocks":[],"step":null,"clauses":{"gone":[],"added":[]},"conflicts":{"gone":[],"added":[]},)"
        R"("questions":{"gone":[],"added":[]}})");
  }

  TEST_CASE("who is told otherwise stands there with what was, what would be and how they differ") {
    auto made = one();
    sg::telling_change told;
    told.receiver = "dsl";
    told.person = sg::person_id{"t-02"};
    told.after = sg::certainty_of_effect::possible;
    told.how = sg::telling::now;
    told.time = sg::text_change{"", "at once"};
    made.change.told = {told};
    CHECK(sg::to_json(made).find(
              R"("told":[{"receiver":"dsl","person":"t-02","before":null,"after":"possible","how":"now",)"
              R"("receiver_before":"","time":{"before":"","after":"at once"},"in_place_of":null}])") !=
          std::string::npos);
  }

  TEST_CASE("a clock that starts stands there with when it is due and the count that leads to it") {
    auto made = one();
    sg::clock_change clock;
    clock.id = "lado_contact";
    clock.after.emplace();
    clock.after->limit = {1, sg::unit::working_day};
    clock.after->runs_to = sg::project(clock.after->limit, made.at, calendar_test::school_2026_27(), {});
    made.change.clocks = {clock};
    const auto text = sg::to_json(made);
    CHECK(text.find(R"("clocks":[{"id":"lado_contact","before":null,"after":{"limit":"1 working day","due":)"
                    R"("2026-07-21T23:59:59+01:00")") != std::string::npos);
    CHECK(text.find(R"("arithmetic":["1 working day from 2026-07-20T09:14:00+01:00",)") != std::string::npos);
  }
}
