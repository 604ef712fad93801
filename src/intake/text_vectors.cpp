// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/text_vectors.hpp>

#include "json_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::json_type;
using detail::json_value;

constexpr std::array<std::string_view, 2> vector_keys{"text", "vector"};
constexpr float largest = 1e6F;  // directions are what is asked for; squares of greater ones would lose their digits

class line_reader : detail::json_line {
 public:
  using json_line::json_line;

  text_vector read(std::string_view text) {
    text_vector made;
    const auto root = object(text);
    if (!root) return made;
    const auto fields = fields_of(*root, vector_keys, "");
    if (fields[0] != nullptr && is(*fields[0], json_type::string, "text")) made.text = fields[0]->text;
    if (fields[1] == nullptr || !is(*fields[1], json_type::array, "vector")) return made;
    for (std::size_t i = 0; i < fields[1]->items.size(); ++i) made.vector.push_back(number(fields[1]->items[i], i));
    if (std::all_of(made.vector.begin(), made.vector.end(), [](float each) { return each == 0; }))
      refuse(errc::invalid_input, fields[1]->column, "vector", "write one or more numbers that are not all 0");
    return made;
  }

 private:
  float number(const json_value& value, std::size_t place) {
    const auto field = "vector[" + std::to_string(place) + "]";
    float read = 0;
    if (!is(value, json_type::number, field)) return read;
    const auto end = value.text.data() + value.text.size();
    const auto [stopped, problem] = std::from_chars(value.text.data(), end, read);
    const bool tiny = problem == std::errc::result_out_of_range &&
                      value.text.find_first_of("eE") != std::string::npos &&
                      value.text.find('-', 1) != std::string::npos;
    if (tiny) return 0;
    if (problem != std::errc{} || stopped != end || read > largest || read < -largest)
      refuse(errc::invalid_input, value.column, field, "write a number between -1000000 and 1000000", value.text);
    return read;
  }
};

}  // namespace

text_vectors_reading read_text_vectors(std::string_view jsonl, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  text_vectors_reading reading;
  std::unordered_map<std::string, std::size_t> first_line;
  if (const auto text = detail::checked_text(jsonl, limits, found)) {
    detail::each_line(*text, limits, found, [&](std::size_t line, std::string_view one_line) {
      const auto refused_before = found.refusals();
      auto one = line_reader{line, limits, found}.read(one_line);
      if (found.refusals() != refused_before) return;
      if (const auto [first, fresh] = first_line.emplace(one.text, line); !fresh)
        found.refuse(errc::duplicate, {line, 1}, "text",
                     "this text is already on line " + std::to_string(first->second), one.text);
      else if (!reading.vectors.empty() && reading.vectors.front().vector.size() != one.vector.size())
        found.refuse(
            errc::invalid_input, {line, 1}, "vector",
            "every vector has as many numbers; the first has " + std::to_string(reading.vectors.front().vector.size()),
            std::to_string(one.vector.size()));
      else reading.vectors.push_back(std::move(one));
    });
  }
  if (found.refusals() != 0) reading.vectors.clear();
  reading.findings = std::move(found).take();
  return reading;
}

}  // namespace safeguarding::inline v0
