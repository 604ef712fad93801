// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/explanation.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string_view>
#include <utility>

namespace sg = safeguarding;

TEST_SUITE("policy/explanation") {
  TEST_CASE("how a requirement was met has the numbers and words it is stored with") {
    const std::pair<int, std::string_view> ways[] = {
        {1, "in_document"}, {2, "added"}, {3, "stood_in"}, {4, "not_needed"}, {5, "nobody"}};
    CHECK(std::size(ways) == std::size(sg::enum_names<sg::requirement_met>::table));
    for (const auto& [number, word] : ways) CHECK(sg::name(static_cast<sg::requirement_met>(number)) == word);
  }

  TEST_CASE("what a sentence speaks of has the numbers and words it is stored with") {
    const std::pair<int, std::string_view> kinds[] = {
        {1, "decision"},    {2, "fact"},       {3, "recipient"}, {4, "exclusion"}, {5, "requirement"},
        {6, "step"},        {7, "duty"},       {8, "clock"},     {9, "conflict"},  {10, "question"},
        {11, "overridden"}, {12, "near_miss"}, {13, "guidance"}};
    CHECK(std::size(kinds) == std::size(sg::enum_names<sg::sentence_about>::table));
    for (const auto& [number, word] : kinds) CHECK(sg::name(static_cast<sg::sentence_about>(number)) == word);
  }
}
