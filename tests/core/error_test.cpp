// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/finding.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("core/error") {
  TEST_CASE("an error says where, what and what would be right, and keeps the fragment apart") {
    const sg::invalid_input e{
        sg::errc::unknown_name, "no such role; write one of dsl, headteacher", "hed", {"pack.toml", 12, 5, "route.to"}};
    CHECK(std::string{e.what()} == "pack.toml:12:5, route.to: no such role; write one of dsl, headteacher");
    CHECK(e.reveal() == "pack.toml:12:5, route.to: no such role; write one of dsl, headteacher (found: hed)");
    CHECK(e.code() == sg::errc::unknown_name);
    CHECK(e.where().line == 12);
  }

  TEST_CASE("a position prints the parts that are known") {
    CHECK(sg::to_text(sg::position{}) == "");
    CHECK(sg::to_text(sg::position{"roll.csv", 3, 0, "dob"}) == "roll.csv:3, dob");
    CHECK(sg::to_text(sg::position{"", 3, 4, ""}) == "line 3:4");
    CHECK(sg::to_text(sg::position{"", 0, 0, "dob"}) == "dob");
  }

  TEST_CASE("every code and every severity has a word of its own") {
    for (int number = 1; number <= 10; ++number) {
      const auto code = static_cast<sg::errc>(number);
      CAPTURE(number);
      CHECK(sg::name(code) != "?");
      CHECK(sg::parse<sg::errc>(sg::name(code)) == code);
    }
    CHECK(sg::name(static_cast<sg::errc>(11)) == "?");  // a new code belongs into the loop above
    for (const auto weight : {sg::severity::note, sg::severity::warning, sg::severity::refusal})
      CHECK(sg::parse<sg::severity>(sg::name(weight)) == weight);
  }

  TEST_CASE("not_found is caught as error and carries its code") {
    try {
      throw sg::not_found{"no such pack", "x"};
    } catch (const sg::error& e) {
      CHECK(e.code() == sg::errc::not_found);
    }
  }
}
