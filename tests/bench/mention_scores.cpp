// SPDX-License-Identifier: Apache-2.0
// mention_scores ROLL REPORTS (LEAST MARGIN)...: the mentions of the reports for each pair of settings, in 1/1024 bit,
// one JSON object a line. What tests/bench/mentions_three_ways.py runs.
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/mention_json.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace sg = safeguarding;

int main(int argc, char** argv) {
  if (argc < 5 || argc % 2 == 0) return 2;
  const auto read = [](const char* path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  };
  const auto roll = sg::read_roll(read(argv[1]), argv[1]);
  const auto reports = sg::read_reports(read(argv[2]), argv[2]);
  if (roll.people.empty() || reports.reports.empty()) return 3;
  const sg::roll_index index{roll.people};
  for (int i = 3; i + 1 < argc; i += 2) {
    sg::mention_settings settings;
    settings.least = std::stoi(argv[i]);
    settings.margin = std::stoi(argv[i + 1]);
    std::vector<sg::mention> all;
    for (const auto& made : reports.reports) {
      auto here = sg::find_mentions(index, made, settings);
      std::move(here.begin(), here.end(), std::back_inserter(all));
    }
    std::cout << sg::to_json(all) << '\n';
  }
}
