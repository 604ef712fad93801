// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_INTAKE_JSON_LINES_HPP
#define SAFEGUARDING_SRC_INTAKE_JSON_LINES_HPP

/// \file
/// Private to intake: what every reader of JSON lines needs.

#include "json.hpp"
#include "reading.hpp"

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0::detail {

/// Every word of an enum, for a message.
template <named_enum E>
std::string words_of() {
  std::string text;
  for (const auto& [value, word] : enum_names<E>::table) text += (text.empty() ? "" : ", ") + std::string{word};
  return text;
}

/// Reads the values of one line; whatever is wrong is refused into the findings with line, column and field.
class json_line {
 public:
  json_line(std::size_t line, const import_limits& limits, reading_findings& found)
      : line_{line}, limits_{limits}, found_{found} {}

  /// The object on the line, or nothing.
  std::optional<json_value> object(std::string_view text) {
    try {
      json_value root = parse_json(text, line_, limits_);
      if (is(root, json_type::object, "")) return root;
    } catch (const invalid_input& problem) {
      found_.refuse(problem.code(), {line_, problem.where().column}, "", problem.message(), problem.fragment());
    }
    return std::nullopt;
  }

  [[nodiscard]] reading_findings& found() const noexcept { return found_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }

  void refuse(errc code, std::size_t column, std::string field, std::string message, std::string_view fragment = {}) {
    found_.refuse(code, {line_, column}, std::move(field), std::move(message), fragment);
  }

  bool is(const json_value& value, json_type type, std::string field) {
    if (value.type == type) return true;
    refuse(errc::invalid_input, value.column, std::move(field),
           "write " + std::string{in_words(type)} + " here, not " + std::string{in_words(value.type)}, value.text);
    return false;
  }

  static bool given(const json_value* value) { return value != nullptr && value->type != json_type::null; }

  // The values under `keys`, in that order; null where one is missing, which is refused for the first `needed` of them,
  // as is any other key.
  template <std::size_t Count>
  std::array<const json_value*, Count> fields_of(const json_value& object,
                                                 const std::array<std::string_view, Count>& keys,
                                                 const std::string& prefix, std::size_t needed = Count) {
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
    for (std::size_t i = 0; i < std::min(Count, needed); ++i)
      if (values[i] == nullptr)
        refuse(errc::missing, object.column, (prefix.empty() ? "" : prefix + ".") + std::string{keys[i]},
               "this key is missing");
    return values;
  }

  template <class Id>
  std::optional<Id> id_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return std::nullopt;
    if (is_id(value.text)) return Id{value.text};
    refuse(errc::invalid_input, value.column, field, id_message, value.text);
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

  // Rules of the record itself, at the value they speak of.
  template <class Findings>
  void take(const json_value& root, const Findings& doubts) {
    for (const auto& doubt : doubts) {
      const auto key = doubt.where.field.substr(0, doubt.where.field.find_first_of("[."));
      std::size_t column = root.column;
      for (const auto& member : root.members)
        if (member.key == key) column = member.value.column;
      found_.add(doubt.weight, doubt.code, {line_, column}, doubt.where.field, doubt.message, doubt.fragment);
    }
  }

 private:
  std::size_t line_;
  const import_limits& limits_;
  reading_findings& found_;
};

/// Hands every line to `read(number, text)`; too many lines and empty ones are refused.
template <class Read>
void each_line(std::string_view text, const import_limits& limits, reading_findings& found, Read read) {
  std::size_t line = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto one_line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (!one_line.empty() && one_line.back() == '\r') one_line.remove_suffix(1);
    if (++line > limits.rows) {
      found.refuse(errc::limit_exceeded, {line, 1}, "", "more lines than are accepted in one file; split it");
      return;
    }
    if (one_line.empty()) found.refuse(errc::syntax, {line, 1}, "", "an empty line; write one JSON object a line");
    else read(line, one_line);
  }
}

/// Reads a record a line with `read(number, text)` and hands those to `take` that nothing is wrong with. A line whose
/// id is on an earlier one is refused, even where that one was refused for something else.
template <class Record, class Read, class Take>
void each_record(std::string_view jsonl, const import_limits& limits, reading_findings& found, Read read, Take take) {
  std::unordered_map<decltype(Record::id), std::size_t> first_line;
  const auto text = checked_text(jsonl, limits, found);
  if (!text) return;
  each_line(*text, limits, found, [&](std::size_t line, std::string_view one_line) {
    const auto refused_before = found.refusals();
    Record one = read(line, one_line);
    if (const auto [first, fresh] = first_line.emplace(one.id, line); !fresh && !one.id.empty())
      found.refuse(errc::duplicate, {line, 1}, "id", "this id is already on line " + std::to_string(first->second),
                   one.id.text());
    if (found.refusals() == refused_before) take(std::move(one));
  });
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_INTAKE_JSON_LINES_HPP
