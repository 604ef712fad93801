// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/decide.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace cli {
namespace {

void print_json(const sg::running_clock& each) {
  sg::json_writer json;
  json.begin_object().key("report").value(each.about.text()).key("clock").value(each.started.id);
  json.key("state").value(sg::name(each.state)).key("from").value(sg::london_text(each.runs.from)).key("due");
  if (each.runs_to.due) json.value(sg::london_text(*each.runs_to.due));
  else json.null();
  json.key("stopped");
  if (each.runs.stopped_at) json.value(sg::london_text(*each.runs.stopped_at));
  else json.null();
  json.key("owner")
      .value(each.started.owner)
      .key("source")
      .value(each.started.source)
      .key("basis")
      .value(sg::name(each.started.basis));
  json.key("arithmetic").array(sg::arithmetic_text(each.runs_to)).end_object();
  fmt::print("{}\n", json.text());
}

void print_json(const sg::clock_in_waiting& each) {
  sg::json_writer json;
  json.begin_object().key("report").value(each.about.text()).key("clock").value(each.what.id);
  json.key("state").value("waiting").key("waits_for").array(each.what.waits_for);
  json.key("owner").value(each.what.owner).key("source").value(each.what.source);
  json.key("basis").value(sg::name(each.what.basis)).end_object();
  fmt::print("{}\n", json.text());
}

}  // namespace

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
  const auto order = [](const sg::running_clock& each) {
    return std::tuple{each.state != sg::clock_state::late, each.runs_to.due.value_or(sg::instant::max()), each.about,
                      each.started.id};
  };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
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
    for (const auto& each : found.clocks) print_json(each);
    for (const auto& each : found.waiting) print_json(each);
    return found.end;
  }
  print_clocks(found.clocks, *as_of, in->book.words(),
               asked.arithmetic ? detail_of_clocks::day_by_day : detail_of_clocks::due_only);
  print_waiting(found.waiting, in->book.words());
  return found.end;
}

}  // namespace cli
