// SPDX-License-Identifier: Apache-2.0
// Whatever a report says and whatever people are called, mentions stand where they say, their evidence adds up, and the
// same question gets the same answer.
#include <safeguarding/core/utf8.hpp>
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/mention_json.hpp>
#include <safeguarding/people/report_reading.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

sg::person person(std::string id, sg::person_kind kind, std::string forename, std::string surname, std::string form) {
  sg::person one;
  one.id = sg::person_id{std::move(id)};
  one.kind = kind;
  one.name = {std::move(forename), std::move(surname)};
  one.form = std::move(form);
  one.household = sg::household_id{"h-1"};
  return one;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// The input is a forename, a surname and the text, each but the last ended by a line end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string input{reinterpret_cast<const char*>(data), size};
  std::string part[2];
  for (auto& each : part) {
    const auto end = input.find('\n');
    if (end == std::string::npos || end > 60) continue;
    each = input.substr(0, end);
    input.erase(0, end + 1);
  }
  const std::vector<sg::person> roll{
      person("p-1", sg::person_kind::pupil, part[0], part[1], "5W"),
      person("p-2", sg::person_kind::pupil, "Mia", "Patel", "6M"),
      person("p-3", sg::person_kind::pupil, "Ellie-Mae", "Campbell-Ross", "7C"),
      person("t-1", sg::person_kind::teacher, "Daniel", "Okafor", "7C"),
      person("c-1", sg::person_kind::parent, "Hema", "Patel", ""),
  };
  sg::report made;
  made.id = sg::report_id{"r-1"};
  made.recorded_at = *sg::parse_instant("2026-11-20T10:00:00+00:00");
  made.reporter = sg::person_id{"t-1"};
  made.people.push_back({sg::person_id{"p-2"}, sg::event_role::subject, {}});
  made.text = input;
  made.place = part[0];
  const sg::roll_index index{roll};
  const auto found = sg::find_mentions(index, made);
  for (const auto& each : found) {
    hold(!each.surface.empty() && made.text.find(each.surface) != std::string::npos);
    if (sg::find_invalid_utf8(made.text) == std::string::npos) {
      hold(each.start < sg::count_code_points(made.text));
      hold(each.length == sg::count_code_points(each.surface));
    }
    hold((each.verdict == sg::mention_verdict::resolved) == each.person.has_value());
    for (const auto& one : each.candidates) {
      int sum = 0;
      for (const auto& line : one.evidence) sum += line.bits;
      hold(sum == one.bits);
    }
  }
  hold(sg::find_mentions(index, made) == found);
  hold(!sg::to_json(found).empty());
  const std::vector<std::string> typed{part[0], "Sports hall"};
  const auto places = sg::place_list::learn(typed);
  const auto read = sg::read_report(index, places, made);
  hold(read.people == found);
  for (const auto& one : read.places) hold(one.place < places.names().size() && !one.surface.empty());
  for (const auto& group : read.aliases)
    for (const auto at : group) hold(at < read.identifiers.size());
  for (const auto& each : read.described)
    for (const auto& one : each.could_be) hold(one.person != sg::person_id{});
  hold(!sg::to_json(std::vector{read}, places).empty());
  return 0;
}
