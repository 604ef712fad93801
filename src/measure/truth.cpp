// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/truth.hpp>

#include "json_sections.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::json_element;

labelled_story story_of(const json_element& from) {
  from.only({"id", "title", "reports", "ties", "see_it_at", "alert", "pattern"});
  labelled_story to;
  to.id = from.at("id").words();
  to.title = from.at("title").text();
  to.reports = from.at("reports").reports();
  for (const auto& tie : from.at("ties").items()) to.ties.push_back(tie.text());
  const auto see_it_at = from.at("see_it_at");
  to.see_it_at = see_it_at.id<report_id>();
  to.alert = from.at("alert").text();
  if (const auto pattern = from.find("pattern")) to.pattern = pattern->text();
  if (to.reports.size() < 2) from.at("reports").refuse(errc::invalid_input, "a story has two reports or more");
  if (std::find(to.reports.begin(), to.reports.end(), to.see_it_at) == to.reports.end())
    see_it_at.refuse(errc::contradiction, "must be one of the story's reports", to.see_it_at.text());
  return to;
}

tempting_reports tempting_of(const json_element& from) {
  from.only({"reports", "why"});
  tempting_reports to{from.at("reports").reports(), from.at("why").text()};
  if (to.reports.size() < 2) from.at("reports").refuse(errc::invalid_input, "there must be two reports or more");
  return to;
}

std::vector<report_id> event_of(const json_element& from) {
  auto to = from.reports();
  if (to.size() < 2) from.refuse(errc::invalid_input, "an event that is told once is no group");
  return to;
}

labelled_mention mention_of(const json_element& from) {
  from.only({"report", "surface", "person", "note"});
  labelled_mention to;
  to.report = from.at("report").id<report_id>();
  to.surface = from.at("surface").words();
  if (const auto person = from.find("person")) to.person = person->id<person_id>();
  if (const auto note = from.find("note")) to.note = note->text();
  return to;
}

}  // namespace

truth read_truth(std::string_view json, const std::string& source) {
  constexpr std::string_view sections[] = {"stories", "tempting_but_wrong", "same_event", "mentions"};
  truth read;
  std::set<std::string, std::less<>> seen, stories;
  detail::section_events events;
  events.begin = [&](std::string_view section, const position& where) {
    if (std::find(std::begin(sections), std::end(sections), section) == std::end(sections))
      throw invalid_input{
          errc::unknown_name,
          "not a part of a truth file; the parts are stories, tempting_but_wrong, same_event and mentions",
          std::string{section}, where};
    seen.emplace(section);
    return true;
  };
  events.element = [&](std::string_view section, const json_element& from) {
    if (section == "stories") {
      read.stories.push_back(story_of(from));
      if (!stories.insert(read.stories.back().id).second)
        from.refuse(errc::duplicate, "a second story with this id", read.stories.back().id);
    } else if (section == "tempting_but_wrong") {
      read.tempting.push_back(tempting_of(from));
    } else if (section == "same_event") {
      read.same_event.push_back(event_of(from));
    } else {
      read.mentions.push_back(mention_of(from));
    }
  };
  detail::read_sections(json, source, events);
  for (const auto section : sections)
    if (!seen.contains(section))
      throw invalid_input{
          errc::missing, "a truth file has this part, if only as []", "", {source, 1, 0, std::string{section}}};
  return read;
}

}  // namespace safeguarding::inline v0
