// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/token.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/token") {
  TEST_CASE("a token keeps its text, and vocabularies do not mix") {
    static_assert(!std::is_convertible_v<sg::agency, sg::action_kind>);
    static_assert(!std::is_constructible_v<sg::agency, sg::action_kind>);
    static_assert(!std::is_convertible_v<std::string, sg::agency>);
    CHECK(sg::action_kind{"lado_contacted"}.text() == "lado_contacted");
    CHECK(sg::agency{"lado"} < sg::agency{"police"});
    CHECK(sg::agency{}.empty());
    CHECK(std::hash<sg::agency>{}(sg::agency{"lado"}) == std::hash<sg::agency>{}(sg::agency{"lado"}));
  }

  TEST_CASE("anything but small letters, digits and underscore is refused, and the message does not repeat it") {
    for (const char* bad : {"", "LADO", "lado contacted", "lado-contacted", "caf\xc3\xa9", "a."}) {
      CAPTURE(bad);
      CHECK_THROWS_WITH_AS(sg::agency{bad}, "a token is 1 to 64 of a to z, 0 to 9 and underscore", sg::invalid_input);
    }
    CHECK(sg::agency{std::string(64, 'x')}.text().size() == 64);
    CHECK_THROWS_AS(sg::agency{std::string(65, 'x')}, sg::invalid_input);
  }
}
