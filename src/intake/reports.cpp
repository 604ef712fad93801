// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/reports.hpp>

#include "json_lines.hpp"
#include "report_object.hpp"

#include <safeguarding/core/utf8.hpp>
#include <safeguarding/record/validate_report.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::json_type;
using detail::json_value;

constexpr std::array<std::string_view, 9> report_keys{"id",     "recorded_at", "observed_at", "reporter", "channel",
                                                      "people", "categories",  "place",       "text"};
constexpr std::array<std::string_view, 2> tag_keys{"person", "role"};

// Reads one line. Every problem is refused into the findings; the report is only good if none was.
class line_reader : detail::json_line {
 public:
  using json_line::json_line;

  report read(std::string_view text) {
    const auto root = object(text);
    return root ? read(*root) : report{};
  }

  report read(const json_value& root) {
    report made;
    const auto refused_before = found().refusals();
    const auto fields = fields_of(root, report_keys, "");
    if (fields[0]) made.id = id_of<report_id>(*fields[0], "id").value_or(report_id{});
    if (fields[1]) made.recorded_at = instant_of(*fields[1], "recorded_at").value_or(instant{});
    if (given(fields[2])) made.observed_at = instant_of(*fields[2], "observed_at");
    if (given(fields[3])) made.reporter = id_of<person_id>(*fields[3], "reporter");
    if (fields[4]) made.channel = word_of<report_channel>(*fields[4], "channel").value_or(made.channel);
    if (fields[5]) read_people(*fields[5], made);
    if (fields[6]) read_categories(*fields[6], made);
    if (given(fields[7])) made.place = text_of(*fields[7], "place");
    if (fields[8]) made.text = text_of(*fields[8], "text");
    if (found().refusals() == refused_before) take(root, validate(made));
    return made;
  }

 private:
  // Who reports has a key of their own, so that word is no tag.
  std::optional<event_role> role_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return std::nullopt;
    const auto known = parse<event_role>(value.text);
    if (known && *known != event_role::reporter) return known;
    refuse(errc::unknown_name, value.column, field, "write one of subject, alleged, witness, mentioned", value.text);
    return std::nullopt;
  }

  std::string text_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return {};
    if (value.text.empty() && field != "place") refuse(errc::missing, value.column, field, "write words here");
    if (const auto at = detail::find_control(value.text); at != std::string::npos)
      refuse(errc::invalid_input, value.column, field, detail::control_message, value.text);
    return value.text;
  }

  void read_people(const json_value& list, report& made) {
    if (!is(list, json_type::array, "people") || !fits(list, "people")) return;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string prefix = detail::element("people", i);
      if (!is(list.items[i], json_type::object, prefix)) continue;
      const auto fields = fields_of(list.items[i], tag_keys, prefix);
      involvement one;
      if (fields[0]) one.person = id_of<person_id>(*fields[0], prefix + ".person").value_or(person_id{});
      if (fields[1]) one.role = role_of(*fields[1], prefix + ".role").value_or(one.role);
      made.people.push_back(std::move(one));
    }
  }

  void read_categories(const json_value& list, report& made) {
    if (!is(list, json_type::array, "categories") || !fits(list, "categories")) return;
    for (std::size_t i = 0; i < list.items.size(); ++i)
      if (const auto one = word_of<category>(list.items[i], detail::element("categories", i)))
        made.categories.push_back(*one);
  }

  bool fits(const json_value& list, const std::string& field) {
    if (list.items.size() <= most_listed) return true;
    refuse(errc::limit_exceeded, list.column, field, "more than " + std::to_string(most_listed) + " in one list");
    return false;
  }

  static constexpr std::size_t most_listed = 1'000;
};

std::vector<report> read_lines(std::string_view text, const import_limits& limits, detail::reading_findings& found) {
  std::vector<report> reports;
  std::unordered_map<report_id, std::size_t> first_line;
  std::optional<instant> last;
  detail::each_line(text, limits, found, [&](std::size_t line, std::string_view one_line) {
    const auto refused_before = found.refusals();
    auto made = line_reader{line, limits, found}.read(one_line);
    if (const auto [first, fresh] = first_line.emplace(made.id, line); !fresh && !made.id.empty())
      found.refuse(errc::duplicate, {line, 1}, "id", "this id is already on line " + std::to_string(first->second),
                   made.id.text());
    if (found.refusals() != refused_before) return;
    if (last && made.recorded_at < *last)
      found.refuse(errc::contradiction, {line, 1}, "recorded_at",
                   "recorded before the report above it; put the lines in the order they were recorded",
                   to_text(made.recorded_at));
    last = made.recorded_at;
    if (found.refusals() == 0) reports.push_back(std::move(made));
  });
  if (found.refusals() != 0) reports.clear();
  return reports;
}

}  // namespace

report detail::read_report(const json_value& object, std::size_t line, const import_limits& limits,
                           reading_findings& found) {
  return line_reader{line, limits, found}.read(object);
}

reports_reading read_reports(std::string_view jsonl, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  reports_reading reading;
  if (const auto text = detail::checked_text(jsonl, limits, found)) reading.reports = read_lines(*text, limits, found);
  reading.findings = std::move(found).take();
  return reading;
}

std::vector<finding> check_against(std::span<const report> reports, std::span<const person> roll) {
  std::unordered_set<person_id> known;
  for (const auto& one : roll) known.insert(one.id);
  std::vector<finding> found;
  const auto look_up = [&](const report& made, const person_id& who, std::string field) {
    if (!known.contains(who))
      found.push_back({severity::warning,
                       errc::not_found,
                       "report " + made.id.text() + " names a person who is not on the roll",
                       who.text(),
                       {"", 0, 0, std::move(field)}});
  };
  for (const auto& made : reports) {
    if (made.reporter) look_up(made, *made.reporter, "reporter");
    for (std::size_t i = 0; i < made.people.size(); ++i)
      look_up(made, made.people[i].person, detail::element("people", i, "person"));
  }
  return found;
}

}  // namespace safeguarding::inline v0
