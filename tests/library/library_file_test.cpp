// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/library_file.hpp>

#include "own_folder.hpp"
#include "small_library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>

using namespace library_test;

namespace {

sg::secret words(std::string text) { return sg::secret::take(text); }

constexpr sg::sqlite_options anywhere() { return {.place = sg::place_rule::any_place}; }

}  // namespace

TEST_SUITE("library/library_file") {
  TEST_CASE("a library under a host's key has no passphrase to open it with") {
    const folder in;
    static_cast<void>(sg::create_library_file(in.file(), host_key(), first_events(), anywhere()));
    CHECK_THROWS_AS(static_cast<void>(sg::open_library_file(in.file(), words("any words"), anywhere())),
                    sg::invalid_input);
    CHECK_NOTHROW(static_cast<void>(sg::open_library_file(in.file(), host_key(), anywhere())));
  }

  TEST_CASE("nothing is founded over a library that is there") {
    const folder in;
    const auto first = sg::create_library_file(in.file(), host_key(), first_events(), anywhere());
    CHECK_THROWS_AS(static_cast<void>(sg::create_library_file(in.file(), host_key(), first_events(), anywhere())),
                    sg::store_error);
    CHECK(sg::open_library_file(in.file(), host_key(), anywhere()).public_key() == first.public_key());
  }

  TEST_CASE("heads go elsewhere from a file as from any store, and hold it to what was handed out") {
    const folder in;
    std::string kept;
    const auto keep = [&](const std::string& head) { kept = head; };
    {
      const auto library =
          sg::create_library_file(in.file(), host_key(), first_events(), anywhere(), {.hand_out = keep});
      library.as({sg::person_id{"t-05"}, morning, "test"}).record({about("t-05", {subject("p-01")}, "Marks.")});
      CHECK(kept == library.head());
    }
    CHECK_NOTHROW(static_cast<void>(sg::open_library_file(in.file(), host_key(), anywhere(), {.known = kept})));
    const folder other;
    static_cast<void>(sg::create_library_file(other.file(), host_key(), first_events(), anywhere()));
    CHECK_THROWS_AS(static_cast<void>(sg::open_library_file(other.file(), host_key(), anywhere(), {.known = kept})),
                    sg::error);
  }
}
