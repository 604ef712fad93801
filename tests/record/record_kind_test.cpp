// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/record_kind.hpp>

#include <doctest/doctest.h>

#include <iterator>

namespace sg = safeguarding;

TEST_SUITE("record/record_kind") {
  TEST_CASE("the numbers of the kinds are those that are stored, and each has a word") {
    const char* words[] = {"person",
                           "report",
                           "case_file",
                           "action",
                           "referral",
                           "decision",
                           "allegation_outcome",
                           "relationship_declaration",
                           "acknowledgement",
                           "information_shared",
                           "amendment",
                           "redecision"};
    REQUIRE(std::size(sg::enum_names<sg::record_kind>::table) == std::size(words));
    for (int number = 1; const char* word : words) CHECK(sg::name(static_cast<sg::record_kind>(number++)) == word);
  }
}
