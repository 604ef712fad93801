// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/truth_json.hpp>

#include <safeguarding/core/json_writer.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

void add(json_writer& json, const std::vector<report_id>& reports) {
  json.begin_array();
  for (const auto& id : reports) json.value(id.text());
  json.end_array();
}

template <class Element>
std::string lines(std::string_view section, const std::vector<Element>& all) {
  std::string text = "\"" + std::string{section} + "\":[";
  for (const auto& each : all) text += (&each == all.data() ? "\n" : ",\n") + to_json(each);
  return text + "\n]";
}

}  // namespace

std::string to_json(const labelled_story& story) {
  json_writer json;
  json.begin_object().key("id").value(story.id).key("title").value(story.title).key("reports");
  add(json, story.reports);
  json.key("ties").array(story.ties).key("see_it_at").value(story.see_it_at.text());
  json.key("alert").value(story.alert);
  if (!story.pattern.empty()) json.key("pattern").value(story.pattern);
  json.end_object();
  return std::move(json).text();
}

std::string to_json(const tempting_reports& tempting) {
  json_writer json;
  json.begin_object().key("reports");
  add(json, tempting.reports);
  json.key("why").value(tempting.why).end_object();
  return std::move(json).text();
}

std::string to_json(const labelled_mention& mention) {
  json_writer json;
  json.begin_object().key("report").value(mention.report.text()).key("surface").value(mention.surface).key("person");
  if (mention.person) json.value(mention.person->text());
  else json.null();
  if (!mention.note.empty()) json.key("note").value(mention.note);
  json.end_object();
  return std::move(json).text();
}

std::string to_json(const std::vector<report_id>& event) {
  json_writer json;
  add(json, event);
  return std::move(json).text();
}

std::string to_json(const truth& labels) {
  return "{" + lines("stories", labels.stories) + ",\n" + lines("tempting_but_wrong", labels.tempting) + ",\n" +
         lines("same_event", labels.same_event) + ",\n" + lines("mentions", labels.mentions) + "}\n";
}

}  // namespace safeguarding::inline v0
