// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/place.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sg = safeguarding;

TEST_CASE("places are learned from what staff type, the commonest spelling being the name") {
  std::vector<std::string> typed{"the hall", "hall",  "hall",        "Hall",        "feild",
                                 "field",    "field", "dinner hall", "KS1 toilets", "KS2 toilets"};
  const auto list = sg::place_list::learn(typed);
  CHECK(list.names() == std::vector<std::string>{"KS1 toilets", "KS2 toilets", "dinner hall", "field", "hall"});
  std::reverse(typed.begin(), typed.end());
  CHECK(sg::place_list::learn(typed).names() == list.names());
}

TEST_CASE("a place is found whatever small words and slips stand in it, and never guessed") {
  const auto list =
      sg::place_list::learn(std::vector<std::string>{"dinner hall", "field", "KS2 toilets", "sports hall"});
  const auto name = [&](std::string_view typed) {
    const auto at = list.find(typed);
    return at ? list.names()[*at] : std::string{"none"};
  };
  CHECK(name("in the dinner hall") == "dinner hall");
  CHECK(name("hall, dinner") == "dinner hall");
  CHECK(name("the feild") == "field");
  CHECK(name("ks2 toilets") == "KS2 toilets");
  CHECK(name("KS1 toilets") == "none");
  CHECK(name("hall") == "none");
  CHECK(name("") == "none");
}

TEST_CASE("the places of the list are found in a running text, the longest name first") {
  const std::vector<std::string> typed{"Hall", "Sports hall", "Gate on Mill Lane"};
  const auto list = sg::place_list::learn(typed);
  const auto found = list.find_all("She left the hall of sports, then the hall; later at the Mill Lane gate.");
  REQUIRE(found.size() == 3);
  CHECK(list.names()[found[0].place] == "Sports hall");
  CHECK(found[0].surface == "hall of sports");
  CHECK(found[0].start == 13);
  CHECK(list.names()[found[1].place] == "Hall");
  CHECK(list.names()[found[2].place] == "Gate on Mill Lane");
  CHECK(list.find_all("She was in the room.").empty());
}
