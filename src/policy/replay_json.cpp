// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/replay_json.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

void write_certainty(json_writer& json, std::string_view key, const std::optional<certainty_of_effect>& value) {
  json.key(key);
  if (value) json.value(name(*value));
  else json.null();
}

void write_change(json_writer& json, std::string_view key, const std::optional<text_change>& change) {
  json.key(key);
  if (!change) {
    json.null();
    return;
  }
  json.begin_object().key("before").value(change->first).key("after").value(change->second).end_object();
}

void write_lines(json_writer& json, std::string_view key, const lines_change& change) {
  json.key(key).begin_object().key("gone").array(change.gone).key("added").array(change.added).end_object();
}

void write_clock(json_writer& json, std::string_view key, const std::optional<started_clock>& clock) {
  json.key(key);
  if (!clock) {
    json.null();
    return;
  }
  json.begin_object().key("limit").value(to_text(clock->limit)).key("due");
  if (clock->runs_to.due) json.value(london_text(*clock->runs_to.due));
  else json.null();
  json.key("basis").value(name(clock->basis)).key("source").value(clock->source);
  json.key("certainty").value(name(clock->certainty));
  json.key("arithmetic").array(arithmetic_text(clock->runs_to)).end_object();
}

}  // namespace

std::string to_json(const replayed_report& each) {
  json_writer json;
  json.begin_object().key("report").value(each.about.text()).key("at").value(london_text(each.at));
  json.key("told").begin_array();
  for (const auto& told : each.change.told) {
    json.begin_object().key("receiver").value(told.receiver).key("person");
    if (told.person.empty()) json.null();
    else json.value(told.person.text());
    write_certainty(json, "before", told.before);
    write_certainty(json, "after", told.after);
    json.key("how").value(name(told.how)).key("receiver_before").value(told.receiver_before);
    write_change(json, "time", told.time);
    write_change(json, "in_place_of", told.in_place_of);
    json.end_object();
  }
  json.end_array();
  write_lines(json, "excluded", each.change.excluded);
  json.key("effects").begin_array();
  for (const auto& effect : each.change.effects) {
    json.begin_object().key("kind").value(name(effect.kind)).key("what").value(effect.what);
    write_certainty(json, "before", effect.before);
    write_certainty(json, "after", effect.after);
    write_change(json, "time", effect.time);
    write_change(json, "decided_by", effect.decided_by);
    json.end_object();
  }
  json.end_array().key("clocks").begin_array();
  for (const auto& clock : each.change.clocks) {
    json.begin_object().key("id").value(clock.id);
    write_clock(json, "before", clock.before);
    write_clock(json, "after", clock.after);
    json.end_object();
  }
  json.end_array();
  write_change(json, "step", each.change.step);
  write_lines(json, "clauses", each.change.clauses);
  write_lines(json, "conflicts", each.change.conflicts);
  write_lines(json, "questions", each.change.questions);
  json.end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
