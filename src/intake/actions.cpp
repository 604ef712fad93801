// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/actions.hpp>

#include "json_lines.hpp"

#include <array>
#include <unordered_set>
#include <utility>
#include <variant>

namespace safeguarding::inline v0 {
namespace {

using detail::json_value;

constexpr std::array<std::string_view, 6> action_keys{"id", "report", "kind", "by", "done_at", "recorded_at"};

class line_reader : detail::json_line {
 public:
  using json_line::json_line;

  action read(std::string_view text) {
    action done;
    const auto root = object(text);
    if (!root) return done;
    const auto refused_before = found().refusals();
    const auto fields = fields_of(*root, action_keys, "");
    if (fields[0]) done.id = id_of<action_id>(*fields[0], "id").value_or(action_id{});
    if (fields[1]) done.about = id_of<report_id>(*fields[1], "report").value_or(report_id{});
    if (fields[2]) done.kind = kind_of(*fields[2]);
    if (fields[3]) done.by = id_of<person_id>(*fields[3], "by").value_or(person_id{});
    if (fields[4]) done.done_at = instant_of(*fields[4], "done_at").value_or(instant{});
    if (fields[5]) done.recorded_at = instant_of(*fields[5], "recorded_at").value_or(instant{});
    if (found().refusals() == refused_before) take(*root, validate(done));
    return done;
  }

 private:
  action_kind kind_of(const json_value& value) {
    if (!is(value, detail::json_type::string, "kind")) return {};
    if (is_token(value.text)) return action_kind{value.text};
    refuse(errc::invalid_input, value.column, "kind",
           "write 1 to 64 of a to z, 0 to 9 and underscore, for example lado_contacted", value.text);
    return {};
  }
};

}  // namespace

actions_reading read_actions(std::string_view jsonl, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  actions_reading reading;
  detail::each_record<action>(
      jsonl, limits, found,
      [&](std::size_t line, std::string_view text) {
        return line_reader{line, limits, found}.read(text);
      },
      [&](action done) { reading.actions.push_back(std::move(done)); });
  if (found.refusals() != 0) reading.actions.clear();
  reading.findings = std::move(found).take();
  return reading;
}

std::vector<finding> check_against(std::span<const action> actions, std::span<const report> reports,
                                   std::span<const person> roll) {
  std::unordered_set<report_id> known_reports;
  for (const auto& one : reports) known_reports.insert(one.id);
  std::unordered_set<person_id> known_people;
  for (const auto& one : roll) known_people.insert(one.id);
  std::vector<finding> found;
  for (const auto& done : actions) {
    const auto* about = std::get_if<report_id>(&done.about);
    if (about != nullptr && !known_reports.contains(*about))
      found.push_back({severity::warning,
                       errc::not_found,
                       "action " + done.id.text() + " is about a report that is not among those given",
                       about->text(),
                       {"", 0, 0, "report"}});
    if (!known_people.contains(done.by))
      found.push_back({severity::warning,
                       errc::not_found,
                       "action " + done.id.text() + " is by a person who is not on the roll",
                       done.by.text(),
                       {"", 0, 0, "by"}});
  }
  return found;
}

}  // namespace safeguarding::inline v0
