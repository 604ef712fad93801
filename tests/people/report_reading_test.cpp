// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/report_reading.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace sg = safeguarding;
using small_school::roll;

namespace {

sg::place_list places() {
  const std::vector<std::string> typed{"Sports hall", "sports Hall", "Year 6 corridor"};
  return sg::place_list::learn(typed);
}

sg::report_reading read(const std::string& text, const std::string& place = {}) {
  auto made = small_school::report({text});
  made.place = place;
  return sg::read_report(sg::roll_index{roll()}, places(), made);
}

}  // namespace

TEST_CASE("one call gives people, accounts, places, times and whoever is described") {
  const auto found = read(
      "Mia said voxlefox_77 and v0xlefox wrote to her at ten past four. A tall man in a yellow coat stood by the "
      "sports hall.",
      "Sports Hall");
  CHECK(found.report == sg::report_id{"r-1"});
  REQUIRE(found.people.size() >= 1);
  CHECK(found.people[0].person == sg::person_id{"p-1"});
  CHECK(found.people[0].length == 3);
  REQUIRE(found.identifiers.size() == 2);
  REQUIRE(found.aliases.size() == 1);
  CHECK(found.aliases[0] == std::vector<std::size_t>{0, 1});
  REQUIRE(found.times.size() == 1);
  CHECK(found.times[0].after_midnight == std::chrono::hours{16} + std::chrono::minutes{10});
  REQUIRE(found.places.size() == 1);
  CHECK(found.places[0].surface == "sports hall");
  REQUIRE(found.place);
  CHECK(places().names()[*found.place] == places().names()[found.places[0].place]);
  REQUIRE(found.described.size() == 1);
  CHECK(found.described[0].said.surface == "A tall man");
  CHECK(found.described[0].could_be.empty());  // a coat is not on the roll
}

TEST_CASE("a profile meets the roll only as a candidate, by the post, the class and the sex that are said") {
  const auto supply = read("It was the supply man with the grey ponytail.");
  REQUIRE(supply.described.size() == 1);
  REQUIRE(supply.described[0].could_be.size() == 1);
  CHECK(supply.described[0].could_be[0].person == sg::person_id{"t-5"});
  int sum = 0;
  for (const auto& line : supply.described[0].could_be[0].evidence) sum += line.bits;
  CHECK(sum == supply.described[0].could_be[0].bits);

  const auto girl = read("A girl in 5W with red glasses cried.");
  REQUIRE(girl.described.size() == 1);
  REQUIRE(girl.described[0].could_be.size() == 2);  // Mia and Grace
  CHECK(girl.described[0].could_be[0].person == sg::person_id{"p-1"});
}

TEST_CASE("nothing is read out of nothing, and the same text is read the same") {
  CHECK(read("").people.empty());
  CHECK(read("").places.empty());
  const std::string text = "Mia met a man in a red cap at half eleven in the sports hall.";
  CHECK(read(text) == read(text));
}
