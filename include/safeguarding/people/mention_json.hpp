// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_MENTION_JSON_HPP
#define SAFEGUARDING_PEOPLE_MENTION_JSON_HPP

/// \file
/// Mentions as JSON.

#include <safeguarding/core/export.hpp>
#include <safeguarding/people/mention.hpp>

#include <span>
#include <string>

namespace safeguarding::inline v0 {

/// `{"mentions":[{"report","surface","start","person","verdict","candidates":[{"person","bits"}]}]}` in one line, in
/// the order given; `person` is null unless somebody is named. It holds words of the reports.
/// docs/schemas/mentions-1.schema.json.
[[nodiscard]] SAFEGUARDING_API std::string to_json(std::span<const mention> mentions);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_MENTION_JSON_HPP
