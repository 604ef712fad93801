// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/picture.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_CASE("three sightings in different words become one picture, raised when the second arrived") {
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  REQUIRE(made.pictures().size() == 1);
  const auto one = made.pictures().front();
  CHECK(pieces::ids(one) == std::vector<std::string>{"v-1", "v-2", "v-3"});
  CHECK(one.raised_at.text() == "v-2");
  CHECK(one.id == "v-1+v-2");
  CHECK(one.reports.front().joined.text() == "v-2");
  CHECK(one.reports.back().joined.text() == "v-3");
  CHECK(one.independent == 3);
  REQUIRE_FALSE(one.why.empty());
  CHECK(one.why.front() == "3 reports by 3 independent reporters");
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
