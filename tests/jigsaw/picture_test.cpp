// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/picture.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_CASE("three sightings in different words become one picture, raised when the third arrived") {
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  REQUIRE(made.pictures().size() == 1);
  const auto one = made.pictures().front();
  CHECK(pieces::ids(one) == std::vector<std::string>{"v-1", "v-2", "v-3"});
  CHECK(one.raised_at.text() == "v-3");
  CHECK(one.id == "v-1+v-2");
  CHECK(one.reports.front().joined.text() == "v-3");
  CHECK(one.reports.back().joined.text() == "v-3");
  CHECK(one.independent == 3);
  REQUIRE_FALSE(one.why.empty());
  CHECK(one.why.front() == "3 reports by 3 independent reporters");
}

TEST_CASE("two reports are a picture by themselves where much speaks for them, and else none") {
  auto of = pieces::noise(30);
  of.push_back(pieces::van()[0]);
  of.push_back(pieces::van()[1]);
  CHECK(pieces::made_of(of).pictures().empty());
  of.back().text += " 07700 900123 was on the side.";
  of[30].text += " 07700 900123 on the door.";
  const auto made = pieces::made_of(of);
  REQUIRE(made.pictures().size() == 1);
  CHECK(made.pictures().front().raised_at.text() == "v-2");
  CHECK(made.pictures().front().reports.front().joined.text() == "v-2");
}

TEST_CASE("a report that belongs to two matters is in a picture of each") {
  const auto about = [](const char* id, int day, const char* text, const char* child, const char* by) {
    return pieces::report(id, day, text, {pieces::subject(child)}, by);
  };
  const auto made = pieces::made_of(pieces::then(
      pieces::noise(60),
      {about("a-1", 31, "Knife in his bag, showed it by the bins.", "p-3", "t-2"),
       about("a-2", 33, "Blade seen, he says it is for the underpass.", "p-3", "t-3"),
       about("b-1", 35, "Asleep in maths, hungry again, no lunch.", "p-4", "t-4"),
       about("b-2", 38, "No breakfast, hungry and asleep by ten.", "p-4", "t-5"),
       pieces::report("both", 41, "He showed the blade while she was asleep, she is hungry every day, no lunch.",
                      {pieces::subject("p-3"), pieces::subject("p-4")}, "t-6")}));
  const auto all = made.pictures_of(sg::report_id{"both"});
  REQUIRE(all.size() == 2);
  CHECK(pieces::ids(all[0]) == std::vector<std::string>{"a-1", "a-2", "both"});
  CHECK(pieces::ids(all[1]) == std::vector<std::string>{"b-1", "b-2", "both"});
  CHECK(made.why(sg::report_id{"a-1"}, sg::report_id{"both"}).picture_with_both == all[0].id);
  CHECK(made.why(sg::report_id{"b-2"}, sg::report_id{"both"}).picture_with_both == all[1].id);
  CHECK_FALSE(made.why(sg::report_id{"a-1"}, sg::report_id{"b-1"}).picture_with_both);
}

TEST_CASE("the larger a picture, the more a report has to have in common with it") {
  const auto members = [](std::int32_t grows) {
    sg::jigsaw_settings how;
    how.model.picture_grows = grows;
    std::size_t largest = 0;
    for (const std::uint64_t seed : {21U, 22U, 23U}) {
      sg::jigsaw made{sg::feature_reader{pieces::roll()}, how};
      for (const auto& one : pieces::random_library(seed, 60)) made.add(one);
      for (const auto& one : made.pictures()) largest = std::max(largest, one.reports.size());
    }
    return largest;
  };
  CHECK(members(0) > 4);
  CHECK(members(0) > members(4 * 1024));
}

TEST_CASE("anonymous reports count as one hand") {
  auto van = pieces::van();
  van[0].reporter.reset();
  van[2].reporter.reset();
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), van));
  REQUIRE(made.pictures().size() == 1);
  CHECK(made.pictures().front().independent == 2);
}

TEST_CASE("what a picture says holds nobody's name and no words of a report but things") {
  auto van = pieces::van();
  for (auto& one : van) one.text += " Orla Fenwick saw it too.";
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), van));
  const auto pictures = made.pictures();
  REQUIRE_FALSE(pictures.empty());
  for (const auto& line : pictures.front().why) {
    CHECK(line.find("Orla") == std::string::npos);
    CHECK(line.find("p-1") == std::string::npos);
  }
}

TEST_CASE("a picture tells which link, and which report, holds it together all alone") {
  const auto graph_of = [](const sg::jigsaw& made) {
    const auto& model = made.settings().model;
    const auto least = std::min(model.picture_begins, model.picture_takes);
    return [&made, least](const sg::picture& one, std::size_t without, std::pair<std::size_t, std::size_t> cut) {
      // What can be reached from the first report that is left, without one report or one link.
      std::vector<std::size_t> open{without == 0 ? 1U : 0U}, seen = open;
      while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        for (std::size_t i = 0; i < one.reports.size(); ++i) {
          if (i == without || i == at || std::pair{std::min(i, at), std::max(i, at)} == cut) continue;
          const auto told = made.why(one.reports[i].report, one.reports[at].report);
          if (told.answer == sg::link_answer::never_compared || told.link.bits < least) continue;
          if (std::find(seen.begin(), seen.end(), i) == seen.end()) seen.push_back(i), open.push_back(i);
        }
      }
      return seen.size();
    };
  };
  constexpr auto none = static_cast<std::size_t>(-1);
  std::size_t bridges = 0, points = 0;
  for (const std::uint64_t seed : {11U, 12U, 13U, 14U, 15U, 16U}) {
    const auto made = pieces::made_of(pieces::random_library(seed, 60));
    const auto reach = graph_of(made);
    for (const auto& one : made.pictures()) {
      const auto size = one.reports.size();
      REQUIRE(reach(one, none, {none, none}) == size);
      std::vector<sg::picture_bridge> alone;
      std::vector<sg::report_id> joints;
      for (std::size_t a = 0; a < size; ++a) {
        if (reach(one, a, {none, none}) < size - 1) joints.push_back(one.reports[a].report);
        for (std::size_t b = a + 1; b < size; ++b)
          if (reach(one, none, {a, b}) < size) alone.push_back({one.reports[a].report, one.reports[b].report});
      }
      CHECK(one.bridges == alone);
      CHECK(one.articulation_points == joints);
      bridges += size > 2 ? alone.size() : 0;
      points += joints.size();
    }
  }
  CHECK(bridges > 0);
  CHECK(points > 0);
}
