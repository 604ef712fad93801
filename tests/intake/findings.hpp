// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_INTAKE_FINDINGS_HPP
#define SAFEGUARDING_TESTS_INTAKE_FINDINGS_HPP

/// \file
/// Findings as one line of text each, so that a test says exactly which one it expects and where.

#include <safeguarding/core/finding.hpp>

#include <string>
#include <vector>

/// "2:8 kind refusal unknown_name [teecher]"; several are on a line each.
inline std::string in_short(const std::vector<safeguarding::finding>& findings) {
  constexpr const char* codes[] = {"?",         "invalid_input",  "syntax",    "unknown_name",        "missing",
                                   "duplicate", "limit_exceeded", "not_found", "unsupported_version", "contradiction",
                                   "io"};
  constexpr const char* weights[] = {"?", "note", "warning", "refusal"};
  std::string text;
  for (const auto& one : findings) {
    if (!text.empty()) text += '\n';
    text += std::to_string(one.where.line) + ':' + std::to_string(one.where.column) + ' ';
    text += one.where.field + (one.where.field.empty() ? "" : " ");
    text += weights[static_cast<int>(one.weight)];
    text += ' ';
    text += codes[static_cast<int>(one.code)];
    text += " [" + one.fragment + "]";
  }
  return text;
}

#endif  // SAFEGUARDING_TESTS_INTAKE_FINDINGS_HPP
