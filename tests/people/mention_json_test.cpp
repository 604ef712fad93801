// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/mention_json.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace sg = safeguarding;

TEST_CASE("mentions are written with their words, their place and whoever could be meant") {
  sg::mention open;
  open.report = sg::report_id{"r-1"};
  open.surface = "Mia";
  open.start = 4;
  open.candidates = {{sg::person_id{"p-1"}, -512, {}}, {sg::person_id{"p-2"}, -1024, {}}};
  auto sure = open;
  sure.verdict = sg::mention_verdict::resolved;
  sure.person = sg::person_id{"p-1"};
  sure.candidates.pop_back();
  CHECK(sg::to_json(std::vector{open, sure}) ==
        R"({"mentions":[{"report":"r-1","surface":"Mia","start":4,"person":null,"verdict":"ambiguous","candidates":)"
        R"([{"person":"p-1","bits":-512},{"person":"p-2","bits":-1024}]},{"report":"r-1","surface":"Mia","start":4,)"
        R"("person":"p-1","verdict":"resolved","candidates":[{"person":"p-1","bits":-512}]}]})");
  CHECK(sg::to_json({}) == R"({"mentions":[]})");
}
