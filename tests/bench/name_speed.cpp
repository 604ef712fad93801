// SPDX-License-Identifier: Apache-2.0
// name_speed FILE QUERIES: compares the first QUERIES lines of FILE with each of its lines by Jaro-Winkler, in four
// ways, and prints comparisons per second and the sum of all similarities. names_side_by_side.py asks it and rapidfuzz
// the same.
#include <safeguarding/text/jaro_winkler.hpp>
#include <safeguarding/text/name_likeness.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace sg = safeguarding;

template <class Work>
void measure(const char* what, double comparisons, Work work) {
  double best = 1e9, sum = 0;
  for (int round = 0; round < 3; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    sum = work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::printf("%s %.4g %.6f\n", what, comparisons / best, sum);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::vector<std::string> names;
  std::ifstream in{argv[1]};
  for (std::string line; std::getline(in, line);) names.push_back(line);
  const std::size_t queries = std::min(names.size(), static_cast<std::size_t>(std::stoul(argv[2])));
  const double all = static_cast<double>(queries) * static_cast<double>(names.size());
  std::vector<double> found(names.size());
  const auto total = [&] {
    double sum = 0;
    for (const double one : found) sum += one;
    return sum;
  };
  for (const auto& [name, cutoff] : {std::pair{"batch", 0.0}, std::pair{"batch_cutoff", 0.85}})
    measure(name, all, [&, limit = cutoff] {
      const sg::jaro_winkler_batch batch{std::span<const std::string>{names}};
      double sum = 0;
      for (std::size_t i = 0; i < queries; ++i) {
        batch.compare(names[i], found, limit);
        sum += total();
      }
      return sum;
    });
  measure("query", all, [&] {
    double sum = 0;
    for (std::size_t i = 0; i < queries; ++i) {
      const sg::jaro_winkler_query query{names[i]};
      for (const auto& other : names) sum += query.similarity(other);
    }
    return sum;
  });
  const std::size_t few = std::min<std::size_t>(queries, 20);
  measure("likeness", static_cast<double>(few) * 1000, [&] {
    double sum = 0;
    for (std::size_t i = 0; i < few; ++i)
      for (std::size_t j = 0; j < 1000 && j < names.size(); ++j)
        sum += sg::likeness(names[i], names[j], sg::name_part::given).value;
    return sum;
  });
}
