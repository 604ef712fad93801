// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/report_order.hpp>

#include "json_sections.hpp"

#include <utility>

namespace safeguarding::inline v0 {

report_order::report_order(const std::vector<report_id>& ids) {
  places_.reserve(ids.size());
  for (const auto& id : ids)
    if (!places_.emplace(id, places_.size()).second)
      throw invalid_input{errc::duplicate, "two reports with one id", id.text(), {}};
}

std::optional<std::size_t> report_order::place(const report_id& id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? std::nullopt : std::optional{found->second};
}

report_order read_report_order(std::string_view json_lines, const std::string& source) {
  std::vector<report_id> ids;
  for (std::size_t number = 1; !json_lines.empty(); ++number) {
    const auto end = json_lines.find('\n');
    auto line = json_lines.substr(0, end);
    json_lines.remove_prefix(end == std::string_view::npos ? json_lines.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const position where{source, number, 0, ""};
    const auto value = detail::read_line(line, where);
    ids.push_back(detail::json_element{value, where}.at("id").id<report_id>());
  }
  return report_order{ids};
}

}  // namespace safeguarding::inline v0
