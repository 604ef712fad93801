// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/notice_log.hpp>
#include <safeguarding/policy/notice_json.hpp>
#include <safeguarding/record/token.hpp>

#include "json_lines.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::json_type;
using detail::json_value;

constexpr std::array<std::string_view, 9> event_keys{"id", "kind", "notice", "happened_at", "recorded_at",
                                                     "by", "why",  "to",     "made"};
constexpr std::size_t needed_event_keys = 5;

constexpr std::array<std::string_view, 13> made_keys{"report",  "receiver", "sequence",      "certainty", "person",
                                                     "because", "clauses",  "stands_in_for", "time",      "read_by",
                                                     "setting", "within",   "also_as"};
constexpr std::size_t needed_made_keys = 4;

constexpr std::array<std::string_view, 2> within_keys{"n", "unit"};

/// More rules, clauses or receivers than any notice has.
constexpr std::size_t most_words = 1'000;

class line_reader : detail::json_line {
 public:
  using json_line::json_line;

  notice_event read(std::string_view text) {
    notice_event event;
    const auto root = object(text);
    if (!root) return event;
    const auto fields = fields_of(*root, event_keys, "", needed_event_keys);
    if (fields[0]) event.id = id_of<notice_event_id>(*fields[0], "id").value_or(notice_event_id{});
    if (fields[1]) event.what = word_of<notice_step>(*fields[1], "kind").value_or(notice_step::made);
    if (fields[2]) event.of = id_of<notice_id>(*fields[2], "notice").value_or(notice_id{});
    if (fields[3]) event.happened_at = instant_of(*fields[3], "happened_at").value_or(instant{});
    if (fields[4]) event.recorded_at = instant_of(*fields[4], "recorded_at").value_or(instant{});
    if (given(fields[5])) event.by = id_of<person_id>(*fields[5], "by").value_or(person_id{});
    if (given(fields[6])) event.why = word_of<notice_reason>(*fields[6], "why");
    if (given(fields[7])) event.to = list_of<notice_id>(*fields[7], "to");
    if (given(fields[8])) event.made = made_of(*fields[8], event);
    places_ = *root;
    return event;
  }

  /// What the log refuses or doubts, at the value it speaks of.
  void take(const finding& wrong) {
    std::size_t column = places_.column;
    for (const auto& member : places_.members) {
      if (member.key == wrong.where.field) column = member.value.column;
      if (member.key != "made") continue;
      for (const auto& inner : member.value.members)
        if (inner.key == wrong.where.field) column = inner.value.column;
    }
    found().add(wrong.weight, wrong.code, {line(), column}, wrong.where.field, wrong.message, wrong.fragment);
  }

 private:
  notice made_of(const json_value& value, const notice_event& event) {
    notice made;
    if (!is(value, json_type::object, "made")) return made;
    // `basis` may stand there, and says the same always.
    json_value rest = value;
    for (const auto& [key, column, basis] : value.members)
      if (key == "basis" && (basis.type != json_type::string || basis.text != name(clock_basis::local)))
        json_line::refuse(errc::contradiction, basis.column, "made.basis",
                          "the time a notice is read in is the school's own: write \"local\"", basis.text);
    std::erase_if(rest.members, [](const auto& member) { return member.key == "basis"; });
    const auto fields = fields_of(rest, made_keys, "made", needed_made_keys);
    made.id = event.of;
    made.made_at = event.happened_at;
    if (fields[0]) made.about = id_of<report_id>(*fields[0], "made.report").value_or(report_id{});
    if (fields[1]) made.receiver = receiver_of(*fields[1]);
    if (fields[2]) made.sequence = count_of(*fields[2], "made.sequence");
    if (fields[3])
      made.certainty =
          word_of<certainty_of_effect>(*fields[3], "made.certainty").value_or(certainty_of_effect::certain);
    if (given(fields[4])) made.person = id_of<person_id>(*fields[4], "made.person").value_or(person_id{});
    if (given(fields[5])) made.because = texts_of(*fields[5], "made.because");
    if (given(fields[6])) made.clauses = texts_of(*fields[6], "made.clauses");
    if (given(fields[7])) made.stands_in_for = texts_of(*fields[7], "made.stands_in_for");
    if (given(fields[8])) made.time = text_of(*fields[8], "made.time");
    if (given(fields[12])) made.also_as = texts_of(*fields[12], "made.also_as");
    const bool some = given(fields[9]) || given(fields[10]) || given(fields[11]);
    const bool all = given(fields[9]) && given(fields[10]) && given(fields[11]);
    if (some && !all)
      json_line::refuse(errc::missing, value.column, "made",
                        "by when it has to be read is three keys: read_by, setting and within");
    if (all) made.limit = limit_of({*fields[9], *fields[10], *fields[11]});
    return made;
  }

  struct limit_fields {
    const json_value &by, &setting, &within;
  };
  reading_limit limit_of(const limit_fields& from) {
    const auto& [by, setting, within] = from;
    reading_limit limit;
    limit.by = instant_of(by, "made.read_by").value_or(instant::max());
    limit.setting = word_of<reading_setting>(setting, "made.setting").value_or(reading_setting::otherwise);
    if (!is(within, json_type::object, "made.within")) return limit;
    const auto fields = fields_of(within, within_keys, "made.within");
    if (fields[0]) limit.within.n = static_cast<int>(count_of(*fields[0], "made.within.n", longest_budget));
    if (fields[1]) limit.within.in = word_of<unit>(*fields[1], "made.within.unit").value_or(unit::immediate);
    if (fields[0] && fields[1] && !is_sound(limit.within))
      json_line::refuse(errc::invalid_input, within.column, "made.within",
                        "a budget is 1 to 10000 of its unit, and 0 only for 'immediate'", fields[0]->text);
    return limit;
  }

  std::string receiver_of(const json_value& value) {
    if (!is(value, json_type::string, "made.receiver")) return {};
    if (is_token(value.text)) return value.text;
    json_line::refuse(errc::invalid_input, value.column, "made.receiver",
                      "write a role or an agency: 1 to 64 of a to z, 0 to 9 and underscore", value.text);
    return {};
  }

  std::uint32_t count_of(const json_value& value, const std::string& field, int most = 1'000'000) {
    if (!is(value, json_type::number, field)) return 0;
    std::uint32_t n = 0;
    const char* end = value.text.data() + value.text.size();
    const auto [stop, problem] = std::from_chars(value.text.data(), end, n);
    if (problem == std::errc{} && stop == end && n <= static_cast<std::uint32_t>(most)) return n;
    json_line::refuse(errc::invalid_input, value.column, field,
                      "write a whole number from 0 to " + std::to_string(most), value.text);
    return 0;
  }

  std::string text_of(const json_value& value, const std::string& field) {
    if (!is(value, json_type::string, field)) return {};
    for (const char c : value.text)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        json_line::refuse(errc::invalid_input, value.column, field, detail::one_line_message);
        return {};
      }
    return value.text;
  }

  std::vector<std::string> texts_of(const json_value& value, const std::string& field) {
    std::vector<std::string> all;
    if (!is_list(value, field)) return all;
    for (std::size_t i = 0; i < value.items.size(); ++i)
      all.push_back(text_of(value.items[i], field + "[" + std::to_string(i) + "]"));
    return all;
  }

  template <class Id>
  std::vector<Id> list_of(const json_value& value, const std::string& field) {
    std::vector<Id> all;
    if (!is_list(value, field)) return all;
    for (std::size_t i = 0; i < value.items.size(); ++i)
      if (auto id = id_of<Id>(value.items[i], field + "[" + std::to_string(i) + "]")) all.push_back(*std::move(id));
    return all;
  }

  bool is_list(const json_value& value, const std::string& field) {
    if (!is(value, json_type::array, field)) return false;
    if (value.items.size() <= most_words) return true;
    json_line::refuse(errc::limit_exceeded, value.column, field, "more than 1000 in one notice");
    return false;
  }

  json_value places_;
};

}  // namespace

notice_log_reading read_notice_log(std::string_view jsonl, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  notice_log_reading reading;
  std::optional<line_reader> reader;
  detail::each_record<notice_event>(
      jsonl, limits, found,
      [&](std::size_t line, std::string_view text) {
        reader.emplace(line, limits, found);
        return reader->read(text);
      },
      [&](notice_event event) {
        // Once a line is refused those after it may only seem to contradict what is not there: each is read by itself.
        if (found.refusals() != 0) return;
        if (const auto wrong = reading.log.refusal_of(event)) return reader->take(*wrong);
        if (const auto doubt = reading.log.doubt_of(event)) reader->take(*doubt);
        reading.log.append(std::move(event));
      });
  if (found.refusals() != 0) reading.log = {};
  reading.findings = std::move(found).take();
  return reading;
}

std::string write_notice_events(std::span<const notice_event> events) {
  std::string lines;
  for (const auto& event : events) lines += to_json(event) + "\n";
  return lines;
}

}  // namespace safeguarding::inline v0
