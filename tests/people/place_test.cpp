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
