// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/running_clocks_json.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

namespace cli {

all_clocks clocks_of(const school& in, sg::instant as_of) {
  std::vector<sg::running_clock> all;
  std::vector<sg::clock_in_waiting> waiting;
  const auto end = for_each_report(in, [&](const sg::report& made) {
    if (made.recorded_at > as_of) return;
    const auto decided = sg::decide(in.book_for(made), in.facts_of(made), in.who, in.terms, made.recorded_at);
    auto clocks = sg::running_clocks(decided, made.id, in.actions, in.terms, as_of);
    std::move(clocks.begin(), clocks.end(), std::back_inserter(all));
    auto others = sg::clocks_in_waiting(decided, made.id, in.actions, as_of);
    std::move(others.begin(), others.end(), std::back_inserter(waiting));
  });
  std::stable_sort(all.begin(), all.end(), sg::listed_before);
  return {std::move(all), std::move(waiting), end};
}

std::optional<sg::instant> moment_asked(const options& asked) {
  const auto as_of = sg::parse_instant(asked.as_of);
  if (!as_of)
    fmt::print(stderr, "--as-of needs an instant with its offset, for example 2026-11-20T09:00:00+00:00 (found: {})\n",
               asked.as_of);
  return as_of;
}

exit_code due(const options& asked) {
  const auto as_of = moment_asked(asked);
  if (!as_of) return exit_code::usage;
  const auto in = read_school(asked);
  if (!in) return exit_code::refused;
  if (in->originals.reports.empty()) return nothing_in(asked.reports, "report");
  const auto found = clocks_of(*in, *as_of);
  if (asked.json) {
    for (const auto& each : found.clocks) fmt::print("{}\n", sg::to_json(each));
    for (const auto& each : found.waiting) fmt::print("{}\n", sg::to_json(each));
    return found.end;
  }
  print_clocks(found.clocks, *as_of, in->book.words(),
               asked.arithmetic ? detail_of_clocks::day_by_day : detail_of_clocks::due_only);
  print_waiting(found.waiting, in->book.words());
  return found.end;
}

}  // namespace cli
