// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/clause.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("policy/clause") {
  TEST_CASE("a clause is binding unless somebody says otherwise: nothing a document asks for is dropped in silence") {
    CHECK(sg::clause{}.kind == sg::clause_kind::binding);
  }

  TEST_CASE("the kinds of clause have words") {
    CHECK(sg::name(sg::clause_kind::binding) == "binding");
    CHECK(sg::name(sg::clause_kind::reference) == "reference");
    CHECK(sg::name(sg::clause_kind::invariant) == "invariant");
  }
}
