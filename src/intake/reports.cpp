// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/reports.hpp>

#include "json.hpp"
#include "reading.hpp"

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

template <named_enum E>
std::string words_of() {
  std::string text;
  for (const auto& [value, word] : enum_names<E>::table) text += (text.empty() ? "" : ", ") + std::string{word};
  return text;
}

// Reads one line. Every problem is refused into the findings; the report is only good if none was.
class line_reader {
 public:
  line_reader(std::size_t line, const import_limits& limits, detail::reading_findings& found)
      : line_{line}, limits_{limits}, found_{found} {}

  report read(std::string_view text) {
    report made;
    json_value root;
    try {
      root = detail::parse_json(text, line_, limits_);
    } catch (const invalid_input& problem) {
      found_.refuse(problem.code(), {line_, problem.where().column}, "", problem.message(), problem.fragment());
      return made;
    }
    if (!is(root, json_type::object, "")) return made;
    const auto refused_before = found_.refusals();
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
    if (found_.refusals() == refused_before) validate_whole(root, made);
    return made;
  }

 private:
  void refuse(errc code, std::size_t column, std::string field, std::string message, std::string_view fragment = {}) {
    found_.refuse(code, {line_, column}, std::move(field), std::move(message), fragment);
  }

  bool is(const json_value& value, json_type type, std::string field) {
    if (value.type == type) return true;
    refuse(errc::invalid_input, value.column, std::move(field),
           "write " + std::string{detail::in_words(type)} + " here, not " + std::string{detail::in_words(value.type)},
           value.text);
    return false;
  }

  static bool given(const json_value* value) { return value != nullptr && value->type != json_type::null; }

  // The values under `keys`, in that order; null where one is missing, which is refused, as is any other key.
  template <std::size_t Count>
  std::array<const json_value*, Count> fields_of(const json_value& object,
                                                 const std::array<std::string_view, Count>& keys,
                                                 const std::string& prefix) {
    std::array<const json_value*, Count> values{};
    for (const auto& [key, column, value] : object.members) {
      const auto known = std::find(keys.begin(), keys.end(), key);
      if (known == keys.end()) {
        std::string list;
        for (const auto name : keys) list += (list.empty() ? "" : ", ") + std::string{name};
        refuse(errc::unknown_name, column, prefix, "no such key; the keys are " + list, key);
      } else {
        values[static_cast<std::size_t>(known - keys.begin())] = &value;
      }
    }
    for (std::size_t i = 0; i < Count; ++i)
      if (values[i] == nullptr)
        refuse(errc::missing, object.column, (prefix.empty() ? "" : prefix + ".") + std::string{keys[i]},
               "this key is missing");
    return values;
  }

  template <class Id>
  std::optional<Id> id_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return std::nullopt;
    if (is_id(value.text)) return Id{value.text};
    refuse(errc::invalid_input, value.column, field, detail::id_message, value.text);
    return std::nullopt;
  }

  std::optional<instant> instant_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return std::nullopt;
    const auto at = parse_instant(value.text);
    if (!at)
      refuse(errc::invalid_input, value.column, field,
             "a time is YYYY-MM-DDThh:mm:ss with Z or an offset such as +01:00", value.text);
    return at;
  }

  template <named_enum E>
  std::optional<E> word_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return std::nullopt;
    const auto known = parse<E>(value.text);
    if (!known) refuse(errc::unknown_name, value.column, field, "write one of " + words_of<E>(), value.text);
    return known;
  }

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
    if (value.text.empty())
      refuse(errc::missing, value.column, field, field == "place" ? "write words, or null" : "write words here");
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

  // Rules that hold between fields.
  void validate_whole(const json_value& root, const report& made) {
    for (const auto& doubt : validate(made)) {
      const auto key = doubt.where.field.substr(0, doubt.where.field.find_first_of("[."));
      std::size_t column = root.column;
      for (const auto& member : root.members)
        if (member.key == key) column = member.value.column;
      found_.add(doubt.weight, doubt.code, {line_, column}, doubt.where.field, doubt.message, doubt.fragment);
    }
  }

  static constexpr std::size_t most_listed = 1'000;

  std::size_t line_;
  const import_limits& limits_;
  detail::reading_findings& found_;
};

std::vector<report> read_lines(std::string_view text, const import_limits& limits, detail::reading_findings& found) {
  std::vector<report> reports;
  std::unordered_map<report_id, std::size_t> first_line;
  std::optional<instant> last;
  std::size_t line = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto one_line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (!one_line.empty() && one_line.back() == '\r') one_line.remove_suffix(1);
    if (++line > limits.rows) {
      found.refuse(errc::limit_exceeded, {line, 1}, "", "more lines than are accepted in one file; split it");
      break;
    }
    if (one_line.empty()) {
      found.refuse(errc::syntax, {line, 1}, "", "an empty line; write one JSON object a line");
      continue;
    }
    const auto refused_before = found.refusals();
    auto made = line_reader{line, limits, found}.read(one_line);
    if (found.refusals() != refused_before) continue;
    if (const auto [first, fresh] = first_line.emplace(made.id, line); !fresh)
      found.refuse(errc::duplicate, {line, 1}, "id", "this id is already on line " + std::to_string(first->second),
                   made.id.text());
    if (last && made.recorded_at < *last)
      found.refuse(errc::contradiction, {line, 1}, "recorded_at",
                   "recorded before the report above it; put the lines in the order they were recorded",
                   to_text(made.recorded_at));
    last = made.recorded_at;
    if (found.refusals() == 0) reports.push_back(std::move(made));
  }
  if (found.refusals() != 0) reports.clear();
  return reports;
}

}  // namespace

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
