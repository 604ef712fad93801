// SPDX-License-Identifier: Apache-2.0
// Every allocation of every scene fails, once and from then on, in SQLite and in our own code.
#include "script.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;
using sg::detail::journal_form;

namespace {

struct swept {
  std::string wrong;
  std::uint64_t points = 0, errors = 0;
};

swept sweep(journal_form journal, std::uint64_t step, script::acknowledging when) {
  swept all;
  using how = script::failing_memory::how;
  for (const auto& scene : script::scenes(journal)) {
    for (const auto kind : {how::once, how::from_then_on}) {
      for (std::uint64_t at = 1;; at += step) {
        paper::image left;
        script::outcome told;
        std::uint64_t asked = 0;
        {
          paper::disk on{scene.start};
          {
            const script::failing_memory failing{at, kind};
            told = script::run(on, journal, scene, when);
            asked = failing.asked();
          }
          left = on.as_it_is();
        }
        if (asked < at) break;
        ++all.points;
        if (!told.fault.empty()) ++all.errors;
        auto wrong = script::complaint(left, journal, told);
        // Without memory SQLite may also find itself unable to open a file; it never calls a file damaged for that.
        if (!told.fault.empty() && told.fault != "no memory" && told.fault != "failed" && told.fault != "closed")
          wrong = "without memory it says " + told.fault;
        if (wrong.empty()) continue;
        all.wrong = scene.name + ", allocation " + std::to_string(at) + ": " + wrong;
        return all;
      }
    }
  }
  return all;
}

}  // namespace

TEST_SUITE("store/faults/memory") {
  TEST_CASE("being out of memory at any point leaves the old state or the new one") {
    for (const auto journal : {journal_form::persist, journal_form::remove, journal_form::write_ahead}) {
      const auto all = sweep(journal, script::runs(journal == journal_form::persist ? 17 : 101, 1),
                             script::acknowledging::when_it_returns);
      MESSAGE("journal ", static_cast<int>(journal), ": ", all.points, " points, ", all.errors, " errors");
      CHECK(all.wrong == "");
      CHECK(all.errors > 200);
    }
  }

  TEST_CASE("a caller that takes for kept what was only asked for is seen") {
    CHECK(sweep(journal_form::persist, 7, script::acknowledging::early).wrong != "");
  }
}
