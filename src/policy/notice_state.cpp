// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/notice_state.hpp>

#include <algorithm>
#include <unordered_map>

namespace safeguarding::inline v0 {
namespace {

notice_standing standing_of(const notice_state& each, instant as_of) {
  if (each.withdrawn_at) return notice_standing::withdrawn;
  if (each.replaced_at) return notice_standing::replaced;
  if (!each.what.limit) return each.acted_at ? notice_standing::told : notice_standing::to_tell;
  if (each.acted_at) return notice_standing::acted;
  if (each.read_at) return notice_standing::read;
  if (each.passed_on_at) return notice_standing::passed_on;
  if (as_of > each.what.limit->by) return notice_standing::overdue;
  if (each.undeliverable_at && (!each.delivered_at || *each.delivered_at < *each.undeliverable_at))
    return notice_standing::undeliverable;
  return each.delivered_at ? notice_standing::delivered : notice_standing::made;
}

}  // namespace

void apply(const notice_event& event, instant as_of, notice_state& state) {
  const auto last = [&](std::optional<instant>& at) { at = at ? std::max(*at, event.happened_at) : event.happened_at; };
  switch (event.what) {
    case notice_step::made: state.what = *event.made; break;
    case notice_step::delivered: last(state.delivered_at); break;
    case notice_step::undeliverable: last(state.undeliverable_at); break;
    case notice_step::read:
      if (state.read_at && *state.read_at <= event.happened_at) break;  // the other one had a wrong time
      state.read_at = event.happened_at;
      state.read_by = event.by;
      break;
    case notice_step::acted:
      last(state.acted_at);
      if (state.read_by.empty()) state.read_by = event.by;
      break;
    case notice_step::passed_on:
      state.passed_on_at = event.happened_at;
      state.passed_on_to = event.to;
      if (!state.why) state.why = event.why;
      break;
    case notice_step::withdrawn:
      state.withdrawn_at = event.happened_at;
      state.why = event.why;
      break;
    case notice_step::no_longer_asked: state.no_longer_asked_at = event.happened_at; break;
    case notice_step::replaced: state.replaced_at = event.happened_at; break;
  }
  state.standing = standing_of(state, as_of);
}

std::vector<notice_state> states_at(const notice_log& log, const report_id& about, instant as_of) {
  std::vector<notice_state> all;
  std::unordered_map<notice_id, std::size_t> places;
  for (const auto place : log.of(about)) {
    const auto& event = log.events()[place];
    if (event.recorded_at > as_of) continue;  // not known yet, even where a wrong clock put it before what is
    if (event.what == notice_step::made) {
      places.emplace(event.of, all.size());
      all.emplace_back();
    }
    if (const auto found = places.find(event.of); found != places.end()) apply(event, as_of, all[found->second]);
  }
  return all;
}

}  // namespace safeguarding::inline v0
