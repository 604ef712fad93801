// SPDX-License-Identifier: Apache-2.0
// How fast a school is invented, and in how much memory: reports per second and peak memory, for a growing number of
// reports of one school. usage: school_stream [PUPILS [REPORTS...]]
#include <safeguarding/measure/school_generator.hpp>

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace sg = safeguarding;

int main(int argc, char** argv) {
  const std::size_t pupils = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2000;
  std::vector<std::size_t> sizes;
  for (int i = 2; i < argc; ++i) sizes.push_back(std::strtoull(argv[i], nullptr, 10));
  if (sizes.empty()) sizes = {1'000, 10'000, 100'000, 1'000'000};
  std::printf("%10s %10s %12s %10s %12s %10s\n", "pupils", "reports", "reports/s", "stories", "bytes", "peak MiB");
  for (const auto reports : sizes) {
    const auto begin = std::chrono::steady_clock::now();
    sg::school_generator school{{pupils, reports, 1}};
    std::size_t bytes = 0, stories = 0, count = 0;
    while (const auto made = school.next()) {
      bytes += made->line.size() + 1;
      stories += made->labels.stories.size();
      ++count;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%10zu %10zu %12.0f %10zu %12zu %10.1f\n", pupils, count, static_cast<double>(count) / took.count(),
                stories, bytes, static_cast<double>(used.ru_maxrss) / 1024);
  }
}
