// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/amendments.hpp>

#include "json_lines.hpp"
#include "report_object.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/record/encoding.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace safeguarding::inline v0 {
namespace detail {

/// The kinds of line. They are words of the file format and no stored numbers.
enum class change_kind { addition, correction, withdrawal, redecision };

}  // namespace detail

template <>
struct enum_names<detail::change_kind> {
  static constexpr std::pair<detail::change_kind, std::string_view> table[] = {
      {detail::change_kind::addition, "addition"},
      {detail::change_kind::correction, "correction"},
      {detail::change_kind::withdrawal, "withdrawal"},
      {detail::change_kind::redecision, "redecision"},
  };
};

namespace {

using detail::change_kind;
using detail::json_type;
using detail::json_value;

constexpr std::array<std::string_view, 11> change_keys{"id",     "kind",  "report",    "by",      "at",   "reason",
                                                       "fields", "added", "corrected", "earlier", "later"};
constexpr std::size_t needed_keys = 6;
constexpr std::string_view correctable[] = {"observed_at", "reporter", "channel", "people",
                                            "categories",  "place",    "text"};

/// One line: a change, and its id where that could be read.
struct change_line {
  amendment_id id;
  recorded_change made;
};

class line_reader : detail::json_line {
 public:
  line_reader(std::size_t line, const std::string& source, const import_limits& limits, detail::reading_findings& found)
      : json_line{line, limits, found}, source_{source}, limits_{limits} {}

  change_line read(std::string_view text) {
    change_line one;
    const auto root = object(text);
    if (!root) return one;
    const auto refused_before = found().refusals();
    const auto fields = fields_of(*root, change_keys, "", needed_keys);
    if (fields[0]) one.id = id_of<amendment_id>(*fields[0], "id").value_or(amendment_id{});
    report_id about;
    person_id by;
    instant at;
    std::string reason;
    if (fields[2]) about = id_of<report_id>(*fields[2], "report").value_or(report_id{});
    if (fields[3]) by = id_of<person_id>(*fields[3], "by").value_or(person_id{});
    if (fields[4]) at = instant_of(*fields[4], "at").value_or(instant{});
    if (fields[5]) reason = words_in(*fields[5], "reason");
    const auto kind = fields[1] ? word_of<change_kind>(*fields[1], "kind") : std::nullopt;
    if (kind) hold_keys(*root, fields, *kind);
    const std::array<const json_value*, 5> more{fields[6], fields[7], fields[8], fields[9], fields[10]};
    if (kind == change_kind::redecision) {
      redecision made{
          redecision_id{}, about, hashes_in(more[3], "earlier"), hashes_in(more[4], "later"), reason, by, at};
      if (!one.id.empty()) made.id = redecision_id{one.id.text()};
      if (found().refusals() == refused_before) take(*root, validate(made));
      one.made = std::move(made);
    } else if (kind) {
      amendment made{one.id,
                     {record_kind::report, about.text()},
                     amendment_kind::addition,
                     names_in(more[0]),
                     at,
                     by,
                     reason,
                     more[1] ? words_in(*more[1], "added") : std::string{},
                     {}};
      if (*kind == change_kind::correction) made.kind = amendment_kind::correction;
      if (*kind == change_kind::withdrawal) made.kind = amendment_kind::withdrawal;
      if (more[2]) made.corrected = correction_in(*more[2], about);
      if (found().refusals() == refused_before) take(*root, validate(made));
      one.made = std::move(made);
    }
    return one;
  }

 private:
  // Whether every key after the first six is there where the kind needs it, and nowhere else.
  template <class Fields>
  void hold_keys(const json_value& root, const Fields& fields, change_kind kind) {
    const auto hold = [&](std::size_t key, change_kind of) {
      const std::string field{change_keys[key]};
      const std::string word{name(kind)};
      if (kind == of && fields[key] == nullptr)
        refuse(errc::missing, root.column, field, "this key is missing: a line of kind " + word + " needs it");
      if (kind != of && fields[key] != nullptr)
        refuse(errc::contradiction, fields[key]->column, field,
               "only a line of kind " + std::string{name(of)} + " has this key, and this is of kind " + word);
    };
    if (kind != change_kind::addition) hold(6, change_kind::correction);
    hold(7, change_kind::addition);
    hold(8, change_kind::correction);
    hold(9, change_kind::redecision);
    hold(10, change_kind::redecision);
  }

  std::string words_in(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return {};
    if (value.text.empty()) refuse(errc::missing, value.column, field, "write words here");
    if (detail::find_control(value.text) != std::string::npos)
      refuse(errc::invalid_input, value.column, field, detail::control_message, value.text);
    return value.text;
  }

  // The fields that an addition or a correction speaks of.
  std::vector<std::string> names_in(const json_value* list) {
    std::vector<std::string> names;
    if (list == nullptr || !is(*list, json_type::array, "fields")) return names;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const auto& item = list->items[i];
      const auto field = detail::element("fields", i);
      if (!is(item, json_type::string, field)) continue;
      if (std::find(std::begin(correctable), std::end(correctable), item.text) == std::end(correctable))
        refuse(errc::unknown_name, item.column, field,
               "write one of observed_at, reporter, channel, people, categories, place, text; the id of a report and "
               "when it was recorded stay as they are",
               item.text);
      else if (std::find(names.begin(), names.end(), item.text) != names.end())
        refuse(errc::duplicate, item.column, field, "this field is named already; name each once", item.text);
      else names.push_back(item.text);
    }
    return names;
  }

  std::vector<digest> hashes_in(const json_value* list, const std::string& key) {
    std::vector<digest> hashes;
    if (list == nullptr || !is(*list, json_type::array, key)) return hashes;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const auto& item = list->items[i];
      const auto field = detail::element(key, i);
      if (!is(item, json_type::string, field)) continue;
      if (const auto hash = parse_digest(item.text)) hashes.push_back(*hash);
      else
        refuse(errc::invalid_input, item.column, field,
               "the hash of a pack is 64 characters of 0 to 9 and a to f, as explain --json prints it", item.text);
    }
    return hashes;
  }

  // The whole report as it should read; what is wrong with it is refused under "corrected".
  encoded_record correction_in(const json_value& value, const report_id& about) {
    if (!is(value, json_type::object, "corrected")) return {};
    detail::reading_findings inside{source_, limits_.findings};
    const auto made = detail::read_report(value, line(), limits_, inside);
    const auto refusals = inside.refusals();
    for (auto& each : std::move(inside).take())
      found().add(each.weight, each.code, {line(), each.where.column},
                  "corrected" + (each.where.field.empty() ? std::string{} : "." + each.where.field), each.message,
                  each.fragment);
    if (refusals != 0) return {};
    if (!about.empty() && made.id != about) {
      refuse(errc::contradiction, value.column, "corrected.id",
             "a correction keeps the id of the report it corrects: write the id under 'report'", made.id.text());
      return {};
    }
    try {
      return {encode(made)};
    } catch (const invalid_input& problem) {  // as a time outside the years that can be kept
      refuse(problem.code(), value.column, "corrected", problem.message(), problem.fragment());
      return {};
    }
  }

  const std::string& source_;
  const import_limits& limits_;
};

}  // namespace

std::vector<amendment> amendments_reading::amendments() const {
  std::vector<amendment> found;
  for (const auto& each : changes)
    if (const auto* made = std::get_if<amendment>(&each)) found.push_back(*made);
  return found;
}

std::vector<redecision> amendments_reading::redecisions() const {
  std::vector<redecision> found;
  for (const auto& each : changes)
    if (const auto* made = std::get_if<redecision>(&each)) found.push_back(*made);
  return found;
}

amendments_reading read_amendments(std::string_view jsonl, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  amendments_reading reading;
  detail::each_record<change_line>(
      jsonl, limits, found,
      [&](std::size_t line, std::string_view text) {
        return line_reader{line, source, limits, found}.read(text);
      },
      [&](change_line one) { reading.changes.push_back(std::move(one.made)); });
  if (found.refusals() != 0) reading.changes.clear();
  reading.findings = std::move(found).take();
  return reading;
}

}  // namespace safeguarding::inline v0
