// SPDX-License-Identifier: Apache-2.0
// Mentions found per second, against rolls of 1,500 and of 20,000 people; items are mentions.
#include <safeguarding/people/find_mentions.hpp>

#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

// Names made of syllables, so that a roll of any size has sound-alikes and namesakes as a real one has.
std::string made_name(std::mt19937_64& random) {
  constexpr const char* starts[] = {"Mo", "Ka", "Je",  "Sa",  "Ro", "Li", "Da", "Fa",
                                    "Ni", "Ta", "Bre", "Cha", "Ol", "Zi", "Ha"};
  constexpr const char* middles[] = {"ri", "na", "li", "ve", "so", "mu", "da", "ke", "sha", "bo", "th", "rn"};
  constexpr const char* ends[] = {"a", "en", "ie", "on", "ah", "er", "ski", "well", "y", "man", "as"};
  std::string name = starts[random() % std::size(starts)];
  for (auto n = random() % 3; n > 0; --n) name += middles[random() % std::size(middles)];
  return name + ends[random() % std::size(ends)];
}

std::vector<sg::person> made_roll(std::size_t size) {
  std::mt19937_64 random{7};
  std::vector<sg::person> roll;
  for (std::size_t i = 0; i < size; ++i) {
    sg::person one;
    one.id = sg::person_id{"p-" + std::to_string(i)};
    one.kind = i % 10 < 5 ? sg::person_kind::pupil : i % 10 < 9 ? sg::person_kind::parent : sg::person_kind::teacher;
    one.name = {made_name(random), made_name(random)};
    if (i % 10 < 5) {
      const auto year = static_cast<int>(i % 7);
      one.year = static_cast<sg::school_year>(7 + year % 5);
      one.form = std::to_string(7 + year % 5) + static_cast<char>('A' + i / 10 % 6);
    }
    one.household = sg::household_id{"h-" + std::to_string(i / 3)};
    one.contact.address = std::to_string(1 + i % 200) + " " + made_name(random) + " Road";
    roll.push_back(std::move(one));
  }
  return roll;
}

void mentions(benchmark::State& state) {
  const auto roll = made_roll(static_cast<std::size_t>(state.range(0)));
  const sg::roll_index index{roll};
  std::mt19937_64 random{11};
  std::vector<sg::report> reports;
  for (int i = 0; i < 200; ++i) {
    const auto any = [&]() -> const sg::person& { return roll[random() % roll.size()]; };
    const auto &a = any(), &b = any(), &c = any(), &d = any();
    sg::report made;
    made.id = sg::report_id{"r-" + std::to_string(i)};
    made.recorded_at = *sg::parse_instant("2026-11-20T10:00:00+00:00");
    made.reporter = d.id;
    made.text = a.name.forename + " " + a.name.surname + " told Mrs " + b.name.surname + " that " + c.name.forename +
                " " + c.name.surname.substr(0, 1) + " had her bag. Her mum was rung at ten past three. " +
                b.name.forename + " was with " + d.name.forename.substr(0, 1) + d.name.surname.substr(0, 1) +
                " in 7A by the sports hall, and one of the year nine girls saw it. Logged for the Head.";
    reports.push_back(std::move(made));
  }
  std::size_t found = 0, next = 0;
  for (auto _ : state) {
    const auto here = sg::find_mentions(index, reports[next++ % reports.size()]);
    found += here.size();
    benchmark::DoNotOptimize(here.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(found));
}
BENCHMARK(mentions)->Arg(1'500)->Arg(20'000)->Unit(benchmark::kMicrosecond);

void index_of_a_roll(benchmark::State& state) {
  const auto roll = made_roll(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(sg::roll_index{roll}.size());
}
BENCHMARK(index_of_a_roll)->Arg(1'500)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
