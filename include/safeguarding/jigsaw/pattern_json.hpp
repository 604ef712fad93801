// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_JSON_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_JSON_HPP

/// \file
/// Hits of patterns, as JSON.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/pattern_hit.hpp>
#include <safeguarding/jigsaw/pattern_pack.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// `{"pattern","rule","title","same","about","reports":[{"report","joined","happened","signs":[ids]}],"raised_by",
/// "raised_at","reporters","children","why":[...]}` in one line; raised_by is null where time passed. `about` may be
/// words of a report. \throws not_found  `pack` has no such rule.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const pattern_hit& hit, const pattern_pack& pack);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_JSON_HPP
