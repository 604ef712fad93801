// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/running_clocks.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// Whether `done` is about the report, known by `as_of`, and of a kind that stops the clock.
bool stops(const action& done, const report_id& about, const std::vector<std::string>& kinds, instant as_of) {
  const auto* of = std::get_if<report_id>(&done.about);
  return of != nullptr && *of == about && done.recorded_at <= as_of &&
         std::find(kinds.begin(), kinds.end(), done.kind.text()) != kinds.end();
}

}  // namespace

std::vector<running_clock> running_clocks(const decision& made, const report_id& about, std::span<const action> actions,
                                          const school_calendar& calendar, instant as_of) {
  std::vector<running_clock> all;
  for (const auto& started : made.clocks) {
    const auto* date = std::get_if<day>(&started.from);
    running_clock one{about,
                      started,
                      {started.id, started.limit, date ? start_of_day(*date) : std::get<instant>(started.from), {}, {}},
                      {},
                      {}};
    if (one.runs.from > as_of) continue;
    if (std::find(started.stops.begin(), started.stops.end(), act_of_recording) != started.stops.end())
      one.runs.stopped_at = made.at;
    for (const auto& done : actions) {
      if (!stops(done, about, started.stops, as_of)) continue;
      if (!one.runs.stopped_at || done.done_at < *one.runs.stopped_at) one.runs.stopped_at = done.done_at;
    }
    one.runs_to = project(one.runs, calendar);
    one.state = state(one.runs, calendar, as_of);
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<clock_in_waiting> clocks_in_waiting(const decision& made, const report_id& about,
                                                std::span<const action> actions, instant as_of) {
  std::vector<clock_in_waiting> all;
  for (const auto& each : made.waiting)
    if (std::none_of(actions.begin(), actions.end(),
                     [&](const action& done) { return stops(done, about, each.stops, as_of); }))
      all.push_back({about, each});
  return all;
}

bool listed_before(const running_clock& a, const running_clock& b) {
  const auto order = [](const running_clock& each) {
    return std::tuple{each.state != clock_state::late, each.runs_to.due.value_or(instant::max()), each.about,
                      each.started.id};
  };
  return order(a) < order(b);
}

}  // namespace safeguarding::inline v0
