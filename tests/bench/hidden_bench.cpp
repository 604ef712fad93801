// SPDX-License-Identifier: Apache-2.0
// Whether what is hidden takes as long as what is not there. Somebody who is the subject of an allegation asks for it,
// and for what is not there, in an order that is drawn; the processor's time of each call is kept. "gap %" is between
// the medians; "t" is Welch's, of the logarithms without the slowest twentieth of each: beyond 4.5 the two would be
// told apart by whoever can ask that often and measures as well as this program does, inside the process.
#include "../library/small_library.hpp"

#include <safeguarding/core/error.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <random>
#include <string>
#include <vector>

namespace sg = safeguarding;
using namespace library_test;

namespace {

enum class asked { find, find_by_label, explain, why, page_after };

double processor_now() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) * 1e-3;
}

struct spread {
  double median = 0, mean = 0, variance = 0, count = 0;  ///< mean and variance of the logarithms
};

spread spread_of(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  spread found{times[times.size() / 2]};
  times.resize(times.size() - times.size() / 20);
  found.count = static_cast<double>(times.size());
  for (auto& each : times) found.mean += (each = std::log(each)) / found.count;
  for (const auto each : times) found.variance += (each - found.mean) * (each - found.mean) / (found.count - 1);
  return found;
}

void ask(const sg::desk& by, asked what, const std::string& id, const std::string& seen) {
  try {
    switch (what) {
      case asked::find:
      case asked::find_by_label: benchmark::DoNotOptimize(by.find({sg::record_kind::report, id})); break;
      case asked::explain: benchmark::DoNotOptimize(by.explain(sg::report_id{id})); break;
      case asked::why: benchmark::DoNotOptimize(by.why(sg::report_id{id}, sg::report_id{seen})); break;
      case asked::page_after: benchmark::DoNotOptimize(by.records(id)); break;
    }
  } catch (const sg::error&) {  // a place in a list that is not one
  }
}

void hidden_or_absent(benchmark::State& state, asked what) {
  const small_library school;
  const std::string label = "a label that is longer than a short string";
  for (int i = 0; i < 200; ++i)
    school.as("t-05").record({about("t-05", {subject("p-03")}, "Hungry."), "n-" + std::to_string(i)});
  const auto hidden =
      school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough."), label}).what;
  const auto own = school.as("t-04").record({about("t-04", {subject("p-03")}, "Hungry.")}).what;
  const auto by = school.as("t-04");
  const bool labelled = what == asked::find_by_label;
  const auto there = labelled ? label : hidden.id;
  const auto absent = labelled ? std::string(label.size(), 'x') : std::string(hidden.id.size(), '7');
  std::mt19937_64 draw{20261121};
  std::vector<double> of_hidden, of_absent;
  for (int i = 0; i < 100; ++i) ask(by, what, i % 2 == 0 ? there : absent, own.id);
  for (auto _ : state) {
    const bool is_hidden = draw() % 2 == 0;
    const auto begin = processor_now();
    ask(by, what, is_hidden ? there : absent, own.id);
    (is_hidden ? of_hidden : of_absent).push_back(processor_now() - begin);
  }
  const auto one = spread_of(std::move(of_hidden)), other = spread_of(std::move(of_absent));
  state.counters["hidden us"] = one.median;
  state.counters["absent us"] = other.median;
  state.counters["gap %"] = 100 * (one.median - other.median) / other.median;
  state.counters["t"] = (one.mean - other.mean) / std::sqrt(one.variance / one.count + other.variance / other.count);
}

constexpr int times = 20'000;
BENCHMARK_CAPTURE(hidden_or_absent, find, asked::find)->Name("hidden or absent: a record")->Iterations(times);
BENCHMARK_CAPTURE(hidden_or_absent, label, asked::find_by_label)
    ->Name("hidden or absent: a record by its label")
    ->Iterations(times);
BENCHMARK_CAPTURE(hidden_or_absent, explain, asked::explain)
    ->Name("hidden or absent: why somebody was told")
    ->Iterations(times);
BENCHMARK_CAPTURE(hidden_or_absent, why, asked::why)->Name("hidden or absent: what links two")->Iterations(times);
BENCHMARK_CAPTURE(hidden_or_absent, page, asked::page_after)
    ->Name("hidden or absent: the page after one")
    ->Iterations(times);

}  // namespace
