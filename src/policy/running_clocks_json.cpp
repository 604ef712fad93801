// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/running_clocks_json.hpp>

#include <utility>

namespace safeguarding::inline v0 {

std::string to_json(const running_clock& each) {
  json_writer json;
  json.begin_object().key("report").value(each.about.text()).key("clock").value(each.started.id);
  json.key("state").value(name(each.state)).key("from").value(london_text(each.runs.from)).key("due");
  if (each.runs_to.due) json.value(london_text(*each.runs_to.due));
  else json.null();
  json.key("stopped");
  if (each.runs.stopped_at) json.value(london_text(*each.runs.stopped_at));
  else json.null();
  json.key("owner")
      .value(each.started.owner)
      .key("source")
      .value(each.started.source)
      .key("basis")
      .value(name(each.started.basis));
  json.key("arithmetic").array(arithmetic_text(each.runs_to)).end_object();
  return std::move(json).text();
}

std::string to_json(const clock_in_waiting& each) {
  json_writer json;
  json.begin_object().key("report").value(each.about.text()).key("clock").value(each.what.id);
  json.key("state").value("waiting").key("waits_for").array(each.what.waits_for);
  json.key("owner").value(each.what.owner).key("source").value(each.what.source);
  json.key("basis").value(name(each.what.basis)).end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
