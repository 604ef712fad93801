// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/ladder.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;

TEST_SUITE("policy/ladder") {
  TEST_CASE("a ladder keeps its steps in rising order, what is counted, how far back, and where it stands") {
    const auto pack = policy_test::read_pack(
        policy_test::head("school") +
        "[[ladder]]\nid = \"misuse\"\nsteps = [\"talk\", \"letter\", \"ban\"]\ncounts = \"prior_upheld_misuse_count\"\n"
        "look_back = \"unstated\"\n" +
        policy_test::rule("a", "route = { to = [\"dsl\"] }\nstep = \"letter\""));
    REQUIRE(pack.ladders.size() == 1);
    const sg::ladder& one = pack.ladders.front();
    CHECK(one.id == "misuse");
    CHECK(one.steps == std::vector<std::string>{"talk", "letter", "ban"});
    CHECK(one.counts == "prior_upheld_misuse_count");
    CHECK(one.look_back == "unstated");
    CHECK(one.where.source == "small.toml");
    CHECK(one.where.line > 1);
  }
}
