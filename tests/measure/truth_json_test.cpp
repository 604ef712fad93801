// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/truth_json.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("measure/truth_json") {
  TEST_CASE("what is written is read back as it was") {
    const sg::report_id a{"r-1"}, b{"r-2"};
    sg::truth labels;
    labels.stories = {{"s-1", "A \"title\"", {a, b}, {"one", "two"}, b, "act"}, {"s-2", "", {b, a}, {}, a, ""}};
    labels.tempting = {{{a, b}, "two families"}};
    labels.same_event = {{a, b}};
    labels.mentions = {{a, "Zoë", sg::person_id{"p-1"}, ""}, {b, "the lad", std::nullopt, "ambiguous: two"}};
    CHECK(sg::read_truth(sg::to_json(labels), "again") == labels);
    CHECK(sg::read_truth(sg::to_json(sg::truth{}), "again") == sg::truth{});
  }

  TEST_CASE("an element is one line, without a note where there is none") {
    const sg::report_id a{"r-1"};
    CHECK(sg::to_json(sg::labelled_mention{a, "Mia", sg::person_id{"p-1"}, ""}) ==
          R"({"report":"r-1","surface":"Mia","person":"p-1"})");
    CHECK(sg::to_json(sg::labelled_mention{a, "Mia", std::nullopt, "why"}) ==
          R"({"report":"r-1","surface":"Mia","person":null,"note":"why"})");
    CHECK(sg::to_json(std::vector{a, sg::report_id{"r-2"}}) == R"(["r-1","r-2"])");
  }
}
