// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_MENTION_JSON_HPP
#define SAFEGUARDING_PEOPLE_MENTION_JSON_HPP

/// \file
/// Mentions, and all else that is read out of reports, as JSON.

#include <safeguarding/core/export.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/report_reading.hpp>

#include <span>
#include <string>

namespace safeguarding::inline v0 {

/// The form of the JSON; docs/schemas/mentions-1.schema.json.
inline constexpr int mentions_format = 1;

/// `{"format":1,"mentions":[{"report","surface","start","length","form","person","verdict","candidates":[{"person",
/// "bits","evidence":[{"clue","bits"}]}]}]}` in one line, in the order given; `person` is null unless somebody is
/// named. It holds words of the reports.
[[nodiscard]] SAFEGUARDING_API std::string to_json(std::span<const mention> mentions);

/// The same with `"identifiers"`, `"accounts"` (groups of places in `"identifiers"` that are likely one account, over
/// all reports), `"described"`, `"places"` and `"times"` beside the mentions. Places are given by their names in
/// `known`.
[[nodiscard]] SAFEGUARDING_API std::string to_json(std::span<const report_reading> readings, const place_list& known);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_MENTION_JSON_HPP
