// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/decision_json.hpp>

#include <set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

void write(json_writer& json, const char* key, const std::vector<effect>& effects) {
  json.key(key).begin_array();
  for (const auto& each : effects) json.value(each.what);
  json.end_array();
}

void write(json_writer& json, const exclusion& each) {
  json.begin_object().key("role").value(each.role).key("reason").value(name(each.why)).end_object();
}

bool open(certainty_of_effect how) { return how == certainty_of_effect::possible; }

/// Of a list of effects, those that hold only until an open question is settled.
void write_possible(json_writer& json, const char* key, const std::vector<effect>& effects) {
  json.key(key).begin_array();
  for (const auto& each : effects)
    if (open(each.certainty)) json.value(each.what);
  json.end_array();
}

void write_possible(json_writer& json, const decision& made) {
  json.key("possible").begin_object().key("notify").begin_array();
  for (const auto& each : made.notify)
    if (open(each.certainty)) json.value(each.receiver);
  json.end_array();
  write_possible(json, "must", made.must);
  write_possible(json, "may", made.may);
  write_possible(json, "must_not", made.must_not);
  write_possible(json, "consider", made.consider);
  json.key("clocks").begin_array();
  for (const auto& each : made.clocks)
    if (open(each.certainty)) json.value(each.id);
  json.end_array().key("waiting").begin_array();
  for (const auto& each : made.waiting)
    if (open(each.certainty)) json.value(each.id);
  json.end_array().key("excluded").begin_array();
  std::set<std::string> said;
  for (const auto& each : made.excluded)
    if (open(each.certainty) && said.insert(each.role).second) json.value(each.role);
  json.end_array().end_object();
}

void write(json_writer& json, const started_clock& clock) {
  json.begin_object();
  json.key("name").value(clock.id).key("unit").value(name(clock.limit.in)).key("n").value(clock.limit.n).key("from");
  if (const auto* date = std::get_if<day>(&clock.from)) json.value(to_text(*date));
  else json.value(london_text(std::get<instant>(clock.from)));
  json.key("due");
  if (clock.runs_to.due) json.value(london_text(*clock.runs_to.due));
  else json.null();
  json.end_object();
}

}  // namespace

std::string to_json(const decision& made, std::string_view id) {
  json_writer json;
  json.begin_object().key("id").value(id).key("notify").begin_array();
  for (const auto& each : made.notify) json.value(each.receiver);
  json.end_array().key("excluded").begin_array();
  std::set<std::pair<std::string, barred_because>> said;  // several holders of one role can be barred alike
  for (const auto& each : made.excluded)
    if (said.emplace(each.role, each.why).second) write(json, each);
  json.end_array().key("step");
  if (made.step.empty()) json.null();
  else json.value(made.step);
  write(json, "must", made.must);
  write(json, "may", made.may);
  write(json, "must_not", made.must_not);
  write(json, "consider", made.consider);
  json.key("cites").array(made.cites).key("overlay").array(made.overlay).key("clocks").begin_array();
  for (const auto& clock : made.clocks) write(json, clock);
  json.end_array().key("waiting").begin_array();
  for (const auto& each : made.waiting)
    json.begin_object()
        .key("name")
        .value(each.id)
        .key("unit")
        .value(name(each.limit.in))
        .key("n")
        .value(each.limit.n)
        .key("waits_for")
        .array(each.waits_for)
        .end_object();
  json.end_array().key("conflicts").begin_array();
  for (const auto& each : made.conflicts) json.value(each.text);
  json.end_array().key("missing").begin_array();
  for (const auto& each : made.missing) json.value(each.fact);
  json.end_array().key("near_miss").begin_array();
  for (const auto& miss : made.near_misses)
    json.begin_object()
        .key("rule")
        .value(miss.rule)
        .key("fact")
        .value(miss.fact)
        .key("was")
        .array(miss.was)
        .key("needs")
        .array(miss.needs)
        .end_object();
  json.end_array();
  write_possible(json, made);
  json.end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
