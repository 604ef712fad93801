// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/mention.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>

namespace sg = safeguarding;

TEST_CASE("every clue has a sentence for it and, where it can speak both ways, one against it") {
  for (const auto& [clue, word] : sg::enum_names<sg::mention_clue>::table) {
    CHECK_FALSE(sg::sentence_of(clue, 1).empty());
    CHECK_FALSE(sg::sentence_of(clue, -1).empty());
    CHECK(sg::parse<sg::mention_clue>(word) == clue);
  }
  CHECK(sg::sentence_of(sg::mention_clue::form_given, 1) != sg::sentence_of(sg::mention_clue::form_given, -1));
}

TEST_CASE("the words of the verdicts are those of the stored format") {
  CHECK(sg::name(sg::mention_verdict::resolved) == "resolved");
  CHECK(sg::name(sg::mention_verdict::ambiguous) == "ambiguous");
  CHECK(sg::name(sg::mention_verdict::not_on_roll) == "not_on_roll");
}
