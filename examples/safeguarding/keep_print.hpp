// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_KEEP_PRINT_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_KEEP_PRINT_HPP

/// \file
/// What a library file answers, in plain words or as JSON lines. Only `show` and `why` print what somebody wrote.

#include "school.hpp"

#include <safeguarding/library/views.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// Whether words or JSON are printed.
enum class printed_as { words, json };

/// "r-02 (3f2a9c01)", or the whole id where there is no label.
[[nodiscard]] std::string short_name(const std::string& id, const std::string& label);
/// What is said where there is nothing: the same whether nothing is there or nothing may be seen.
exit_code nothing_found(printed_as how);
/// "report r-02 (3f2a9c01)": the label and the first 8 characters of the id; the whole id where there is no label.
[[nodiscard]] std::string in_short(const sg::record_ref& what, const std::string& label);

/// `now` is the host's present: what was kept at another is said to be kept already.
void print_receipt(const sg::receipt& made, const std::string& label, sg::instant now, printed_as how);
void print_record(const sg::record_view& found, printed_as how);
exit_code print_chronology(const std::vector<sg::chronology_line>& lines, printed_as how);
exit_code print_hits(const std::vector<sg::search_hit>& hits, printed_as how);
exit_code print_notices(const std::vector<sg::due_notice>& list, printed_as how);
/// That what was due of a notice was done at `now`.
void print_acknowledged(const sg::due_notice& which, sg::instant now);
exit_code print_due(const std::vector<sg::due_clock>& clocks, sg::instant now, printed_as how);
/// What a report belongs with, in a line each; `which` is that report.
void print_belonging(const sg::belonging& of, const sg::record_ref& which);
exit_code print_pictures(const std::vector<sg::picture_view>& pictures, const std::vector<sg::event_view>& events,
                         printed_as how);
exit_code print_why(const std::optional<sg::why_view>& told, printed_as how);
[[nodiscard]] const char* in_words(sg::verdict_on_link said);
exit_code print_audit(const std::vector<sg::reading_line>& lines, printed_as how);

/// Asks for a line without showing it. Empty where there is no terminal.
[[nodiscard]] std::string ask_on_terminal(const char* question);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_KEEP_PRINT_HPP
