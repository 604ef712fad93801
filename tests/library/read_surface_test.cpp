// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/read_surface.hpp>

#include <doctest/doctest.h>

#include <iterator>

namespace sg = safeguarding;

TEST_SUITE("library/read_surface") {
  TEST_CASE("ways of reading keep the numbers they are stored under, and their words") {
    constexpr const char* words[] = {"record",  "records",     "case_file",   "chronology", "search",
                                     "notices", "due",         "explanation", "audit",      "receipt",
                                     "links",   "same_events", "pictures",    "why"};
    REQUIRE(std::size(sg::enum_names<sg::read_surface>::table) >= std::size(words));
    for (std::size_t i = 0; i < std::size(words); ++i) {
      CHECK(sg::name(static_cast<sg::read_surface>(i + 1)) == words[i]);
      CHECK(sg::parse<sg::read_surface>(words[i]) == static_cast<sg::read_surface>(i + 1));
    }
  }
}
