// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/report_order.hpp>

#include <doctest/doctest.h>

#include "refused.hpp"

namespace sg = safeguarding;

TEST_SUITE("measure/report_order") {
  TEST_CASE("reports keep the order of their lines, and nothing else of them is read") {
    const auto order = sg::read_report_order("{\"id\":\"r-9\",\"text\":7}\r\n\n{\"id\":\"r-1\"}", "r.jsonl");
    CHECK(order.size() == 2);
    CHECK(order.place(sg::report_id{"r-9"}) == 0);
    CHECK(order.place(sg::report_id{"r-1"}) == 1);
    CHECK_FALSE(order.place(sg::report_id{"r-2"}));
  }

  TEST_CASE("a line that is no report is refused with its number") {
    const auto refusal = [](const char* lines) {
      return measure_test::refused([&] { return sg::read_report_order(lines, "r.jsonl"); });
    };
    CHECK(refusal("{\"id\":\"r-1\"}\n{\"id\"") == "r.jsonl:2: this line is not JSON");
    CHECK(refusal("{\"id\":\"r-1\"}\n{}") == "r.jsonl:2: the field \"id\" is missing");
    CHECK(refusal("[]") == "r.jsonl:1: no object, where an object should be");
    CHECK(refusal("{\"id\":7}") == "r.jsonl:1, .id: no text, where text should be");
    CHECK(refusal("{\"id\":\"r-1\"}\n{\"id\":\"r-1\"}") == "two reports with one id");
  }
}
