// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/clock_rule.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <doctest/doctest.h>

#include "books.hpp"

namespace sg = safeguarding;

TEST_SUITE("policy/clock_rule") {
  TEST_CASE("what a clock rests on has words") {
    CHECK(sg::name(sg::clock_basis::statutory) == "statutory");
    CHECK(sg::name(sg::clock_basis::local) == "local");
    CHECK(sg::name(sg::clock_basis::not_in_force) == "not_in_force");
    CHECK(sg::name(sg::clock_basis::own_document) == "own_document");
  }

  TEST_CASE(
      "a clock of a school's pack is its own document's, one of an overlay law or guidance, unless it says otherwise") {
    const auto basis = [](const char* kind, const char* more) {
      const auto text = "format = 1\n[pack]\nid = \"p\"\nkind = \"" + std::string{kind} +
                        "\"\ntitle = \"t\"\nedition = \"e\"\nvocabulary = \"safeguarding-core@1\"\n"
                        "[[clause]]\nid = \"1\"\ntext = \"t\"\n" +
                        "[[rule]]\nid = \"r\"\ncite = [\"1\"]\nkind = \"route\"\nroute = { to = [\"dsl\"] "
                        "}\nwhen.event = [\"allegation\"]\n"
                        "clocks = [\"reply\"]\n[[clock]]\nid = \"reply\"\nunit = \"working_day\"\nn = 2\n"
                        "starts = [\"at\"]\nstops = [\"reporter_answered\"]\nowner = \"o\"\nsource = \"s\"\n"
                        "meaning = \"m\"\n" +
                        more;
      return sg::policy_pack::read(sg::read_toml(text, "p.toml"), policy_test::words()).clocks.at(0).basis;
    };
    CHECK(basis("school", "") == sg::clock_basis::own_document);
    CHECK(basis("school", "basis = \"local\"\n") == sg::clock_basis::local);
    CHECK(basis("overlay", "") == sg::clock_basis::statutory);
  }
}
