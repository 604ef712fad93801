// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/linker_output.hpp>

#include <doctest/doctest.h>

#include <string>

#include "refused.hpp"

namespace sg = safeguarding;

namespace {

std::string refusal(const std::string& json) {
  return measure_test::refused([&] { return sg::read_linker_output(json, "o.json"); });
}

}  // namespace

TEST_SUITE("measure/linker_output") {
  TEST_CASE("every part of an output is read") {
    const auto read = sg::read_linker_output(R"({"version":1,"model":{"name":["x"]},
      "mentions":[{"report":"r-1","surface":"Mia","start":4,"person":"p-1"},{"report":"r-1","surface":"JB","person":""}],
      "same_event":[["r-1","r-2"]],
      "links":[{"a":"r-1","b":"r-2","bits":1.5,"probability":0.75,"evidence":[{"feature":"prior","bits":-1},{"bits":2.5}]}],
      "pictures":[{"id":"q-1","reports":["r-1","r-2"],"joined":{"r-1":"r-2"},"raised_at":"r-2","why":[],"pattern":null}]})",
                                             "o.json");
    REQUIRE(read.mentions);
    CHECK(read.mentions->at(0) == sg::found_mention{sg::report_id{"r-1"}, "Mia", 4, sg::person_id{"p-1"}});
    CHECK(read.mentions->at(1) == sg::found_mention{sg::report_id{"r-1"}, "JB", std::nullopt, std::nullopt});
    CHECK(read.same_event->at(0).size() == 2);
    CHECK(read.links->at(0) == sg::found_link{sg::report_id{"r-1"}, sg::report_id{"r-2"}, .75, 1.5, {-1, 2.5}});
    CHECK(read.pictures->at(0) == sg::found_picture{"q-1",
                                                    {sg::report_id{"r-1"}, sg::report_id{"r-2"}},
                                                    {{sg::report_id{"r-1"}, sg::report_id{"r-2"}}},
                                                    sg::report_id{"r-2"}});
  }

  TEST_CASE("a part that is absent is not a part that is empty") {
    const auto read = sg::read_linker_output(R"({"links":[]})", "o.json");
    CHECK(read.links.has_value());
    CHECK_FALSE(read.mentions.has_value());
    CHECK_FALSE(read.pictures.has_value());
    CHECK_FALSE(read.same_event.has_value());
  }

  TEST_CASE("what is wrong is said with its line and field") {
    CHECK(refusal(R"({"links":[{"a":"r-1","b":"r-2","bits":1,"evidence":[]}]})") ==
          "o.json:1, links[0]: the field \"probability\" is missing");
    CHECK(refusal(R"({"links":[{"a":"r-1","b":"r-2","bits":1,"probability":1.5,"evidence":[]}]})") ==
          "o.json:1, links[0].probability: a probability is a number from 0 to 1");
    CHECK(refusal(R"({"links":[{"a":"r-1","b":"r-2","bits":1,"probability":1,"evidence":[{}]}]})") ==
          "o.json:1, links[0].evidence[0]: the field \"bits\" is missing");
    CHECK(refusal("{\n\"pictures\":[{\"id\":\"q\",\"reports\":[\"r-1\"],\"raised_at\":7}]}") ==
          "o.json:2, pictures[0].raised_at: no text, where text should be");
    CHECK(refusal(R"({"pictures":[{"id":"q","reports":["r-1"],"raised_at":"r-1","joined":{"r 1":"r-1"}}]})") ==
          "o.json:1, pictures[0].joined.r 1: an id is 1 to 64 printable ASCII characters");
    CHECK(refusal(R"({"mentions":[{"report":"r-1","surface":"x","start":1.5}]})") ==
          "o.json:1, mentions[0].start: no whole number, where a whole number should be");
    CHECK(refusal(R"({"mentions":{}})") == "o.json:1, mentions: an object, where an array should be");
  }
}
