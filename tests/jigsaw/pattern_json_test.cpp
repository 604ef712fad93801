// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_json.hpp>

#include <doctest/doctest.h>

#include "readings.hpp"

namespace sg = safeguarding;
using readings::seen;

TEST_SUITE("jigsaw/pattern_json") {
  TEST_CASE("a hit as JSON, in one line") {
    const auto watch =
        readings::watching({seen{"r-1", "2026-09-07 10:00"}.sign("told-not-written").child("p-1"),
                            seen{"r-2", "2026-10-30 10:00"}.sign("told-not-written").child("p-1").by("")});
    REQUIRE(watch.hits().size() == 1);
    const auto json = sg::to_json(watch.hits()[0], readings::pack());
    CHECK(json.starts_with(
        R"({"pattern":"P16","rule":"told-and-not-written","title":"Spoken of, and not written down","same":"child","about":"p-1",)"
        R"("reports":[{"report":"r-1","joined":"r-2","happened":"2026-09-07T10:00:00+01:00","signs":["told-not-written"]},)"
        R"({"report":"r-2","joined":"r-2","happened":"2026-10-30T10:00:00+00:00","signs":["told-not-written"]}],)"
        R"("raised_by":"r-2","raised_at":"2026-10-30T10:00:00+00:00","reporters":2,"children":1,"why":["2 reports about one child, )"));
    CHECK(json.find('\n') == std::string::npos);
  }

  TEST_CASE("what time raised was raised by no report") {
    auto watch = readings::watching({seen{"r-1", "2026-09-07 10:00"}.sign("open-case").child("p-1")});
    REQUIRE(watch.pass(*sg::parse_instant("2026-10-01T00:00:00Z")).size() == 1);
    CHECK(sg::to_json(watch.hits()[0], readings::pack()).find(R"("raised_by":null)") != std::string::npos);
  }
}
