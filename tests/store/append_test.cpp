// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/append.hpp>

#include "contract.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("store/append") {
  TEST_CASE_TEMPLATE("a batch is durable when append returns, and a walk sees every event with its position", Made,
                     every_store) {
    Made made;
    constexpr auto many = 2 * sg::events_per_commit + 1;
    CHECK(sg::append(made.store(), scratch::events("e", many), 0).size == many);
    made.reopen();
    std::uint64_t next = 7;
    bool right = true;
    sg::for_each_event(made.store(), next, [&](std::uint64_t at, const sg::event_bytes& row) {
      right = right && at == next && row.sealed == "sealed e " + std::to_string(at);
      ++next;
    });
    CHECK(right);
    CHECK(next == many);
  }

  TEST_CASE("a walk ends where the history ended when it began") {
    const auto store = sg::make_memory_store(scratch::id());
    REQUIRE(sg::append(*store, scratch::events("e", 3), 0).size == 3);
    std::size_t seen = 0;
    sg::for_each_event(*store, 0, [&](std::uint64_t, const sg::event_bytes&) {
      ++seen;
      REQUIRE(sg::append(*store, scratch::events("more", 1), store->size()).outcome == sg::append_outcome::appended);
    });
    CHECK(seen == 3);
    CHECK(store->size() == 6);
  }
}
