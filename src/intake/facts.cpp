// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/id.hpp>
#include <safeguarding/intake/facts.hpp>

#include "json.hpp"
#include "reading.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

using detail::json_type;
using detail::json_value;
using detail::place_in_text;

/// The parser counts bytes through the whole document; people count lines.
class line_starts {
 public:
  explicit line_starts(std::string_view document) {
    for (auto at = document.find('\n'); at != std::string_view::npos; at = document.find('\n', at + 1))
      starts_.push_back(at + 1);
  }
  /// `byte` counts from 1.
  [[nodiscard]] place_in_text place(std::size_t byte) const {
    const auto offset = byte == 0 ? 0 : byte - 1;
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return {static_cast<std::size_t>(next - starts_.begin()), offset - *std::prev(next) + 1};
  }

 private:
  std::vector<std::size_t> starts_{0};
};

/// Reads one question; every problem goes into the findings.
class question_reader {
 public:
  question_reader(const line_starts& lines, const vocabulary& words, detail::reading_findings& found)
      : lines_{lines}, words_{words}, found_{found} {}

  /// Whether `object` was taken without a refusal.
  bool read(const json_value& object, question& to) {
    const auto before = found_.refusals();
    name_.clear();
    if (!is(object, json_type::object, "")) return false;
    for (const auto& [key, column, value] : object.members)
      if (key == "id" && value.type == json_type::string && is_id(value.text)) name_ = value.text;
    const json_value* known = nullptr;
    bool dated = false;
    for (const auto& [key, column, value] : object.members) {
      if (key == "id" && is(value, json_type::string, key)) to.id = value.text;
      if (key == "school" && is(value, json_type::string, key)) to.school = value.text;
      if (key == "facts" && is(value, json_type::object, key)) known = &value;
      if (key == "at") dated = true, read_instant(value, key, to.at);
    }
    if (to.id.empty()) refuse(errc::missing, object, "id", "a question needs an id");
    if (!dated) refuse(errc::missing, object, "at", "a question needs the instant of the record, under 'at'");
    if (known == nullptr) refuse(errc::missing, object, "facts", "a question needs its facts");
    else read_facts_of(*known, to.known);
    if (!to.id.empty()) check_once(to.id, object.column);
    return found_.refusals() == before;
  }

 private:
  void check_once(const std::string& id, std::size_t column) {
    const auto [first, fresh] = first_line_.emplace(id, lines_.place(column).line);
    if (!fresh)
      found_.refuse(errc::duplicate, lines_.place(column), "id",
                    "this id was given before, on line " + std::to_string(first->second), id);
  }

  void refuse(errc code, const json_value& at, const std::string& field, std::string message,
              std::string_view fragment = {}) {
    if (!name_.empty()) message = "question " + name_ + ": " + message;
    found_.refuse(code, lines_.place(at.column), field, std::move(message), fragment);
  }

  bool is(const json_value& value, json_type type, const std::string& field) {
    if (value.type == type) return true;
    refuse(errc::invalid_input, value, field,
           std::string{detail::in_words(type)} + " is needed here, not " + std::string{detail::in_words(value.type)},
           value.text);
    return false;
  }

  bool read_instant(const json_value& value, const std::string& field, instant& to) {
    if (!is(value, json_type::string, field)) return false;
    const auto at = parse_instant(value.text);
    if (!at)
      refuse(errc::invalid_input, value, field,
             "write an instant with its offset, for example 2026-11-20T09:14:00+00:00", value.text);
    else to = *at;
    return at.has_value();
  }

  void read_facts_of(const json_value& object, facts& to) {
    for (const auto& [key, column, value] : object.members) {
      if (value.type == json_type::null) continue;
      const auto field = "facts." + key;
      if (value.type == json_type::string && value.text == "unknown") {
        to.set(key, not_known{}, fact_origin::unknown);
      } else if (auto read = value_of(key, value, field)) {
        to.set(key, std::move(*read), fact_origin::given);
      } else {
        continue;
      }
      facts one;
      one.known.emplace(key, to.known.at(key));
      try {
        check(one, words_);
      } catch (const invalid_input& e) {
        refuse(e.code(), value, field, e.message(), e.fragment());
      }
    }
  }

  std::optional<fact_value> value_of(const std::string& key, const json_value& value, const std::string& field) {
    const auto column = words_.find_fact(key);
    const auto kind = column ? words_.facts[*column].kind : fact_kind::words;
    switch (value.type) {
      case json_type::boolean: return fact_value{value.text == "true"};
      case json_type::number: {
        std::int64_t number = 0;
        const auto* end = value.text.data() + value.text.size();
        if (const auto [at, problem] = std::from_chars(value.text.data(), end, number);
            problem == std::errc{} && at == end)
          return fact_value{number};
        refuse(errc::invalid_input, value, field, "a whole number is needed here", value.text);
        return std::nullopt;
      }
      case json_type::array: {
        std::vector<std::string> list;
        for (const auto& item : value.items) {
          if (!is(item, json_type::string, field)) return std::nullopt;
          list.push_back(item.text);
        }
        return fact_value{std::move(list)};
      }
      case json_type::string:
        if (kind == fact_kind::moment) {
          instant at;
          return read_instant(value, field, at) ? std::optional{fact_value{at}} : std::nullopt;
        }
        if (kind == fact_kind::date) {
          const auto date = parse_day(value.text);
          if (date) return fact_value{*date};
          refuse(errc::invalid_input, value, field, "write a date, for example 2026-11-20", value.text);
          return std::nullopt;
        }
        return fact_value{value.text};
      default: is(value, json_type::string, field); return std::nullopt;
    }
  }

  const line_starts& lines_;
  const vocabulary& words_;
  detail::reading_findings& found_;
  std::string name_;  ///< of the question at hand, where it has one
  std::unordered_map<std::string, std::size_t> first_line_;
};

}  // namespace

facts_reading read_facts(std::string_view json, const std::string& source, const vocabulary& words,
                         const import_limits& limits) {
  facts_reading result;
  detail::reading_findings found{source, limits.findings};
  if (const auto text = detail::checked_text(json, limits, found)) {
    const line_starts lines{*text};
    try {
      const auto root = detail::parse_json(*text, 0, limits);
      question_reader reader{lines, words, found};
      if (root.type != json_type::array)
        found.refuse(errc::invalid_input, {1, 1}, "", "a JSON array of questions is needed here");
      for (const auto& item : root.items) {
        question one;
        if (reader.read(item, one)) result.questions.push_back(std::move(one));
      }
    } catch (const invalid_input& e) {
      found.refuse(e.code(), lines.place(e.where().column), e.where().field, e.message(), e.fragment());
    }
  }
  result.findings = std::move(found).take();
  return result;
}

}  // namespace safeguarding::inline v0
