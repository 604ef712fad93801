// SPDX-License-Identifier: Apache-2.0
// Every setting of the engine is read back after it was made; an engine that does not take one keeps no store.
#include "script.hpp"

#include "../scratch.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;
using sg::detail::journal_form;

TEST_SUITE("store/faults/settings") {
  TEST_CASE("an engine that does not take a setting is refused, when a store is made and when it is opened") {
    const auto start = script::scenes(journal_form::persist)[1].start;
    for (const auto* setting :
         {"trusted_schema", "cell_size_check", "temp_store", "foreign_keys", "cache_spill", "locking_mode",
          "secure_delete", "recursive_triggers", "synchronous", "fullfsync", "checkpoint_fullfsync",
          "wal_autocheckpoint", "mmap_size", "journal_mode", "query_only"}) {
      const std::string name = setting, wanted = name == "journal_mode" ? "busy" : "unsafe_engine";
      CAPTURE(name);
      {
        paper::disk on;
        on.refuse_setting(name);
        CHECK(scratch::fault_of([&] {
                return sg::detail::create_sqlite_store(script::path, scratch::id(), {},
                                                       on.seams(journal_form::persist));
              }) == wanted);
        CHECK(on.as_it_is().empty());
      }
      paper::disk on{start};
      on.refuse_setting(name);
      CHECK(scratch::fault_of([&] {
              return sg::detail::open_sqlite_store(script::path, {}, on.seams(journal_form::persist));
            }) == wanted);
      CHECK(on.as_it_is() == start);
      on.refuse_setting("");
      CHECK(scratch::fault_of([&] {
              return sg::detail::open_sqlite_store(script::path, {}, on.seams(journal_form::persist));
            }) == "none");
    }
  }
}
