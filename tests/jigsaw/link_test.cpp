// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/link.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_CASE("the bits of a link are exactly the sum of its lines, whatever the pair") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const auto library = pieces::random_library(seed, 40);
    const auto made = pieces::made_of(library);
    for (std::size_t i = 0; i < library.size(); ++i)
      for (std::size_t j = i + 1; j < library.size(); ++j) {
        const auto link = made.why(library[i].id, library[j].id).link;
        std::int32_t sum = 0;
        for (const auto& line : link.evidence) sum += line.bits;
        REQUIRE(sum == link.bits);
        REQUIRE(link.probability > 0);
        REQUIRE(link.probability < 1'000'000);
        REQUIRE((link.bits >= 0) == (link.probability >= 500'000));
      }
  }
}

TEST_CASE("a link names the earlier report first, whichever is asked for first") {
  const auto made = pieces::made_of(pieces::then(pieces::noise(20), pieces::van()));
  CHECK(made.why(sg::report_id{"v-2"}, sg::report_id{"v-1"}).link ==
        made.why(sg::report_id{"v-1"}, sg::report_id{"v-2"}).link);
  CHECK(made.why(sg::report_id{"v-2"}, sg::report_id{"v-1"}).link.a.text() == "v-1");
}
