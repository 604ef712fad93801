// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/person_kind.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/person_kind") {
  TEST_CASE("a pupil, a parent and others do not serve the school; everybody else does") {
    for (const auto& [kind, word] : sg::enum_names<sg::person_kind>::table) {
      CAPTURE(word);
      const bool outside = word == "pupil" || word == "parent" || word == "other";
      CHECK(sg::serves_school(kind) == !outside);
      CHECK(sg::is_pupil(kind) == (word == "pupil"));
    }
  }
}
