// SPDX-License-Identifier: Apache-2.0
// Whole schools: what must hold of every report, whatever it says. The demonstration's school is part of the checkout;
// labelled corpora may lie beside it.
#include <safeguarding/intake/actions.hpp>
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/policy/running_clocks.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::shown;

namespace {

struct whole_school {
  std::string name;
  std::vector<sg::person> roll;
  std::vector<sg::report> reports;
  std::vector<sg::action> actions;
  sg::holders who;
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::optional<whole_school> read(const char* name) {
  const std::filesystem::path root{SAFEGUARDING_SOURCE_DIR};
  const bool ours = std::string_view{name} == "examples";
  const auto folder = ours ? root / "examples/data" : root.parent_path() / "shared/corpus" / name;
  if (!std::filesystem::exists(folder / "roll.csv")) {
    MESSAGE("skipped: no corpus " << std::string{name} << " beside the checkout");
    return std::nullopt;
  }
  auto roll = sg::read_roll(bytes_of(folder / "roll.csv"), "roll.csv");
  auto reports = sg::read_reports(bytes_of(folder / "reports.jsonl"), "reports.jsonl");
  REQUIRE_FALSE(roll.people.empty());
  REQUIRE_FALSE(reports.reports.empty());
  whole_school all{name, std::move(roll.people), std::move(reports.reports), {}, {}};
  all.who = sg::holders_from_roll(all.roll);
  if (ours) {
    all.who = sg::read_holders(bytes_of(folder / "holders.toml"), "holders.toml", policy_test::words());
    all.actions = sg::read_actions(bytes_of(folder / "actions.jsonl"), "actions.jsonl").actions;
    REQUIRE_FALSE(all.actions.empty());
  }
  return all;
}

/// Calls `look` with each school that is there, and what finds facts in it.
void each_school(const std::function<void(const whole_school&, const sg::fact_finder&)>& look) {
  for (const char* name : {"examples", "primary", "northside", "trust"})
    if (const auto school = read(name)) {
      CAPTURE(school->name);
      look(*school, {policy_test::words(), policy_test::shipped_table(), school->roll, school->who});
    }
}

bool holds(const std::vector<sg::person_id>& list, const sg::person_id& who) {
  return std::find(list.begin(), list.end(), who) != list.end();
}

// Whether one of the events tells of a concern, so that somebody has to be told.
bool is_concern(const sg::facts& known) {
  auto events = known.list("also_events");
  events.push_back(known.word("event"));
  const auto& all = policy_test::words().events;
  return std::any_of(all.begin(), all.end(), [&](const auto& event) {
    return event.concern && std::find(events.begin(), events.end(), event.id) != events.end();
  });
}

}  // namespace

TEST_SUITE("policy/corpora") {
  TEST_CASE("every report is decided on under every shipped policy, tells somebody, and never its subject") {
    each_school([](const whole_school& school, const sg::fact_finder& finder) {
      std::size_t decided = 0, told = 0, barred = 0;
      for (const auto& made : school.reports) {
        CAPTURE(made.id.text());
        const auto known = finder.find(made, {school.reports, school.actions, {}});
        for (const auto name : policy_test::schools) {
          CAPTURE(std::string{name});
          const auto decision =
              sg::decide(policy_test::book(name), known, school.who, calendar_test::school_2026_27(), made.recorded_at);
          ++decided;
          barred += !decision.excluded.empty();
          CHECK((!decision.notify.empty() || !is_concern(known)));
          for (const auto& each : decision.notify) {
            told += each.people.size();
            for (const auto& who : each.people) {
              CHECK_FALSE(holds(known.subjects, who));
              CHECK_FALSE(holds(known.about, who));
              CHECK_FALSE(holds(known.conflicted, who));
            }
          }
          for (const auto& clock : decision.clocks) CHECK_FALSE(clock.because.empty());
          for (const auto& each : decision.notify) CHECK_FALSE(each.because.empty());
        }
      }
      MESSAGE(school.name << ": " << school.reports.size() << " reports, " << decided << " decisions, " << told
                          << " people told, " << barred << " decisions with somebody barred");
      CHECK(decided == school.reports.size() * std::size(policy_test::schools));
      CHECK(told > 0);
      CHECK(barred > 0);
    });
  }

  TEST_CASE("facts use nothing that was recorded later: they are the same from what came before alone") {
    each_school([](const whole_school& school, const sg::fact_finder& finder) {
      std::size_t with_history = 0;
      for (std::size_t k = 0; k < school.reports.size(); ++k) {
        const auto& made = school.reports[k];
        CAPTURE(made.id.text());
        std::vector<sg::action> before;
        for (const auto& each : school.actions)
          if (each.recorded_at <= made.recorded_at) before.push_back(each);
        const auto whole = finder.find(made, {school.reports, school.actions, {}});
        const auto prefix = finder.find(made, {{school.reports.data(), k}, before, {}});
        CHECK(whole == prefix);
        with_history += whole != finder.find(made, {});
      }
      MESSAGE(school.name << ": the history gives facts to " << with_history << " reports");
      CHECK(with_history > 0);
    });
  }

  TEST_CASE("the order in which a history is handed over makes no difference") {
    each_school([](const whole_school& school, const sg::fact_finder& finder) {
      auto reports = school.reports;
      auto actions = school.actions;
      std::reverse(reports.begin(), reports.end());
      std::reverse(actions.begin(), actions.end());
      for (const auto& made : school.reports)
        CHECK(finder.find(made, {reports, actions, {}}) == finder.find(made, {school.reports, school.actions, {}}));
    });
  }

  TEST_CASE("facts and decisions carry ids and words, nothing of what was written or of names") {
    each_school([](const whole_school& school, const sg::fact_finder& finder) {
      for (const auto& made : school.reports) {
        auto silent = made;
        silent.text = "x";
        silent.place = "x";
        CHECK(finder.find(silent, {school.reports, school.actions, {}}) ==
              finder.find(made, {school.reports, school.actions, {}}));
      }
    });
  }

  TEST_CASE("a clock that was stopped stays stopped, and the due time of none moves") {
    each_school([](const whole_school& school, const sg::fact_finder& finder) {
      const auto& book = policy_test::book("beech-green");
      const auto& calendar = calendar_test::school_2026_27();
      for (const auto& made : school.reports) {
        CAPTURE(made.id.text());
        const auto decision = sg::decide(book, finder.find(made, {school.reports, school.actions, {}}), school.who,
                                         calendar, made.recorded_at);
        std::vector<std::optional<sg::instant>> stopped(decision.clocks.size());
        for (const int days : {0, 1, 7, 90}) {
          const auto clocks = sg::running_clocks(decision, made.id, school.actions, calendar,
                                                 made.recorded_at + std::chrono::days{days});
          CHECK(clocks.size() == decision.clocks.size());
          for (std::size_t i = 0; i < clocks.size(); ++i) {
            // Once stopped, a clock stays stopped, at the same time.
            if (stopped[i]) CHECK(clocks[i].runs.stopped_at == stopped[i]);
            stopped[i] = clocks[i].runs.stopped_at;
            CHECK(clocks[i].runs_to.due == decision.clocks[i].runs_to.due);
          }
        }
      }
    });
  }
}
