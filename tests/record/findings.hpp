// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_RECORD_FINDINGS_HPP
#define SAFEGUARDING_TESTS_RECORD_FINDINGS_HPP

/// \file
/// Findings as one line of text each, so that a test says exactly which one it expects.

#include <safeguarding/core/finding.hpp>

#include <string>
#include <vector>

/// "refusal missing id", "warning contradiction year"; several are joined by "; ".
inline std::string in_short(const std::vector<safeguarding::finding>& findings) {
  constexpr const char* codes[] = {"?",         "invalid_input",  "syntax",    "unknown_name",        "missing",
                                   "duplicate", "limit_exceeded", "not_found", "unsupported_version", "contradiction",
                                   "io"};
  constexpr const char* weights[] = {"?", "note", "warning", "refusal"};
  std::string text;
  for (const auto& one : findings) {
    if (!text.empty()) text += "; ";
    text += weights[static_cast<int>(one.weight)];
    text += ' ';
    text += codes[static_cast<int>(one.code)];
    text += ' ' + one.where.field;
  }
  return text;
}

#endif  // SAFEGUARDING_TESTS_RECORD_FINDINGS_HPP
