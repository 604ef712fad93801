// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/people/merge_proposal.hpp>

namespace safeguarding::inline v0 {

namespace {

void write(json_writer& json, const pair_evidence& evidence) {
  json.begin_object();
  json.key("a")
      .value(evidence.a)
      .key("b")
      .value(evidence.b)
      .key("bits")
      .value(evidence.bits)
      .key("probability_ppm")
      .value(evidence.probability);
  json.key("lines").begin_array();
  for (const auto& line : evidence.lines) {
    json.begin_object();
    json.key("what").value(line.what).key("words").value(line.words).key("bits").value(line.bits);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace

std::string to_json(const pair_answer& answer) {
  json_writer json;
  json.begin_object();
  json.key("format").value(1).key("together").value(answer.together).key("reason").value(name(answer.reason));
  json.key("group_bits").value(answer.group_bits);
  json.key("evidence");
  write(json, answer.evidence);
  json.key("path").array(answer.path);
  json.key("steps").begin_array();
  for (const auto& step : answer.steps) write(json, step);
  json.end_array().end_object();
  return std::move(json).text();
}

std::string to_json(const people_comparer& people, const resolution& resolved) {
  json_writer json;
  json.begin_object();
  json.key("format").value(1).key("rows").value(people.size()).key("compared").value(resolved.compared);
  json.key("prior_bits").value(resolved.weights.prior);
  json.key("people").begin_array();
  for (const auto& rows : resolved.people) {
    json.begin_array();
    for (const auto row : rows) json.value(people.id(row));
    json.end_array();
  }
  json.end_array();
  json.key("proposals").begin_array();
  for (const auto& proposal : merge_proposals(people, resolved)) {
    json.begin_object();
    json.key("rows").array(proposal.rows).key("weakest_bits").value(proposal.weakest);
    json.key("judged").begin_array();
    for (const auto& link : proposal.judged) write(json, link);
    json.end_array();
    json.key("links").begin_array();
    for (const auto& link : proposal.links) write(json, link);
    json.end_array().end_object();
  }
  json.end_array();
  json.key("findings").begin_array();
  for (const auto& found : resolved.findings) {
    json.begin_object();
    json.key("severity")
        .value(name(found.weight))
        .key("code")
        .value(name(found.code))
        .key("message")
        .value(found.message);
    json.end_object();
  }
  json.end_array().end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
