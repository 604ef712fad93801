// SPDX-License-Identifier: Apache-2.0
// What a deadline costs beside the walking oracle, both asked for the same 240 days in turn in one run, and the ratio
// of the two. The walker turns pages that were written beforehand, which `write_diary` measures; the library keeps no
// pages, and gives the arithmetic of every day, which the walker does not.
#include <safeguarding/calendar/clock.hpp>

#include <benchmark/benchmark.h>

#include <chrono>

#include "../oracle/walker_school.hpp"

namespace sg = safeguarding;
using sg::unit;

namespace {

constexpr std::size_t first_page = 20'711;  // 2026-09-15
constexpr std::size_t page_count = 240;

const oracle::school& school() {
  static const oracle::school made = oracle::make_school();
  return made;
}

const walker::page& page_of(std::size_t i) { return school().diary.pages()[first_page + i]; }

sg::instant noon(std::size_t i) { return sg::instant{std::chrono::seconds{page_of(i).starts + 12 * 3600}}; }

walker::answer walk(std::size_t i, sg::budget limit) {
  switch (limit.in) {
    case unit::working_day: return school().diary.working_days(first_page + i, limit.n);
    case unit::school_day: return school().diary.school_days(first_page + i, limit.n, false);
    case unit::calendar_month: return school().diary.months(first_page + i, limit.n);
    default: return walker::diary::hours(page_of(i).starts + 12 * 3600, limit.n);
  }
}

void side_by_side(benchmark::State& state, sg::budget limit) {
  using steady = std::chrono::steady_clock;
  steady::duration projecting{}, walking{};
  static_cast<void>(school());
  for (auto _ : state) {
    const auto begin = steady::now();
    for (std::size_t i = 0; i < page_count; ++i)
      benchmark::DoNotOptimize(sg::project(limit, noon(i), school().calendar));
    const auto middle = steady::now();
    for (std::size_t i = 0; i < page_count; ++i) benchmark::DoNotOptimize(walk(i, limit));
    projecting += middle - begin;
    walking += steady::now() - middle;
  }
  const auto asked = static_cast<double>(state.iterations()) * static_cast<double>(page_count);
  const auto each = [&](steady::duration spent) {
    return std::chrono::duration<double, std::nano>(spent).count() / asked;
  };
  state.counters["project_ns"] = each(projecting);
  state.counters["walk_ns"] = each(walking);
  state.counters["project/walk"] = each(projecting) / each(walking);
}

void reproject(benchmark::State& state) {
  const auto& calendar = school().calendar;
  const auto changed = calendar.with_holiday(oracle::day_of({2026, 11, 16}), "Proclaimed day");
  std::size_t i = 0;
  for (auto _ : state) {
    const sg::clock running{"icpc", {15, unit::working_day}, noon(i++ % page_count), {}};
    benchmark::DoNotOptimize(sg::reproject(running, calendar, changed));
  }
}

void make_england(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sg::bank_holidays::england());
}

void write_diary(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(oracle::make_school());
}

BENCHMARK_CAPTURE(side_by_side, working_1, sg::budget{1, unit::working_day});
BENCHMARK_CAPTURE(side_by_side, working_15, sg::budget{15, unit::working_day});
BENCHMARK_CAPTURE(side_by_side, working_45, sg::budget{45, unit::working_day});
BENCHMARK_CAPTURE(side_by_side, school_10, sg::budget{10, unit::school_day});
BENCHMARK_CAPTURE(side_by_side, months_1, sg::budget{1, unit::calendar_month});
BENCHMARK_CAPTURE(side_by_side, hours_72, sg::budget{72, unit::elapsed_hour});
BENCHMARK(reproject);
BENCHMARK(make_england)->Unit(benchmark::kMicrosecond);
BENCHMARK(write_diary)->Unit(benchmark::kMillisecond);

}  // namespace
