// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/jigsaw_json.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_CASE("an empty jigsaw is written with all its parts") {
  CHECK(sg::to_json(sg::jigsaw{sg::feature_reader{{}}}, {}) ==
        R"({"format":1,"mentions":[],"same_event":[],"links":[],"pictures":[]})");
}

TEST_CASE("a picture is written with when each report joined, and a probability as a fraction") {
  auto of = pieces::then(pieces::noise(30), pieces::van());
  for (const char* id : {"c-1", "c-2"}) of.push_back(pieces::report(id, 40, "Calls from 07700 900123.", {}, ""));
  const auto text = sg::to_json(pieces::made_of(of), {});
  CHECK(
      text.find(
          R"("pictures":[{"id":"v-1+v-2","reports":["v-1","v-2","v-3"],"joined":{"v-1":"v-3","v-2":"v-3","v-3":"v-3"},"raised_at":"v-3","why":["3 reports by)") !=
      std::string::npos);
  CHECK(text.find(R"("probability":0.)") != std::string::npos);
  CHECK(text.find(R"("pattern":null)") != std::string::npos);
}

TEST_CASE("a picture says which pattern it fulfils") {
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  sg::pattern_hit hit;
  hit.pattern = "P10";
  hit.raised_by = sg::report_id{"v-2"};
  for (const char* id : {"v-1", "v-2"}) hit.reports.push_back({sg::report_id{id}, sg::report_id{"v-2"}, {}, {}});
  const std::vector hits{hit};
  CHECK(sg::to_json(made, {}, hits).find(R"("pattern":"P10")") != std::string::npos);
}

TEST_CASE("why is written with its answer") {
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  const auto text = sg::to_json(made.why(sg::report_id{"n-1"}, sg::report_id{"v-2"}));
  CHECK(text.find(R"("answer":"never_compared")") != std::string::npos);
  CHECK(text.find(R"("feature":"prior")") != std::string::npos);
  CHECK(text.ends_with(R"("company":[],"picture":null})"));
}
