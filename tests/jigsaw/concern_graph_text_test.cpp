// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/concern_graph_text.hpp>

#include <doctest/doctest.h>

#include <string>

namespace sg = safeguarding;

namespace {

const sg::instant monday = *sg::parse_instant("2026-11-16T09:00:00Z");

sg::concern_graph small() {
  using part = sg::graph_part;
  using tie = sg::graph_tie;
  return {{{"report:r-1", part::report, monday, {}},
           {"pupil:p-1", part::pupil, monday, "O \"F\" <1> & 2\n"},
           {"report:r-2", part::report, monday, {}}},
          {{"report:r-1", "pupil:p-1", tie::tagged, {sg::event_role::subject, sg::event_role::witness}, 2048, monday},
           {"report:r-2", "pupil:p-1", tie::holds, {}, 1024, monday}}};
}

}  // namespace

TEST_CASE("a graph in DOT marks what holds it together") {
  CHECK(sg::to_dot(small()) ==
        "graph concerns {\n"
        "  \"report:r-1\" [shape=box];\n"
        "  \"pupil:p-1\" [shape=ellipse, peripheries=2, label=\"pupil:p-1: O \\\"F\\\" <1> & 2 \"];\n"
        "  \"report:r-2\" [shape=box];\n"
        "  \"report:r-1\" -- \"pupil:p-1\" [penwidth=3, label=\"subject witness\"];\n"
        "  \"report:r-2\" -- \"pupil:p-1\" [penwidth=3];\n"
        "}\n");
}

TEST_CASE("a graph in GraphML escapes what XML would read as its own") {
  const auto text = sg::to_graphml(small());
  CHECK(text.find("<data key=\"n_label\">O &quot;F&quot; &lt;1&gt; &amp; 2 </data>") != std::string::npos);
  CHECK(text.find("<data key=\"e_bits\">2048</data><data key=\"e_bridge\">true</data>") != std::string::npos);
  CHECK(text.find("<key id=\"e_bits\" for=\"edge\" attr.name=\"bits\" attr.type=\"int\"/>") != std::string::npos);
}

TEST_CASE("a graph in JSON says everything of it once") {
  CHECK(sg::to_json(small()) ==
        R"({"format":1,"vertices":[{"id":"report:r-1","part":"report","since":"2026-11-16T09:00:00+00:00"},)"
        R"({"id":"pupil:p-1","part":"pupil","since":"2026-11-16T09:00:00+00:00","label":"O \"F\" <1> & 2\n"},)"
        R"({"id":"report:r-2","part":"report","since":"2026-11-16T09:00:00+00:00"}],"edges":[)"
        R"({"a":"report:r-1","b":"pupil:p-1","tie":"tagged","roles":["subject","witness"],"bits":2048,)"
        R"("since":"2026-11-16T09:00:00+00:00"},{"a":"report:r-2","b":"pupil:p-1","tie":"holds","roles":[],)"
        R"("bits":1024,"since":"2026-11-16T09:00:00+00:00"}],"components":[["report:r-1","pupil:p-1","report:r-2"]],)"
        R"("bridges":[["report:r-1","pupil:p-1"],["report:r-2","pupil:p-1"]],"articulation_points":["pupil:p-1"]})");
}

TEST_CASE("a path in JSON carries its words") {
  const auto path = small().path("r-1", "r-2", {.least_bits = 0});
  REQUIRE(path);
  const auto text = sg::to_json(*path);
  CHECK(text.find(R"("words":["r-1 and r-2 share a child, parent or carer (pupil:p-1)."])") != std::string::npos);
}
