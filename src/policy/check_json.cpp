// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/check.hpp>

#include <utility>

namespace safeguarding::inline v0 {
namespace {

void write_cases(json_writer& json, const condition& cases, const vocabulary& words) {
  json.begin_array();
  for (const auto& tested : cases) {
    const auto& column = words.facts[tested.fact];
    json.begin_object().key("fact").value(column.id).key("values").begin_array();
    for (std::size_t v = 0; v < column.values.size(); ++v)
      if ((tested.values >> v & 1) != 0) json.value(column.values[v]);
    json.end_array().end_object();
  }
  json.end_array();
}

void write_day(json_writer& json, const std::optional<day>& date) {
  if (date) json.value(to_text(*date));
  else json.null();
}

void write_finding(json_writer& json, const check_finding& found, const vocabulary& words) {
  json.begin_object().key("advice").value(found.advice).key("case_count").value(found.count);
  json.key("cases").begin_array();
  for (const auto& cases : found.cases) write_cases(json, cases, words);
  json.end_array().key("clauses").array(found.clauses).key("code").value(name(found.code));
  json.key("column").value(found.where.column).key("field").value(found.where.field);
  json.key("file").value(found.where.source).key("fragment").value(found.fragment).key("from");
  if (found.from == day{}) json.null();
  else json.value(to_text(found.from));
  json.key("line").value(found.where.line);
  json.key("message").value(found.message).key("row").value(found.row).key("rules").array(found.rules);
  json.key("scope").value(name(found.scope)).key("severity").value(name(found.weight)).key("until");
  write_day(json, found.until);
  json.end_object();
}

void write_pack(json_writer& json, const pin_of_pack& pack) {
  json.begin_object().key("edition").value(pack.edition).key("id").value(pack.pack);
  json.key("in_force").value(pack.force == pack_force::in_force);
  json.key("sha256").value(to_text(pack.hash)).end_object();
}

}  // namespace

std::string to_json(const check_report& report, const vocabulary& words) {
  json_writer json;
  json.begin_object().key("cases").value(report.cases).key("changes").value(report.changes);
  json.key("clauses").value(report.clauses);
  json.key("cut_short").begin_array();
  for (const auto code : report.cut_short) json.value(name(code));
  json.end_array().key("findings").begin_array();
  for (const auto& found : report.findings) write_finding(json, found, words);
  json.end_array().key("holders").value(report.with_holders).key("limits").value(check_limits);
  json.key("on").value(to_text(report.on)).key("pack").value(report.pack).key("packs").begin_array();
  for (const auto& pack : report.packs) write_pack(json, pack);
  json.end_array().key("record").value("check/1").key("refused").value(report.refused());
  json.key("rules").value(report.rules).key("rules_not_in_force").value(report.not_in_force);
  json.key("title").value(report.title).key("until");
  write_day(json, report.until);
  json.end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
