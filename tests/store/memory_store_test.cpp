// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/memory_store.hpp>

#include "scratch.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("store/memory_store") {
  TEST_CASE("a store without an id is refused, because its events could not say where they belong") {
    CHECK(scratch::fault_of([] { static_cast<void>(sg::make_memory_store({})); }) == "error invalid_input");
  }

  TEST_CASE("two stores in memory know nothing of each other") {
    const auto one = sg::make_memory_store(scratch::id(1)), other = sg::make_memory_store(scratch::id(2));
    {
      const auto section = one->write();
      CHECK(section->append(scratch::events("e", 1), 0).size == 1);
      section->commit();
    }
    CHECK(other->size() == 0);
    CHECK(one->id() != other->id());
  }
}
