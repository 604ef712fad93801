// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/linker_output.hpp>

#include "json_sections.hpp"

#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::json_element;

found_mention mention_of(const json_element& from) {
  found_mention to;
  to.report = from.at("report").id<report_id>();
  to.surface = from.at("surface").text();
  if (const auto start = from.find("start")) to.start = start->whole_number();
  if (const auto person = from.find("person"); person && !person->text().empty()) to.person = person->id<person_id>();
  return to;
}

found_link link_of(const json_element& from) {
  found_link to{from.at("a").id<report_id>(), from.at("b").id<report_id>(), 0, 0, {}};
  const auto probability = from.at("probability");
  to.probability = probability.number();
  if (!(to.probability >= 0 && to.probability <= 1))
    probability.refuse(errc::invalid_input, "a probability is a number from 0 to 1");
  to.bits = from.at("bits").number();
  for (const auto& line : from.at("evidence").items()) to.evidence.push_back(line.at("bits").number());
  return to;
}

found_picture picture_of(const json_element& from) {
  found_picture to;
  to.id = from.at("id").text();
  to.reports = from.at("reports").reports();
  if (const auto joined = from.find("joined"))
    for (const auto& [report, at] : joined->members()) {
      if (!is_id(report)) at.refuse(errc::invalid_input, "an id is 1 to 64 printable ASCII characters", report);
      to.joined.emplace(report_id{report}, at.id<report_id>());
    }
  to.raised_at = from.at("raised_at").id<report_id>();
  return to;
}

}  // namespace

linker_output read_linker_output(std::string_view json, const std::string& source) {
  linker_output read;
  detail::section_events events;
  events.begin = [&](std::string_view section, const position&) {
    if (section == "mentions") read.mentions.emplace();
    else if (section == "same_event") read.same_event.emplace();
    else if (section == "links") read.links.emplace();
    else if (section == "pictures") read.pictures.emplace();
    else return false;
    return true;
  };
  events.element = [&](std::string_view section, const json_element& from) {
    if (section == "mentions") read.mentions->push_back(mention_of(from));
    if (section == "same_event") read.same_event->push_back(from.reports());
    if (section == "links") read.links->push_back(link_of(from));
    if (section == "pictures") read.pictures->push_back(picture_of(from));
  };
  detail::read_sections(json, source, events);
  return read;
}

}  // namespace safeguarding::inline v0
