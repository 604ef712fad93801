// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/library/views_json.hpp>

#include <cstddef>
#include <utility>
#include <variant>

namespace safeguarding::inline v0 {
namespace {

json_writer& put(json_writer& json, const record_ref& what, std::string_view label) {
  return json.key("kind").value(name(what.kind)).key("id").value(what.id).key("label").value(label);
}

json_writer& put(json_writer& json, const report_id& report, const std::string& label) {
  return json.begin_object().key("id").value(report.text()).key("label").value(label);
}

void put(json_writer& json, const amendment& made) {
  json.begin_object().key("id").value(made.id.text()).key("kind").value(name(made.kind));
  json.key("at").value(london_text(made.at)).key("by").value(made.by.text());
  json.key("reason").value(made.reason).key("added").value(made.added).end_object();
}

}  // namespace

std::string to_json(const receipt& made, std::string_view label) {
  json_writer json;
  put(json.begin_object(), made.what, label).key("recorded_at").value(london_text(made.recorded_at)).end_object();
  return std::move(json).text();
}

std::string to_json(const record_view& found) {
  json_writer json;
  put(json.begin_object(), {kind_of(found.value), id_of(found.value)}, found.label);
  json.key("recorded_at").value(london_text(found.recorded_at)).key("by").value(found.by.text());
  if (const auto* made = std::get_if<report>(&found.value))
    json.key("place").value(made->place).key("text").value(made->text);
  json.key("amendments").begin_array();
  for (const auto& each : found.amendments) put(json, each);
  json.end_array().end_object();
  return std::move(json).text();
}

std::string to_json(const chronology_line& line) {
  json_writer json;
  put(json.begin_object().key("happened_at").value(london_text(line.happened_at)), line.what, line.label);
  json.key("recorded_at").value(london_text(line.recorded_at)).key("people").begin_array();
  for (const auto& who : line.people) json.value(who.text());
  json.end_array().key("withdrawn").value(line.withdrawn).end_object();
  return std::move(json).text();
}

std::string to_json(const search_hit& hit) {
  json_writer json;
  put(json.begin_object(), hit.what, hit.label).key("score").value(hit.score).end_object();
  return std::move(json).text();
}

std::string to_json(const due_notice& notice) {
  json_writer json;
  json.begin_object().key("notice").value(notice.what.id.text()).key("report").value(notice.what.about.text());
  json.key("label").value(notice.label).key("due").value(name(notice.due));
  json.key("receiver").value(notice.what.receiver).end_object();
  return std::move(json).text();
}

std::string to_json(const due_clock& clock) {
  json_writer json;
  json.begin_object().key("report").value(clock.about.text()).key("label").value(clock.label);
  json.key("clock").value(clock.clock.started.id).key("state").value(name(clock.clock.state)).key("due");
  if (clock.clock.runs_to.due) json.value(london_text(*clock.clock.runs_to.due));
  else json.null();
  json.end_object();
  return std::move(json).text();
}

std::string to_json(const reading_line& line) {
  json_writer json;
  put(json.begin_object().key("at").value(london_text(line.at)).key("by").value(line.by.text()), line.what, line.label);
  json.key("how").value(name(line.how)).key("purpose").value(line.purpose).end_object();
  return std::move(json).text();
}

std::string to_json(const picture_view& picture) {
  json_writer json;
  json.begin_object().key("picture").value(picture.id).key("reports").begin_array();
  for (std::size_t i = 0; i < picture.reports.size(); ++i)
    put(json, picture.reports[i].report, picture.labels[i])
        .key("joined")
        .value(picture.reports[i].joined.text())
        .end_object();
  json.end_array().key("raised_at").value(picture.raised_at.text()).key("why").array(picture.why).end_object();
  return std::move(json).text();
}

std::string to_json(const event_view& event) {
  json_writer json;
  json.begin_object().key("same_event").begin_array();
  for (std::size_t i = 0; i < event.accounts.size(); ++i) put(json, event.accounts[i], event.labels[i]).end_object();
  json.end_array().key("disagreements").begin_array();
  for (const auto& each : event.disagreements) {
    json.begin_object().key("on").value(name(each.on)).key("a").value(each.a.text()).key("b").value(each.b.text());
    json.key("a_says").value(each.a_says).key("b_says").value(each.b_says).end_object();
  }
  json.end_array().end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
