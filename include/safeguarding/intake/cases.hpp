// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_CASES_HPP
#define SAFEGUARDING_INTAKE_CASES_HPP

/// \file
/// Reads cases: what a safeguarding lead expects of a policy, written as lines of plain words.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/policy_case.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a file of cases said. It is taken whole or not at all: one refused line leaves `cases` empty.
struct cases_reading {
  std::vector<policy_case> cases;  ///< in the order of the file
  std::vector<finding> findings;   ///< in the order of the file; each names line, column and the key of the line

  friend bool operator==(const cases_reading&, const cases_reading&) = default;
};

/// Reads lines "key: words" (UTF-8; docs/formats/cases.md). A case names its school under 'school' above it; where it
/// names none, the caller says which policy is meant. Names of clauses, clocks and steps are the pack's and are not
/// looked up here: one that does not exist is missing when the case is run.
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API cases_reading read_cases(std::string_view text, const std::string& source,
                                                        const vocabulary& words, const import_limits& limits = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_CASES_HPP
