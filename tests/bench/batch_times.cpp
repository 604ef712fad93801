// SPDX-License-Identifier: Apache-2.0
// How long deciding on every report of a school and linking them takes in C++: what tests/bench/python_overhead.py sets
// beside the same calls from Python. Prints one line: nanoseconds a decision, and a link, the best of ROUNDS rounds.
// usage: batch_times ROLL REPORTS ROUNDS
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace sg = safeguarding;

std::string text_of(const char* path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

template <class Work>
double best_of(int rounds, Work work) {
  double best = 1e300;
  for (int i = 0; i < rounds; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const auto roll = sg::read_roll(text_of(argv[1]), argv[1]).people;
  const auto reports = sg::read_reports(text_of(argv[2]), argv[2]).reports;
  const int rounds = std::stoi(argv[3]);
  if (roll.empty() || reports.empty()) return 3;
  const auto words = sg::shipped_vocabulary();
  const auto who = sg::holders_from_roll(roll);
  const sg::arrangements ready{sg::shipped_book("beech-green"), who,
                               sg::read_terms(sg::shipped("terms"), "terms.toml")};
  const sg::fact_finder finder{words, sg::shipped_fact_table(words), roll, who};

  std::size_t seen = 0;
  const auto deciding = best_of(rounds, [&] {
    std::vector<sg::decision> all;
    for (const auto& made : reports)
      all.push_back(ready.decide(finder.find(made, {reports, {}, {}}), made.recorded_at));
    seen += all.size();
  });
  std::size_t links = 0;
  const auto linking = best_of(rounds, [&] {
    sg::jigsaw pieces{sg::feature_reader{roll}};
    for (const auto& made : reports) pieces.add(made);
    links = pieces.links().size();
  });
  const auto count = static_cast<double>(reports.size());
  std::printf("{\"reports\":%zu,\"links\":%zu,\"decide_ns\":%.0f,\"link_ns\":%.0f,\"seen\":%zu}\n", reports.size(),
              links, deciding / count, linking / count, seen);
}
