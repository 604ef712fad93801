// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from reports can be written as JSON lines that give the same reports, and can be kept.
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/record/encoding.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

namespace {

std::string as_json(const sg::report& made) {
  sg::json_writer json;
  const auto optional = [&](const std::string& text) { text.empty() ? json.null() : json.value(text); };
  json.begin_object();
  json.key("text").value(made.text).key("place");
  optional(made.place);
  json.key("categories").begin_array();
  for (const auto one : made.categories) json.value(name(one));
  json.end_array().key("people").begin_array();
  for (const auto& one : made.people)
    json.begin_object().key("role").value(name(one.role)).key("person").value(one.person.text()).end_object();
  json.end_array().key("channel").value(name(made.channel)).key("reporter");
  optional(made.reporter ? made.reporter->text() : "");
  json.key("observed_at");
  optional(made.observed_at ? sg::to_text(*made.observed_at) : "");
  json.key("recorded_at").value(sg::to_text(made.recorded_at)).key("id").value(made.id.text()).end_object();
  return std::move(json).text();
}

// The last times that can be read lie a little outside the years that can be written.
bool can_be_written(const sg::report& made) {
  const auto inside = [](sg::instant at) { return sg::parse_instant(sg::to_text(at)) == at; };
  return inside(made.recorded_at) && (!made.observed_at || inside(*made.observed_at));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_reports(input, "reports.jsonl");
  hold_reading(reading.reports, reading.findings, input);
  std::string lines;
  for (const auto& made : reading.reports) {
    hold(sg::decode<sg::report>(sg::encode(made)) == made);
    if (!can_be_written(made)) return 0;
    lines += as_json(made) + '\n';
  }
  hold(reading.reports.empty() || sg::read_reports(lines, "again.jsonl").reports == reading.reports);
  return 0;
}
