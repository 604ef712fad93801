// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_json.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {

std::string to_json(const pattern_hit& hit, const pattern_pack& pack) {
  const auto lines = why(hit, pack);
  const auto rule =
      std::find_if(pack.patterns.begin(), pack.patterns.end(), [&](const pattern& one) { return one.id == hit.rule; });
  json_writer json;
  json.begin_object().key("pattern").value(hit.pattern).key("rule").value(hit.rule).key("title").value(rule->title);
  json.key("same").value(name(hit.same)).key("about").value(hit.about).key("reports").begin_array();
  for (const auto& one : hit.reports) {
    json.begin_object().key("report").value(one.report.text()).key("joined").value(one.joined.text());
    json.key("happened").value(london_text(one.happened)).key("signs").begin_array();
    for (const auto sign : one.signs) json.value(pack.signs[sign].id);
    json.end_array().end_object();
  }
  json.end_array().key("raised_by");
  if (hit.raised_by) json.value(hit.raised_by->text());
  else json.null();
  json.key("raised_at").value(london_text(hit.raised_at)).key("reporters").value(hit.reporters);
  json.key("children").value(hit.children).key("why").array(lines).end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
