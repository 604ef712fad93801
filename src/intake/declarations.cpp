// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/declarations.hpp>

#include "json_lines.hpp"

#include <array>
#include <string>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::json_type;
using detail::json_value;

constexpr std::array<std::string_view, 7> declaration_keys{"id",          "declared_by", "with",    "kind",
                                                           "declared_at", "household",   "ended_on"};
constexpr std::size_t needed_keys = 5;

class line_reader : detail::json_line {
 public:
  using json_line::json_line;

  relationship_declaration read(std::string_view text) {
    relationship_declaration made;
    const auto root = object(text);
    if (!root) return made;
    const auto refused_before = found().refusals();
    const auto fields = fields_of(*root, declaration_keys, "", needed_keys);
    if (fields[0]) made.id = id_of<declaration_id>(*fields[0], "id").value_or(declaration_id{});
    if (fields[1]) made.declared_by = id_of<person_id>(*fields[1], "declared_by").value_or(person_id{});
    if (fields[2] != nullptr && is(*fields[2], json_type::array, "with"))
      for (std::size_t i = 0; i < fields[2]->items.size(); ++i)
        if (auto id = id_of<person_id>(fields[2]->items[i], "with[" + std::to_string(i) + "]"))
          made.with.push_back(*std::move(id));
    if (fields[3]) made.kind = word_of<relationship>(*fields[3], "kind").value_or(relationship::other);
    if (fields[4]) made.declared_at = instant_of(*fields[4], "declared_at").value_or(instant{});
    if (given(fields[5])) made.household = id_of<household_id>(*fields[5], "household");
    if (given(fields[6])) made.ended_on = day_of(*fields[6]);
    if (found().refusals() != refused_before) return made;
    auto doubts = validate(made);
    std::erase_if(doubts, [](const finding& doubt) { return doubt.where.field == "note"; });  // the format has none
    take(*root, doubts);
    return made;
  }

 private:
  std::optional<day> day_of(const json_value& value) {
    if (!is(value, json_type::string, "ended_on")) return std::nullopt;
    const auto date = parse_day(value.text);
    if (!date)
      refuse(errc::invalid_input, value.column, "ended_on", "write a date, for example 2026-11-20", value.text);
    return date;
  }
};

}  // namespace

declarations_reading read_declarations(std::string_view jsonl, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  declarations_reading reading;
  detail::each_record<relationship_declaration>(
      jsonl, limits, found,
      [&](std::size_t line, std::string_view text) {
        return line_reader{line, limits, found}.read(text);
      },
      [&](relationship_declaration made) { reading.declarations.push_back(std::move(made)); });
  if (found.refusals() != 0) reading.declarations.clear();
  reading.findings = std::move(found).take();
  return reading;
}

}  // namespace safeguarding::inline v0
