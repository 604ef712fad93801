// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/ties.hpp>

#include "small_school.hpp"

namespace sg = safeguarding;
using namespace std::chrono_literals;
using small::always;
using small::noon;
using small::person;

TEST_SUITE("access/ties") {
  TEST_CASE("who is one person with whom, through others too, at the moment asked about") {
    sg::ties known;
    known.same = {{person("a"), person("b"), always},
                  {person("c"), person("b"), {noon, noon + 1h}},
                  {person("d"), person("c"), always},
                  {person("e"), person("f"), always}};
    const auto all = [&](const std::string& who, sg::instant at) {
      std::string text;
      for (const auto& each : sg::identities_of(person(who), known, at)) text += each.text();
      return text;
    };
    for (const auto* who : {"a", "b", "c", "d"}) CHECK(all(who, noon) == "abcd");
    CHECK(all("a", noon - 1s) == "ab");
    CHECK(all("d", noon - 1s) == "cd");
    CHECK(all("a", noon + 1h) == "ab");
    CHECK(all("f", noon) == "ef");
    CHECK(all("x", noon) == "x");
  }

  TEST_CASE("two groups that are joined are one, whichever of their people joins them") {
    sg::ties known;
    for (const auto& [one, other] : {std::pair{"a", "b"}, {"c", "d"}, {"e", "f"}, {"f", "d"}, {"d", "b"}, {"g", "f"}})
      known.same.push_back({person(one), person(other), always});
    for (const auto* who : {"a", "b", "c", "d", "e", "f", "g"})
      CHECK(sg::identities_of(person(who), known, noon).size() == 7);
  }

  TEST_CASE("a long row of aliases, joined in any order, is one person") {
    sg::ties known;
    for (int i = 0; i < 400; ++i)
      known.same.push_back(
          {person("p" + std::to_string(i * 7 % 401)), person("p" + std::to_string((i + 1) * 7 % 401)), always});
    CHECK(sg::identities_of(person("p200"), known, noon).size() == 401);
  }
}
