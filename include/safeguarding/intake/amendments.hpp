// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_AMENDMENTS_HPP
#define SAFEGUARDING_INTAKE_AMENDMENTS_HPP

/// \file
/// Reads amendments and re-decisions: what was recorded beside a report after it, one JSON object a line.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/report.hpp>

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// What a line says of a report: that it says more, reads otherwise or no longer counts; or that it is decided again.
using recorded_change = std::variant<amendment, redecision>;

/// What a file of amendments said. It is taken whole or not at all: one refused line leaves `changes` empty.
struct amendments_reading {
  std::vector<recorded_change> changes;  ///< in the order of the lines
  std::vector<finding> findings;         ///< in the order of the lines; each names line, column, field and fragment

  /// The amendments among the changes, for as_known_at().
  [[nodiscard]] SAFEGUARDING_API std::vector<amendment> amendments() const;
  /// The re-decisions among them, for pinned_at().
  [[nodiscard]] SAFEGUARDING_API std::vector<redecision> redecisions() const;

  friend bool operator==(const amendments_reading&, const amendments_reading&) = default;
};

/// Reads {"id", "kind", "report", "by", "at", "reason"} a line with what its kind needs besides (UTF-8;
/// docs/formats/amendments.md). The report of a correction is read as read_reports() reads it.
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API amendments_reading read_amendments(std::string_view jsonl, const std::string& source,
                                                                  const import_limits& limits = {});

/// What is wrong with the changes of one file beside the reports they speak of; each finding names the line.
/// Refused: a change recorded before its report; a correction with another `recorded_at`, or that changes what its
/// `fields` do not name, against the report as it stood then; a re-decision that does not start from the packs that the
/// one before it led to; a correction, withdrawal or re-decision by somebody whom a version before it is about. A
/// warning: a report that is not among `reports`, a person who is not on `roll`, and any other change by somebody the
/// report is about. \throws invalid_input  as decode(), of a correction that was not read from a file.
[[nodiscard]] SAFEGUARDING_API std::vector<finding> check_against(std::span<const recorded_change> changes,
                                                                  std::span<const report> reports,
                                                                  std::span<const person> roll);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_AMENDMENTS_HPP
