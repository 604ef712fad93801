// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/founding.hpp>

#include "small_library.hpp"

#include <doctest/doctest.h>

using namespace library_test;

TEST_SUITE("library/founding") {
  TEST_CASE("a library goes by what it was founded with, and says who may adopt what follows") {
    auto first = first_events();
    first.by = sg::person_id{"clerk"};
    first.settings = {};
    const auto in = sg::case_library::create(sg::make_memory_store(some_store()), sg::root_key::random(), first);
    const auto clerk = [&] { return in.as({sg::person_id{"clerk"}, morning, "test"}); };
    CHECK_NOTHROW(clerk().adopt_roll(people()));
    CHECK(clerk().records().empty());  // founding opens no record
    CHECK_THROWS_AS(in.as({sg::person_id{"t-04"}, morning, "test"}).adopt_roll(people()), sg::not_found);
  }

  TEST_CASE("without a school's own policy, or with one that cannot be read, nothing is founded") {
    for (const auto& packs : {std::vector<sg::pack_text>{},
                              {{"england", std::string{sg::shipped("england")}}},
                              {{"ours", "not = TOML ="}}}) {
      auto first = first_events();
      first.packs = packs;
      CHECK_THROWS_AS(static_cast<void>(
                          sg::case_library::create(sg::make_memory_store(some_store()), sg::root_key::random(), first)),
                      sg::invalid_input);
    }
  }
}
