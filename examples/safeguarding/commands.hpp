// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_COMMANDS_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_COMMANDS_HPP

/// \file
/// The commands of the command line, one file each.

#include "school.hpp"

#include <safeguarding/policy/running_clocks.hpp>

#include <vector>

namespace cli {

[[nodiscard]] exit_code decide_batch(const options& asked);
[[nodiscard]] exit_code decide_reports(const options& asked);
[[nodiscard]] exit_code due(const options& asked);
[[nodiscard]] exit_code packs(const options& asked);
[[nodiscard]] exit_code demo(const options& asked);

/// Prints what is to be done about every report of `in`.
void print_decisions(const school& in);
/// Every clock of every report at `as_of`: late ones first, then by due time.
[[nodiscard]] std::vector<sg::running_clock> clocks_of(const school& in, sg::instant as_of);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_COMMANDS_HPP
