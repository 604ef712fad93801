// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_REPLAY_HPP
#define SAFEGUARDING_POLICY_REPLAY_HPP

/// \file
/// Replay: last year's reports under a draft, and what would have been otherwise.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/decision_difference.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/pinned_case.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// A report to be decided again: what was known of it, when it was recorded, and how it takes the packs of both books.
struct past_report {
  report_id about;
  instant at;
  facts known;
  packs_taken under = packs_taken::as_dated;
};

/// One report that comes out otherwise.
struct replayed_report {
  report_id about;
  instant at;
  decision_difference change;
};

/// What a draft would have changed.
struct replay_result {
  std::vector<replayed_report> different;  ///< in the order given; only those that differ
  std::size_t reports = 0;                 ///< decided both ways
  std::size_t told_more = 0;               ///< with somebody told besides
  std::size_t told_less = 0;               ///< with somebody told no longer
  std::size_t clocks_changed = 0;
  std::size_t new_conflicts = 0;
  /// Rules of the draft's own packs that met no report at all, not even possibly, or were always overridden: as
  /// "pack/rule". Standing duties are not among them.
  std::vector<std::string> never_met;
  std::vector<finding> undecided;  ///< reports on which one of the two cannot decide; the others are decided
};

/// Decides every report under `current` and under `draft`, with the holders and the calendar of its day, and compares.
/// Packs of `draft` that are not in `current` are taken as if they had been in force all the time. A pure function; a
/// year of reports takes well under a second.
[[nodiscard]] SAFEGUARDING_API replay_result replay(std::span<const past_report> reports, const rulebook& current,
                                                    const rulebook& draft, const holders& who,
                                                    const school_calendar& calendar);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_REPLAY_HPP
