// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_HIT_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_HIT_HPP

/// \file
/// A hit of a pattern: which reports, by which rule, within which window, and why.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/jigsaw/pattern.hpp>
#include <safeguarding/jigsaw/pattern_pack.hpp>
#include <safeguarding/jigsaw/picture.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// A report of a hit.
struct hit_report {
  report_id report;
  report_id joined;                ///< the report whose arrival made it join: itself, or a later one
  instant happened;                ///< when it was observed, else recorded
  std::vector<std::size_t> signs;  ///< of the pattern, that it shows

  friend bool operator==(const hit_report&, const hit_report&) = default;
};

/// A hit. It is a suggestion to look, and tells nobody: only a fact that somebody takes from it reaches a decision.
struct pattern_hit {
  std::string pattern;  ///< its number, "P4"
  std::string rule;     ///< the id of the rule within the pack
  pattern_same same = pattern_same::child;
  std::string about;                ///< the id of the child, adult or home; the account, plate or place; may be empty
  std::vector<hit_report> reports;  ///< in the order of arrival; of a silence that nothing began: none
  std::optional<report_id> raised_by;  ///< the report whose arrival raised it; none: time passed
  instant raised_at;                   ///< when that was recorded, or when the silence had lasted too long
  std::size_t row = 0;                 ///< which row of `enough` was met first
  std::size_t reporters = 0;           ///< different ones; all that are anonymous count as one hand
  std::size_t children = 0;            ///< different ones in its reports

  friend bool operator==(const pattern_hit&, const pattern_hit&) = default;
};

/// Why, in sentences that hold no name, no account and no place: what the reports share, when they were and what each
/// shows; then the rule with its window, what it suggests, and its source. \throws not_found  `pack` has no such rule.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string> why(const pattern_hit& hit, const pattern_pack& pack);

/// The number of the pattern that a picture fulfils: of the hits whose raising reports it holds all of, two or more,
/// the one that it holds most reports of, and of those the one raised first. Nothing if there is none.
[[nodiscard]] SAFEGUARDING_API std::optional<std::string> pattern_of(const picture& shown,
                                                                     std::span<const pattern_hit> hits);

/// What a rule asks for, in one sentence: "3 reports within 364 days, or 2 reports by 2 different people within 364
/// days".
[[nodiscard]] SAFEGUARDING_API std::string in_words(const pattern& rule, const pattern_pack& pack);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_HIT_HPP
