// SPDX-License-Identifier: Apache-2.0
// Every operation of every scene fails once, and from then on: a clear error, the old state or the new one, and a store
// that is closed when a sync failed.
#include "script.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;
using paper::planted;
using sg::detail::journal_form;

namespace {

struct swept {
  std::string wrong;
  std::uint64_t points = 0, errors = 0, syncs = 0;
};

swept sweep(journal_form journal, std::uint64_t step = 1, planted mistake = planted::nothing) {
  swept all;
  for (const auto& scene : script::scenes(journal)) {
    for (const auto kind : {paper::disk::fault::error, paper::disk::fault::error_from_then_on}) {
      for (std::uint64_t at = 1;; at += step) {
        paper::image left;
        script::outcome told;
        bool struck = false, sync_failed = false;
        {
          paper::disk on{scene.start, mistake};
          on.plan({at, kind});
          told = script::run(on, journal, scene);
          struck = on.struck();
          sync_failed = on.sync_failed();
          on.plan({});
          left = on.as_it_is();
        }
        if (!struck) break;
        ++all.points;
        if (!told.fault.empty()) ++all.errors;
        const auto where = scene.name + ", operation " + std::to_string(at) + ": ";
        if (auto wrong = script::complaint(left, journal, told); !wrong.empty()) {
          all.wrong = where + wrong;
          return all;
        }
        // Where the sync of an act failed, the act was not acknowledged and the store does not go on.
        if (sync_failed && told.made && !told.fault.empty() && told.fault != "closed") {
          ++all.syncs;
          if (told.fault != "failed" || told.afterwards != "closed") {
            all.wrong = where + "after a failed sync it said " + told.fault + " and then " + told.afterwards;
            return all;
          }
        }
      }
    }
  }
  return all;
}

}  // namespace

TEST_SUITE("store/faults/io_error") {
  TEST_CASE("an error of the disk at any point leaves the old state or the new one") {
    for (const auto journal : {journal_form::persist, journal_form::remove, journal_form::write_ahead}) {
      const auto all = sweep(journal, journal == journal_form::persist ? 1 : script::runs(5, 1));
      MESSAGE("journal ", static_cast<int>(journal), ": ", all.points, " points, ", all.errors, " errors, ", all.syncs,
              " failed syncs that closed the store");
      CHECK(all.wrong == "");
      CHECK(all.points > 500);
      CHECK(all.errors > 300);
      CHECK(all.syncs > 5);
    }
  }

  TEST_CASE("a disk that loses an operation and says it was done is seen: the trial can fail") {
    CHECK(sweep(journal_form::persist, 1, planted::lost_write).wrong != "");
    CHECK(sweep(journal_form::write_ahead, 1, planted::lost_write).wrong != "");
  }
}
