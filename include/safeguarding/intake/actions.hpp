// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_ACTIONS_HPP
#define SAFEGUARDING_INTAKE_ACTIONS_HPP

/// \file
/// Reads actions: what was done about reports, one JSON object a line.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a file of actions said. It is taken whole or not at all: one refused line leaves `actions` empty.
struct actions_reading {
  std::vector<action> actions;    ///< in the order of the lines
  std::vector<finding> findings;  ///< in the order of the lines; each names line, column, field and fragment

  friend bool operator==(const actions_reading&, const actions_reading&) = default;
};

/// Reads {"id", "report", "kind", "by", "done_at", "recorded_at"} a line (UTF-8; docs/formats/actions.md).
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API actions_reading read_actions(std::string_view jsonl, const std::string& source,
                                                            const import_limits& limits = {});

/// A warning for every action about a report that is not among `reports`, and for every one by a person who is not on
/// `roll`: such an action stops no clock, or nobody can be asked about it. Never a refusal.
[[nodiscard]] SAFEGUARDING_API std::vector<finding> check_against(std::span<const action> actions,
                                                                  std::span<const report> reports,
                                                                  std::span<const person> roll);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_ACTIONS_HPP
