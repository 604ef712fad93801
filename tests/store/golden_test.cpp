// SPDX-License-Identifier: Apache-2.0
// Files that earlier versions wrote. They are never written anew: this library reads every one of them, for good.
#include <safeguarding/store/sqlite_store.hpp>

#include "scratch.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("store/golden") {
  TEST_CASE("a library of version 1 opens, holds what it held, and goes on") {
    const scratch::folder folder;
    const std::string golden = std::string{SAFEGUARDING_SOURCE_DIR} + "/tests/store/golden/library-1";
    std::filesystem::copy_file(golden, folder.path());
    std::filesystem::copy_file(golden + ".keys", folder.path() + ".keys");

    const auto store = sg::open_sqlite_store(folder.path(), scratch::anywhere());
    CHECK(store->id() == scratch::id());
    CHECK(store->read(0, 9) == std::vector<sg::event_bytes>{scratch::event("first").bytes,
                                                            scratch::event("second").bytes,
                                                            scratch::event("third").bytes});
    CHECK(store->find(scratch::token(2)) == std::optional<std::uint64_t>{1});
    CHECK(store->heads(0, 9) == std::vector<sg::stored_head>{{2, "head of two"}, {3, "head of three"}});
    CHECK(store->keys() == std::vector<sg::stored_key>{{"a", "wrapped a"}, {"b", "wrapped b"}});
    CHECK_NOTHROW(store->check());
    const auto section = store->write();
    CHECK(section->append(std::vector{scratch::event("fourth")}, 3).first == 3);
    CHECK_NOTHROW(section->commit());
  }
}
