// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_JIGSAW_JSON_HPP
#define SAFEGUARDING_JIGSAW_JIGSAW_JSON_HPP

/// \file
/// What belongs together, as JSON.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/pattern_hit.hpp>
#include <safeguarding/people/mention.hpp>

#include <span>
#include <string>

namespace safeguarding::inline v0 {

/// `{"mentions":[as to_json() of mentions],"same_event":[[ids]],"links":[{"a","b","bits","probability","evidence":
/// [{"feature","a","b","bits"}]}],"pictures":[{"id","reports":[ids],"joined":{id: id},"raised_at","why":[...],
/// "bridges":[[a, b]],"articulation_points":[ids],"pattern"}]}` in one line. Bits are in 1/1024 bit and add up. It
/// holds words of the reports. "pattern" is pattern_of() the picture, or null.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const jigsaw& of, std::span<const mention> mentions,
                                                   std::span<const pattern_hit> hits = {});

/// `{"a","b","answer","bits","probability","evidence":[...],"company":[ids],"picture"}` in one line.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const link_explanation& told);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_JIGSAW_JSON_HPP
