// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_NOTICE_LOG_HPP
#define SAFEGUARDING_INTAKE_NOTICE_LOG_HPP

/// \file
/// Reads a log of notices: what was made, read, passed on and withdrawn, one JSON object a line.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/policy/notice_log.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a file of events said. It is taken whole or not at all: one refused line leaves `log` empty.
struct notice_log_reading {
  notice_log log;
  std::vector<finding> findings;  ///< in the order of the lines; each names line, column, field and fragment

  friend bool operator==(const notice_log_reading&, const notice_log_reading&) = default;
};

/// Reads events as JSON lines (UTF-8; docs/formats/notices.md), each after the one before it: whatever a notice_log
/// refuses is refused here, with its line. Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API notice_log_reading read_notice_log(std::string_view jsonl, const std::string& source,
                                                                  const import_limits& limits = {});

/// The lines that `events` are written as, each with its line end: what is to be added at the end of a file.
[[nodiscard]] SAFEGUARDING_API std::string write_notice_events(std::span<const notice_event> events);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_NOTICE_LOG_HPP
