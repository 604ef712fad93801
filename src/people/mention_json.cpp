// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/mention_json.hpp>

#include <safeguarding/core/json_writer.hpp>

#include <utility>

namespace safeguarding::inline v0 {

std::string to_json(std::span<const mention> mentions) {
  json_writer json;
  json.begin_object().key("mentions").begin_array();
  for (const auto& each : mentions) {
    json.begin_object().key("report").value(each.report.text()).key("surface").value(each.surface);
    json.key("start").value(each.start).key("person");
    if (each.person) json.value(each.person->text());
    else json.null();
    json.key("verdict").value(name(each.verdict)).key("candidates").begin_array();
    for (const auto& one : each.candidates)
      json.begin_object().key("person").value(one.person.text()).key("bits").value(one.bits).end_object();
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
