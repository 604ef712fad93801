// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_VIEWS_JSON_HPP
#define SAFEGUARDING_LIBRARY_VIEWS_JSON_HPP

/// \file
/// What a desk hands out as one line of JSON each, as the command line prints it with `--json`: keys in the order given
/// here, no spaces, times of London. Labels are what the host calls records, or empty.

#include <safeguarding/core/export.hpp>
#include <safeguarding/library/views.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// {"kind","id","label","recorded_at"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const receipt& made, std::string_view label);
/// {"kind","id","label","recorded_at","by","amendments"}; of a report {"place","text"} before its amendments. It holds
/// what somebody wrote.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const record_view& found);
/// {"happened_at","kind","id","label","recorded_at","people","withdrawn"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const chronology_line& line);
/// {"kind","id","label","score"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const search_hit& hit);
/// {"notice","report","label","due","receiver"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const due_notice& notice);
/// {"report","label","clock","state","due"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const due_clock& clock);
/// {"at","by","kind","id","label","how","purpose"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const reading_line& line);
/// {"picture","reports":[{"id","label","joined"}],"raised_at","why"}
[[nodiscard]] SAFEGUARDING_API std::string to_json(const picture_view& picture);
/// {"same_event":[{"id","label"}],"disagreements":[{"on","a","b","a_says","b_says"}]}. It holds words of the reports.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const event_view& event);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_VIEWS_JSON_HPP
