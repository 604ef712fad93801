// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/running_clocks.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {

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
      const auto* of = std::get_if<report_id>(&done.about);
      if (of == nullptr || *of != about || done.recorded_at > as_of) continue;
      if (std::find(started.stops.begin(), started.stops.end(), done.kind.text()) == started.stops.end()) continue;
      if (!one.runs.stopped_at || done.done_at < *one.runs.stopped_at) one.runs.stopped_at = done.done_at;
    }
    one.runs_to = project(one.runs, calendar);
    one.state = state(one.runs, calendar, as_of);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace safeguarding::inline v0
