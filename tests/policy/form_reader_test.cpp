// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/form_reader.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("policy/form_reader") {
  TEST_CASE("forms read one after another say what each says by itself") {
    const auto roll = policy_test::small_roll();
    const sg::form_reader forms{policy_test::words(), policy_test::shipped_table(), roll};
    for (const char* people : {"tea alleged, ana subject", "ana subject", "hed alleged", "nobody-known alleged", ""}) {
      CAPTURE(people);
      const auto made = policy_test::filled({.people = people, .categories = "physical"});
      const auto said = forms.read(made);
      CHECK(said == sg::said_by_reporter(made, policy_test::words(), policy_test::shipped_table(), roll));
      CHECK(said.conflicted.empty());
    }
  }

  TEST_CASE("the post somebody holds is not read from a form, which says only what the roll says") {
    const auto made = policy_test::filled({.people = "tea alleged", .categories = "physical"});
    const sg::form_reader forms{policy_test::words(), policy_test::shipped_table(), policy_test::small_roll()};
    CHECK(policy_test::shown(forms.read(made), "subject_role") == "teacher");
  }
}
