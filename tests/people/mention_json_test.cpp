// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/mention_json.hpp>

#include "small_school.hpp"

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
  open.length = sure.length = 3;
  sure.candidates[0].evidence = {{sg::mention_clue::prior, -1024}, {sg::mention_clue::initials, 512}};
  CHECK(
      sg::to_json(std::vector{open, sure}) ==
      R"({"format":1,"mentions":[{"report":"r-1","surface":"Mia","start":4,"length":3,"form":"forename","person":null,)"
      R"("verdict":"ambiguous","candidates":[{"person":"p-1","bits":-512,"evidence":[]},)"
      R"({"person":"p-2","bits":-1024,"evidence":[]}]},)"
      R"({"report":"r-1","surface":"Mia","start":4,"length":3,"form":"forename","person":"p-1","verdict":"resolved",)"
      R"("candidates":[{"person":"p-1","bits":-512,"evidence":[{"clue":"prior","bits":-1024},)"
      R"({"clue":"initials","bits":512}]}]}]})");
  CHECK(sg::to_json(std::span<const sg::mention>{}) == R"({"format":1,"mentions":[]})");
}

TEST_CASE("all that is read out of reports is written beside the mentions, accounts over all reports") {
  const std::vector<std::string> typed{"Sports hall"};
  const auto places = sg::place_list::learn(typed);
  auto made = small_school::report({"vox3lfox_7 wrote at 15:25; a man in a red cap stood at the sports hall."});
  const sg::roll_index roll{small_school::roll()};
  std::vector<sg::report_reading> read{sg::read_report(roll, places, made)};
  made.id = sg::report_id{"r-2"};
  made.text = "It was voxelfox again.";
  read.push_back(sg::read_report(roll, places, made));
  made.text = "And voxelfox_77.";
  read.push_back(sg::read_report(roll, places, made));
  const auto json = sg::to_json(read, places);
  CHECK(json.starts_with(R"({"format":1,"mentions":[)"));
  CHECK(json.find(R"({"report":"r-1","surface":"vox3lfox_7","start":0,"kind":"handle","normal":"voxelfox"})") !=
        std::string::npos);
  CHECK(json.find(R"("accounts":[[0,1]])") != std::string::npos);
  CHECK(
      json.find(
          R"("traits":[{"kind":"sex","thing":"male","colour":""},{"kind":"clothing","thing":"cap","colour":"red"}])") !=
      std::string::npos);
  CHECK(json.find(R"("surface":"sports hall","start":59,"place":"Sports hall"})") != std::string::npos);
  CHECK(json.find(R"("surface":"15:25","start":20,"minutes":925,"half":"afternoon"})") != std::string::npos);
}
