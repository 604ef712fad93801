// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/mention_json.hpp>

#include <safeguarding/core/json_writer.hpp>

#include <utility>

namespace safeguarding::inline v0 {

namespace {

std::string_view name_of(half_of_day half) {
  switch (half) {
    case half_of_day::morning: return "morning";
    case half_of_day::afternoon: return "afternoon";
    case half_of_day::unsaid: break;
  }
  return "unsaid";
}

void write(json_writer& json, std::span<const mention_candidate> candidates) {
  json.key("candidates").begin_array();
  for (const auto& one : candidates) {
    json.begin_object().key("person").value(one.person.text()).key("bits").value(one.bits);
    json.key("evidence").begin_array();
    for (const auto& line : one.evidence)
      json.begin_object().key("clue").value(name(line.clue)).key("bits").value(line.bits).end_object();
    json.end_array().end_object();
  }
  json.end_array();
}

void write(json_writer& json, const mention& one) {
  json.begin_object().key("report").value(one.report.text()).key("surface").value(one.surface);
  json.key("start").value(one.start).key("length").value(one.length).key("form").value(name(one.form)).key("person");
  if (one.person) json.value(one.person->text());
  else json.null();
  json.key("verdict").value(name(one.verdict));
  write(json, one.candidates);
  json.end_object();
}

// Opens an object that says where in which report its words stand.
json_writer& open(json_writer& json, const report_reading& in, std::string_view surface, std::size_t start) {
  json.begin_object().key("report").value(in.report.text()).key("surface").value(surface);
  return json.key("start").value(start);
}

void write_described(json_writer& json, std::span<const report_reading> readings) {
  json.key("described").begin_array();
  for (const auto& read : readings)
    for (const auto& [said, could_be] : read.described) {
      open(json, read, said.surface, said.start).key("traits").begin_array();
      for (const auto& one : said.traits) {
        json.begin_object().key("kind").value(name(one.kind)).key("thing").value(one.thing);
        json.key("colour").value(one.colour).end_object();
      }
      json.end_array();
      write(json, could_be);
      json.end_object();
    }
  json.end_array();
}

void write_identifiers(json_writer& json, std::span<const report_reading> readings) {
  std::vector<identifier> all;
  json.key("identifiers").begin_array();
  for (const auto& read : readings)
    for (const auto& one : read.identifiers) {
      open(json, read, one.surface, one.start).key("kind").value(name(one.kind));
      json.key("normal").value(one.normal).end_object();
      all.push_back(one);
    }
  json.end_array().key("accounts").begin_array();
  for (const auto& group : alias_groups(all)) {
    json.begin_array();
    for (const auto at : group) json.value(at);
    json.end_array();
  }
  json.end_array();
}

}  // namespace

std::string to_json(std::span<const mention> mentions) {
  json_writer json;
  json.begin_object().key("format").value(mentions_format).key("mentions").begin_array();
  for (const auto& each : mentions) write(json, each);
  json.end_array().end_object();
  return std::move(json).text();
}

std::string to_json(std::span<const report_reading> readings, const place_list& known) {
  json_writer json;
  json.begin_object().key("format").value(mentions_format).key("mentions").begin_array();
  for (const auto& read : readings)
    for (const auto& each : read.people) write(json, each);
  json.end_array();
  write_identifiers(json, readings);
  write_described(json, readings);
  json.key("places").begin_array();
  for (const auto& read : readings)
    for (const auto& one : read.places)
      open(json, read, one.surface, one.start).key("place").value(known.names()[one.place]).end_object();
  json.end_array().key("times").begin_array();
  for (const auto& read : readings)
    for (const auto& one : read.times) {
      open(json, read, one.surface, one.start).key("minutes").value(one.after_midnight.count());
      json.key("half").value(name_of(one.half)).end_object();
    }
  json.end_array().end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
