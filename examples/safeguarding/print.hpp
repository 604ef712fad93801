// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_PRINT_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_PRINT_HPP

/// \file
/// Decisions and clocks in plain words. Ids, kinds and times only: no name and no word of a report is printed.

#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/notice_state.hpp>
#include <safeguarding/policy/rulebook.hpp>
#include <safeguarding/policy/running_clocks.hpp>
#include <safeguarding/record/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cli {

namespace sg = safeguarding;

/// "Fri 20 Nov 2026 09:14", London time.
[[nodiscard]] std::string when(sg::instant at);

/// "to be told", "is the subject": how a notice stands, and why it was withdrawn, for people.
[[nodiscard]] std::string_view in_words(sg::notice_standing standing);
[[nodiscard]] std::string_view in_words(sg::notice_reason why);

/// Names of the vocabulary in its words, "DSL, headteacher" for dsl and headteacher.
[[nodiscard]] std::string in_words(const std::vector<std::string>& names, const sg::vocabulary& words);
/// `text` with every role, agency and action that stands in it by its name put into words.
[[nodiscard]] std::string with_words(std::string_view text, const sg::vocabulary& words);

/// Whether each day of a deadline's counting is shown.
enum class detail_of_clocks { due_only, day_by_day };

void print_report(const sg::report& made, const sg::facts& known, const sg::vocabulary& words);
void print_decision(const sg::decision& made, const sg::facts& known, const sg::rulebook& book);
/// What nobody has said yet, and each clock that cannot start for it.
void print_waiting(const std::vector<sg::clock_in_waiting>& waiting, const sg::vocabulary& words);
void print_clocks(const std::vector<sg::running_clock>& clocks, sg::instant as_of, const sg::vocabulary& words,
                  detail_of_clocks how);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_PRINT_HPP
