// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_KEEP_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_KEEP_HPP

/// \file
/// The commands that work on a library file: init, record, amend, show, chronology, search, pictures, why, judge,
/// notices, read, act, due, audit, snapshot, verify.

#include "keep_print.hpp"
#include "school.hpp"

#include <safeguarding/jigsaw/judgement.hpp>
#include <safeguarding/library/case_library.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// Who is told of what is recorded.
enum class told_of { those_who_must_be, nobody };

/// What was asked for on the command line of a library file.
struct keep_options {
  std::string command;  ///< init, record ...
  std::string library, as, now, purpose, passphrase_file;
  std::string roll, holders, calendar, pack, school, packs_from, settings;  ///< of init
  std::vector<std::string> overlays;                                        ///< of init
  std::string reports, actions, declarations, amendments;                   ///< of record and amend
  told_of tell = told_of::those_who_must_be;
  std::string id, of, query, as_of;       ///< of the reading commands
  std::string to;                         ///< of act: which receiver's notice
  std::string what = "child";             ///< of chronology
  std::vector<std::string> pair;          ///< of why and judge: two reports
  std::vector<sg::verdict_on_link> said;  ///< of judge
  std::string reason;                     ///< of judge
  std::size_t most = 20;
  printed_as how = printed_as::words;
};

/// Whether the command line is one of a library file.
[[nodiscard]] bool is_for_library(int argc, char** argv);
/// Runs it. How it ended.
[[nodiscard]] int run_on_library(int argc, char** argv);

/// Runs what was asked for.
[[nodiscard]] exit_code run(const keep_options& asked);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_KEEP_HPP
