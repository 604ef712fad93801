// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/truth.hpp>

#include <doctest/doctest.h>

#include <string>

#include "refused.hpp"

namespace sg = safeguarding;

namespace {

std::string refusal(const std::string& json) {
  return measure_test::refused([&] { return sg::read_truth(json, "t.json"); });
}

// A truth file with one part of it replaced.
std::string file(const std::string& stories, const std::string& tempting = "", const std::string& events = "",
                 const std::string& mentions = "") {
  return "{\"stories\":[" + stories + "],\n\"tempting_but_wrong\":[" + tempting + "],\n\"same_event\":[" + events +
         "],\n\"mentions\":[" + mentions + "]}";
}

constexpr const char* story =
    R"({"id":"s-1","title":"T","reports":["r-1","r-2"],"ties":["a coat"],"see_it_at":"r-2","alert":"A"})";

}  // namespace

TEST_SUITE("measure/truth") {
  TEST_CASE("every part of a truth file is read") {
    const auto read =
        sg::read_truth(file(story, R"({"reports":["r-1","r-3"],"why":"two families"})", R"(["r-3","r-4","r-5"])",
                            R"({"report":"r-1","surface":"Mia","person":null,"note":"ambiguous: two"},
                               {"report":"r-2","surface":"JB","person":"p-1"})"),
                       "t.json");
    REQUIRE(read.stories.size() == 1);
    CHECK(read.stories[0] ==
          sg::labelled_story{
              "s-1", "T", {sg::report_id{"r-1"}, sg::report_id{"r-2"}}, {"a coat"}, sg::report_id{"r-2"}, "A"});
    REQUIRE(read.tempting.size() == 1);
    CHECK(read.tempting[0] == sg::tempting_reports{{sg::report_id{"r-1"}, sg::report_id{"r-3"}}, "two families"});
    REQUIRE(read.same_event.size() == 1);
    CHECK(read.same_event[0].size() == 3);
    REQUIRE(read.mentions.size() == 2);
    CHECK(read.mentions[0] == sg::labelled_mention{sg::report_id{"r-1"}, "Mia", std::nullopt, "ambiguous: two"});
    CHECK(read.mentions[1].person == sg::person_id{"p-1"});
  }

  TEST_CASE("a truth without stories is a truth") { CHECK(sg::read_truth(file(""), "t.json") == sg::truth{}); }

  TEST_CASE("what is wrong is said with its line and field") {
    CHECK(refusal(file("", R"({"reports":["r-1"],"why":""})")) ==
          "t.json:2, tempting_but_wrong[0].reports: there must be two reports or more");
    CHECK(refusal(file("", "", R"(["r-1","r-2"],["r-1","r-1"])")) ==
          "t.json:3, same_event[1][1]: a report that the list already has");
    CHECK(refusal(file("", "", "\"r-1\"")) == "t.json:3, same_event[0]: no array, where an array should be");
    CHECK(refusal(file("", "", R"(["r-1"])")) == "t.json:3, same_event[0]: an event that is told once is no group");
    CHECK(refusal(file("", "", "", R"({"report":"r-1","surface":""})")) ==
          "t.json:4, mentions[0].surface: the text is empty");
    CHECK(refusal(file("", "", "", R"({"report":"r 1","surface":"x"})")) ==
          "t.json:4, mentions[0].report: an id is 1 to 64 printable ASCII characters");
    CHECK(refusal(file("", "", "", R"({"surface":"x"})")) == "t.json:4, mentions[0]: the field \"report\" is missing");
    CHECK(
        refusal(file(R"({"id":"s-1","title":"T","reports":["r-1","r-2"],"ties":[],"see_it_at":"r-3","alert":"A"})")) ==
        "t.json:1, stories[0].see_it_at: must be one of the story's reports");
    CHECK(refusal(file(std::string{story} + "," + story)) == "t.json:1, stories[1]: a second story with this id");
    CHECK(refusal(file(R"({"id":"s-1","Title":"T"})")) ==
          "t.json:1, stories[0]: a field that is not part of the format");
  }

  TEST_CASE("a file that is no truth is refused as what it is") {
    CHECK(refusal("") == "t.json:1:1: not JSON from here on");
    CHECK(refusal("[]") == "t.json:1: an array, where an object of arrays should be");
    CHECK(refusal("7") == "t.json:1: no object, where an object of arrays should be");
    CHECK(refusal("{\"stories\":{}}") == "t.json:1, stories: an object, where an array should be");
    CHECK(refusal("{\"stories\":null}") == "t.json:1, stories: no array, where an array should be");
    CHECK(refusal("{\"links\":[]}") ==
          "t.json:1, links: not a part of a truth file; the parts are stories, tempting_but_wrong, same_event and "
          "mentions");
    CHECK(refusal("{\"stories\":[],\n \"stories\":[]}") == "t.json:2: this key is given twice in one object");
    CHECK(refusal("{\"stories\":[{\"id\":\"a\",\"id\":\"b\"}]}") ==
          "t.json:1, stories: this key is given twice in one object");
    CHECK(refusal("{\"stories\":[]}") == "t.json:1, tempting_but_wrong: a truth file has this part, if only as []");
    CHECK(refusal("{\"stories\":[],\n\"mentions\":[,2]}") == "t.json:2:13: not JSON from here on");
    CHECK(refusal("{\"mentions\":[" + std::string(40, '[')) == "t.json:1, mentions: nested deeper than is accepted");
    CHECK(refusal(std::string{"{\"stories\":[]\0}", 14}) ==
          "t.json:1:14: not JSON from here on: a control character or a byte order mark");
    CHECK(refusal("{\"mentions\":[1e999]}") == "t.json:1: not JSON from here on: a number too large to be one");
  }

  TEST_CASE("a group longer than is accepted is refused, because groups are compared pair by pair") {
    std::string ids;
    for (std::size_t i = 0; i <= sg::most_reports_in_a_group; ++i)
      ids += (i == 0 ? "\"r-" : ",\"r-") + std::to_string(i) + '"';
    CHECK(refusal(file("", "", "[" + ids + "]")) == "t.json:3, same_event[0]: a group of more than 5000 reports");
  }
}
