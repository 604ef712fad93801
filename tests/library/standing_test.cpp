// SPDX-License-Identifier: Apache-2.0
// Where records stand is remembered while a library is open, and forgotten when something changes it: a library that
// stayed open answers everybody as one that was opened anew.
#include "deeds.hpp"
#include "failing_store.hpp"
#include "observation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace library_test;

namespace {

sg::root_key same_key() {
  return sg::root_key::from_host([](auto to) { std::fill(to.begin(), to.end(), static_cast<std::uint8_t>(9)); });
}

/// All answers but that about readings, to which each library adds by being asked.
std::string answers(const sg::desk& by, const questions& asked) {
  std::string all;
  for (const auto& [surface, word] : sg::enum_names<sg::read_surface>::table)
    if (surface != sg::read_surface::audit) all += "== " + std::string{word} + "\n" + observe(by, surface, asked);
  return all;
}

}  // namespace

TEST_SUITE("library/standing") {
  TEST_CASE("a library that stayed open while much was done answers everybody as one that was opened anew") {
    std::size_t compared = 0;
    for (std::uint64_t seed = 1; seed <= 14; ++seed) {
      dice draw{seed};
      const auto all = draw_deeds(lookers()[seed % lookers().size()], 27, draw);
      const std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
      const auto over_files = [&] { return std::make_unique<failing_store>(files, std::make_shared<fault>()); };
      twin open{all.size(), sg::case_library::create(over_files(), same_key(), first_events())};
      questions asked;
      asked.people = {"t-02", "t-05", "p-01", "p-03"};
      asked.households = {"h-1"};
      asked.places = {places().front()};
      asked.words = {"hungry again"};
      auto now = morning;
      for (std::size_t i = 0; i < all.size(); ++i) {
        now += std::chrono::minutes{30 + static_cast<int>(draw() % 300)};
        static_cast<void>(done(open, open.made, all[i], i, now));
        if (!open.made[i].id.empty()) asked.records.push_back(open.made[i]);
        if (i % 3 != 2) continue;
        const auto anew = sg::case_library::open(over_files(), same_key());
        for (const char* who : {"t-01", "t-02", "t-03", "t-04", "t-05", "g-01"}) {
          CAPTURE(seed);
          CAPTURE(i);
          CAPTURE(who);
          const auto told = answers(open.school.as(who, now), asked);
          const bool alike = told == answers(anew.as({sg::person_id{who}, now, "test"}), asked);
          CHECK(alike);
          ++compared;
          if (!alike) return;
        }
      }
    }
    MESSAGE(compared << " comparisons");
    CHECK(compared > 500);
  }

  TEST_CASE("what was recorded and read before moves behind another wall when the roll says who somebody is") {
    const small_library school;
    const std::vector<sg::to_record> history{{about("t-05", {subject("p-03")}, "Shouted at the little ones.")}};
    const auto kept = school.as("t-03").bring_in(history).front().what;
    CHECK(school.as("t-03").find(kept));
    const std::vector<sg::person> changed{
        somebody("p-03", sg::person_kind::teaching_assistant, "Wren", "Oduya", "h-2")};
    school.as("t-02").adopt_roll(changed);
    CHECK_FALSE(school.as("t-03").find(kept));
    CHECK(school.as("t-01").find(kept));
  }
}
