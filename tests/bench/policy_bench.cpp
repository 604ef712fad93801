// SPDX-License-Identifier: Apache-2.0
// What matching and deciding cost, side by side in one run: rules matched by bitset beside the same rules looked at one
// by one and cell by cell, and a whole decision beside the matching inside it. Facts are those of the five shipped
// schools.
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <benchmark/benchmark.h>

#include <bit>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

using steady = std::chrono::steady_clock;

double nanoseconds(steady::duration spent, double times) {
  return std::chrono::duration<double, std::nano>(spent).count() / times;
}

const sg::rulebook& book() {
  static const auto made = sg::shipped_book("beech-green");
  return made;
}

// One value for each fact, as a report gives them.
std::vector<std::vector<std::uint64_t>> questions(std::size_t count) {
  std::mt19937_64 draw{1};
  std::vector<std::vector<std::uint64_t>> all(count);
  for (auto& values : all)
    for (const auto& fact : book().words().facts) values.push_back(std::uint64_t{1} << draw() % fact.values.size());
  return all;
}

std::size_t one_by_one(const std::vector<std::uint64_t>& values) {
  std::size_t matched = 0;
  for (const auto& place : book().rules()) {
    bool all = true;
    for (const auto& cell : place.what->when) all = all && (values[cell.fact] & cell.values) != 0;
    matched += all ? 1 : 0;
  }
  return matched;
}

void match_rules(benchmark::State& state) {
  const auto asked = questions(256);
  steady::duration bitset{}, cells{};
  for (auto _ : state) {
    const auto begin = steady::now();
    std::size_t a = 0, b = 0;
    for (const auto& values : asked)
      for (const auto word : book().match(values)) a += static_cast<std::size_t>(std::popcount(word));
    const auto middle = steady::now();
    for (const auto& values : asked) b += one_by_one(values);
    bitset += middle - begin;
    cells += steady::now() - middle;
    if (a != b) state.SkipWithError("the two disagree");
  }
  const auto times = static_cast<double>(state.iterations()) * static_cast<double>(asked.size());
  state.counters["rules"] = static_cast<double>(book().rules().size());
  state.counters["bitset_ns"] = nanoseconds(bitset, times);
  state.counters["cells_ns"] = nanoseconds(cells, times);
  state.counters["bitset/cells"] = nanoseconds(bitset, times) / nanoseconds(cells, times);
}
BENCHMARK(match_rules);

void whole_decision(benchmark::State& state) {
  const auto terms = sg::read_terms(sg::shipped("terms"), "terms.toml");
  const auto posts = sg::holders::posts(book().words(), {});
  const auto at = *sg::parse_instant("2026-12-24T11:10:00+00:00");
  sg::facts known;
  known.set("event", "allegation");
  known.set("subject_role", "dsl");
  known.set("reporter_role", "parent");
  known.set("reporter_is_subject", false);
  known.set("deliberate", "not_applicable");
  known.set("seriousness", "ordinary");
  known.set("abuse_or_unlawful", "possible");
  known.set("significant_harm", "no");
  known.set("harm_threshold", "yes");
  known.set("immediate_danger", false);
  known.set("child_identified", true);
  known.set("prior_upheld_misuse_count", std::int64_t{0});
  const char* unknown[] = {"significant_harm", "abuse_or_unlawful", "harm_threshold",
                           "immediate_danger", "seriousness",       "deliberate"};
  for (std::int64_t i = 0; i < state.range(0); ++i) known.set(unknown[i], sg::not_known{}, sg::fact_origin::unknown);
  for (auto _ : state) benchmark::DoNotOptimize(sg::decide(book(), known, posts, terms, at));
  state.counters["decisions/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(whole_decision)->ArgName("unknown_facts")->Arg(0)->Arg(2)->Arg(4)->Arg(6)->Unit(benchmark::kMicrosecond);

}  // namespace
