// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/facts.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "judge.hpp"

namespace sg = safeguarding;
using nlohmann::json;
using policy_test::judge;

namespace {

struct scenario {
  json text;
  sg::question asked;
  sg::decision made;
};

const sg::school_calendar& terms() {
  static const auto shipped = sg::read_terms(sg::shipped("terms"), "terms.toml");
  return shipped;
}

std::vector<scenario> scenarios(const char* name) {
  std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/tests/policy/" + name, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  const auto all = json::parse(text);
  auto reading = sg::read_facts(text, name, policy_test::words());
  for (const auto& problem : reading.findings) MESSAGE(sg::to_text(problem.where) << ": " << problem.message);
  REQUIRE(reading.findings.empty());
  REQUIRE(reading.questions.size() == all.size());
  std::vector<scenario> list;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& asked = reading.questions[i];
    REQUIRE(asked.id == all[i].at("id").get<std::string>());
    const auto& book = policy_test::book(asked.school);
    auto made = sg::decide(book, asked.known, policy_test::posts(book), terms(), asked.at);
    list.push_back({all[i], std::move(asked), std::move(made)});
  }
  return list;
}

std::size_t judged(const char* name) {
  std::size_t as_expected = 0;
  const auto all = scenarios(name);
  for (const auto& each : all) {
    const judge found{each.text.at("expect"), each.made};
    as_expected += found.complaints().empty();
    for (const auto& complaint : found.complaints()) FAIL_CHECK(each.asked.id << " " << complaint);
  }
  MESSAGE(as_expected << " of " << all.size() << " scenarios of " << std::string{name} << " come out as expected");
  return as_expected;
}

}  // namespace

TEST_SUITE("policy/scenarios") {
  TEST_CASE("the forty acceptance scenarios come out") { CHECK(judged("scenarios.json") == 40); }

  TEST_CASE("ninety harder scenarios come out") { CHECK(judged("scenarios_harder.json") == 90); }

  TEST_CASE("seventy scenarios of the corners come out") { CHECK(judged("scenarios_corners.json") == 70); }

  // A judge that cannot say no would let everything through.
  TEST_CASE("a scenario that expects one thing more, or one thing less, does not come out") {
    std::size_t changed = 0;
    for (const auto& each : scenarios("scenarios_harder.json")) {
      CAPTURE(each.asked.id);
      const auto refuses = [&](const char* key, const json& value) {
        auto expect = each.text.at("expect");
        if (expect.contains(key) && expect.at(key).is_array() && value.is_string()) expect.at(key).push_back(value);
        else
          expect[key] = value.is_string() && std::string_view{key} != "step" && std::string_view{key} != "conflict"
                            ? json::array({value})
                            : value;
        CHECK_FALSE(judge(expect, each.made).complaints().empty());
        ++changed;
      };
      for (const char* key : {"notify_includes", "must", "may", "must_not", "consider", "cites", "overlay_cites",
                              "statutory_overlay_adds", "missing", "nonsense"})
        refuses(key, "no_such_thing");
      refuses("step", "step9");
      refuses("conflict", each.made.conflicts.empty() ? json("conflict recorded: both notified") : json(nullptr));
      if (!each.made.notify.empty()) {
        refuses("notify_excludes", each.made.notify.back().receiver);
        refuses("absent", each.made.notify.front().receiver);
      }
      if (!each.made.must.empty()) refuses("absent", each.made.must.back().what);
      for (const auto& wanted : each.text.at("expect").at("clocks"))
        for (const char* part : {"due", "from", "n", "name", "unit"}) {
          auto clock = wanted;
          if (clock.at(part).is_number()) clock.at(part) = 9999;
          else
            clock.at(part) =
                std::string_view{part} == "due" || std::string_view{part} == "from" ? "2031-01-01T00:00:00Z" : "other";
          refuses("clocks", json::array({clock}));
        }
    }
    MESSAGE(changed << " changed expectations refused");
    CHECK(changed > 1000);
  }
}
