// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_COMMANDS_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_COMMANDS_HPP

/// \file
/// The commands of the command line, one file each.

#include "school.hpp"

#include <safeguarding/people/mention.hpp>
#include <safeguarding/policy/running_clocks.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace cli {

[[nodiscard]] exit_code decide_batch(const options& asked);
[[nodiscard]] exit_code decide_reports(const options& asked);
[[nodiscard]] exit_code explain_batch(const options& asked);
[[nodiscard]] exit_code explain_report(const options& asked);
[[nodiscard]] exit_code due(const options& asked);
[[nodiscard]] exit_code chart(const options& asked);
[[nodiscard]] exit_code cases(const options& asked);
[[nodiscard]] exit_code packs(const options& asked);
[[nodiscard]] exit_code patterns(const options& asked);
[[nodiscard]] exit_code check(const options& asked);
[[nodiscard]] exit_code graph(const options& asked);
[[nodiscard]] exit_code link(const options& asked);
[[nodiscard]] exit_code mentions(const options& asked);
[[nodiscard]] exit_code notices(const options& asked);
[[nodiscard]] exit_code replay(const options& asked);
[[nodiscard]] exit_code resolve(const options& asked);
[[nodiscard]] exit_code generate(const options& asked);
[[nodiscard]] exit_code score(const options& asked);
[[nodiscard]] exit_code texts(const options& asked);
[[nodiscard]] exit_code why(const options& asked);
[[nodiscard]] exit_code demo();
/// The end of the demonstration: `in` in a library file, which is taken away again.
[[nodiscard]] exit_code demo_library(const school& in);

/// The instant that --as-of names; nothing, after saying so on standard error, where it is none.
[[nodiscard]] std::optional<sg::instant> moment_asked(const options& asked);

/// Whether what speaks for and against each person is printed with a mention.
enum class reasons { no, yes };
/// Who is meant by the words of each report, under the id of the report.
/// One line a report: the ids of those whom its text mentions, and how many mentions are open.
void print_people(const std::vector<sg::person>& roll, const std::vector<sg::report>& reports);
void print_mentions(const std::vector<sg::mention>& found, reasons shown);

/// Looks at every report of `in`; one that cannot be decided on is named on standard error, and the others are looked
/// at.
exit_code for_each_report(const school& in, const std::function<void(const sg::report&)>& look);
/// Prints what is to be done about every report of `in`: as known when it was recorded, or at `as_of`, without those
/// recorded later.
exit_code print_decisions(const school& in, std::optional<sg::instant> as_of = {});

/// Every clock of every report at `as_of`: late ones first, then by due time.
struct all_clocks {
  std::vector<sg::running_clock> clocks;
  std::vector<sg::clock_in_waiting> waiting;  ///< in the order of the reports
  exit_code end = exit_code::done;
};
[[nodiscard]] all_clocks clocks_of(const school& in, sg::instant as_of);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_COMMANDS_HPP
