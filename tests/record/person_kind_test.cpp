// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/person_kind.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/person_kind") {
  TEST_CASE("a pupil, a parent and others do not serve the school; everybody else does") {
    for (const auto& entry : sg::enum_names<sg::person_kind>::table) {
      const auto word = entry.second;
      CAPTURE(word);
      CHECK(sg::serves_school(entry.first) == (word != "pupil" && word != "parent" && word != "other"));
      CHECK(sg::is_pupil(entry.first) == (word == "pupil"));
    }
  }
}
