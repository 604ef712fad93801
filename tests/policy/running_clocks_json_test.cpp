// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/running_clocks_json.hpp>

#include <doctest/doctest.h>

#include "small_school.hpp"

#include <algorithm>

namespace sg = safeguarding;
using policy_test::moment;

namespace {

sg::running_clock clock_of(const char* report, const char* id, const char* due, sg::clock_state state) {
  sg::running_clock made;
  made.about = sg::report_id{report};
  made.started.id = id;
  made.started.owner = "the case manager";
  made.started.source = "KCSIE part four";
  made.runs.from = moment("2026-11-20 09:14");
  made.runs_to.from = made.runs.from;
  if (due != nullptr) made.runs_to.due = moment(due);
  made.state = state;
  return made;
}

}  // namespace

TEST_SUITE("policy/running_clocks_json") {
  TEST_CASE("a clock is one line with its state, its times and whose duty it is") {
    auto made = clock_of("r-1", "lado_contact", "2026-11-23T23:59:59Z", sg::clock_state::running);
    CHECK(sg::to_json(made) ==
          R"({"report":"r-1","clock":"lado_contact","state":"running","from":"2026-11-20T09:14:00+00:00",)"
          R"("due":"2026-11-23T23:59:59+00:00","stopped":null,"owner":"the case manager","source":"KCSIE part four",)"
          R"("basis":"statutory",)"
          R"("arithmetic":["immediate from 2026-11-20T09:14:00+00:00","due 2026-11-23T23:59:59+00:00"]})");
    made.runs.stopped_at = moment("2026-11-21 10:00");
    made.runs_to.due.reset();
    CHECK(sg::to_json(made).find(R"("due":null,"stopped":"2026-11-21T10:00:00+00:00")") != std::string::npos);
  }

  TEST_CASE("a clock that waits says for what") {
    sg::clock_in_waiting made;
    made.about = sg::report_id{"r-1"};
    made.what.id = "referral_answer";
    made.what.waits_for = {"referred_at"};
    made.what.owner = "the DSL";
    CHECK(sg::to_json(made) ==
          R"({"report":"r-1","clock":"referral_answer","state":"waiting","waits_for":["referred_at"],)"
          R"("owner":"the DSL","source":"","basis":"statutory"})");
  }

  TEST_CASE("late clocks are listed first, then by when they are due, those of no known time last") {
    using state = sg::clock_state;
    std::vector<sg::running_clock> all{clock_of("r-1", "a", nullptr, state::unknown),
                                       clock_of("r-2", "b", "2026-11-25T09:00:00Z", state::running),
                                       clock_of("r-2", "a", "2026-11-25T09:00:00Z", state::running),
                                       clock_of("r-3", "a", "2026-11-26T09:00:00Z", state::late),
                                       clock_of("r-4", "a", "2026-11-24T09:00:00Z", state::met),
                                       clock_of("r-0", "z", "2026-11-25T09:00:00Z", state::running)};
    std::sort(all.begin(), all.end(), sg::listed_before);
    CHECK(policy_test::joined(all, [](const auto& each) { return each.about.text() + each.started.id; }) ==
          "r-3a, r-4a, r-0z, r-2a, r-2b, r-1a");
  }
}
