// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_REPORTS_HPP
#define SAFEGUARDING_INTAKE_REPORTS_HPP

/// \file
/// Reads reports: one JSON object a line, in the order they were recorded.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a file of reports said. It is taken whole or not at all: one refused line leaves `reports` empty.
struct reports_reading {
  std::vector<report> reports;    ///< in the order of the lines, which is the order they were recorded
  std::vector<finding> findings;  ///< in the order of the lines; each names line, column, field and fragment

  friend bool operator==(const reports_reading&, const reports_reading&) = default;
};

/// Reads reports as JSON lines (UTF-8; docs/formats/reports.md). `source` is what findings call the input.
/// People are not looked up: see check_against(). Whatever is wrong comes back as findings; nothing about it is thrown.
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API reports_reading read_reports(std::string_view jsonl, const std::string& source,
                                                            const import_limits& limits = {});

/// A warning for every reporter and every tag that names a person who is not on `roll`.
/// Never a refusal: a report about somebody who has left, or is not known yet, still counts.
[[nodiscard]] SAFEGUARDING_API std::vector<finding> check_against(std::span<const report> reports,
                                                                  std::span<const person> roll);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_REPORTS_HPP
