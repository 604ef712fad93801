// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/presence.hpp>

#include "small_library.hpp"

#include <doctest/doctest.h>

using namespace library_test;

TEST_SUITE("library/presence") {
  TEST_CASE("a post opens only what was looked for: the purpose that is stated counts") {
    const small_library school;
    const std::vector<sg::to_record> history{{about("t-05", {subject("p-01")}, "Marks.")}};
    const auto kept = school.as("t-02").bring_in(history).front().what;
    const auto looking_for = [&](std::vector<sg::access_purpose> purposes) {
      return school.in.as({sg::person_id{"t-03"}, morning, "test", std::move(purposes)}).find(kept).has_value();
    };
    CHECK(looking_for({sg::access_purpose::child_protection}));
    CHECK_FALSE(looking_for({sg::access_purpose::adult_conduct}));
    CHECK_FALSE(looking_for({}));
  }

  TEST_CASE("the reason somebody gives is kept with what they read") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    static_cast<void>(school.in.as({sg::person_id{"t-02"}, morning, "a call from the hospital"}).find(kept));
    const auto lines = school.as("g-01").audit();
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [](const sg::reading_line& each) { return each.purpose == "a call from the hospital"; }));
  }

  TEST_CASE("nobody reads without a name") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    const auto nobody = school.in.as({sg::person_id{}, morning, "test"});
    CHECK_FALSE(nobody.find(kept));
    CHECK(nobody.records().empty());
  }
}
