// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/jigsaw_json.hpp>

#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/people/mention_json.hpp>

#include <utility>

namespace safeguarding::inline v0 {

namespace {

void put_link(json_writer& json, const report_link& link) {
  json.key("bits")
      .value(link.bits)
      .key("probability")
      .millionths(static_cast<std::uint32_t>(link.probability))
      .key("evidence")
      .begin_array();
  for (const auto& line : link.evidence)
    json.begin_object()
        .key("feature")
        .value(name(line.feature))
        .key("a")
        .value(line.a)
        .key("b")
        .value(line.b)
        .key("bits")
        .value(line.bits)
        .end_object();
  json.end_array();
}

}  // namespace

std::string to_json(const jigsaw& of, std::span<const mention> mentions, std::span<const pattern_hit> hits) {
  json_writer json;
  json.begin_object().key("same_event").begin_array();
  for (const auto& event : of.same_events()) {
    json.begin_array();
    for (const auto& account : event.accounts) json.value(account.text());
    json.end_array();
  }
  json.end_array().key("links").begin_array();
  for (const auto& link : of.links()) {
    json.begin_object().key("a").value(link.a.text()).key("b").value(link.b.text());
    put_link(json, link);
    json.end_object();
  }
  json.end_array().key("pictures").begin_array();
  for (const auto& one : of.pictures()) {
    json.begin_object().key("id").value(one.id).key("reports").begin_array();
    for (const auto& each : one.reports) json.value(each.report.text());
    json.end_array().key("joined").begin_object();
    for (const auto& each : one.reports) json.key(each.report.text()).value(each.joined.text());
    json.end_object().key("raised_at").value(one.raised_at.text()).key("why").array(one.why);
    json.key("bridges").begin_array();
    for (const auto& each : one.bridges) json.begin_array().value(each.a.text()).value(each.b.text()).end_array();
    json.end_array().key("articulation_points").begin_array();
    for (const auto& each : one.articulation_points) json.value(each.text());
    json.end_array().key("pattern");
    if (const auto pattern = pattern_of(one, hits)) json.value(*pattern);
    else json.null();
    json.end_object();
  }
  json.end_array().end_object();
  auto said = to_json(mentions);  // {"mentions":[...]}
  said.back() = ',';
  return said + json.text().substr(1);
}

std::string to_json(const link_explanation& told) {
  json_writer json;
  json.begin_object().key("a").value(told.link.a.text()).key("b").value(told.link.b.text());
  json.key("answer").value(name(told.answer));
  put_link(json, told.link);
  json.key("company").begin_array();
  for (const auto& one : told.company) json.value(one.text());
  json.end_array().key("picture");
  if (told.picture_with_both) json.value(*told.picture_with_both);
  else json.null();
  json.end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
