// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_REPORT_ORDER_HPP
#define SAFEGUARDING_MEASURE_REPORT_ORDER_HPP

/// \file
/// The order in which reports were recorded: all that a measure needs to know of them.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0 {

/// Which report comes when. Immutable: share it between threads freely.
class SAFEGUARDING_API report_order {
 public:
  report_order() = default;
  /// In the order given. \throws invalid_input  errc::duplicate: an id twice.
  explicit report_order(const std::vector<report_id>& ids);

  [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
  /// The place of a report, from 0; nothing if there is no such report.
  [[nodiscard]] std::optional<std::size_t> place(const report_id& id) const;

 private:
  std::unordered_map<report_id, std::size_t> places_;
};

/// Reads the ids of reports (JSON lines), and nothing else of them.
/// \throws invalid_input  a line is no object with an "id", or an id is given twice.
[[nodiscard]] SAFEGUARDING_API report_order read_report_order(std::string_view json_lines, const std::string& source);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_REPORT_ORDER_HPP
