// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/snapshot/chunks.hpp>

#include "plain.hpp"

#include <doctest/doctest.h>

using namespace snapshot_test;

TEST_SUITE("snapshot/chunks") {
  TEST_CASE("chunks are as long as they may be but for the last, and only the last is called so") {
    state long_one;
    long_one.all.events.push_back({1, {}, std::string(3 * sg::longest_snapshot_chunk, 'x')});
    std::vector<std::size_t> sizes;
    std::vector<sg::chunk_place> places;
    sg::write_snapshot(long_one.all, {}, [&](std::string_view bytes, sg::chunk_place place) {
      sizes.push_back(bytes.size());
      places.push_back(place);
    });
    REQUIRE(sizes.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK((places[i] == sg::chunk_place::last) == (i == 3));
      if (i < 3) CHECK(sizes[i] == sg::longest_snapshot_chunk);
    }
    CHECK(read(written(long_one)) == long_one);
  }

  TEST_CASE("where bytes are divided makes no difference to what is read") {
    state one;
    one.all.head = "head";
    one.all.events.push_back({1, {}, "bytes"});
    const auto bytes = joined(written(one));
    std::vector<std::string> single;
    for (const char each : bytes) single.emplace_back(1, each);
    single.insert(single.begin() + 3, "");
    CHECK(read(single) == one);
  }
}
