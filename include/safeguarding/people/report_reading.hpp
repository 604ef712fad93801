// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_REPORT_READING_HPP
#define SAFEGUARDING_PEOPLE_REPORT_READING_HPP

/// \file
/// Everything that can be read out of the text of one report, in one call.

#include <safeguarding/core/export.hpp>
#include <safeguarding/people/description.hpp>
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/identifier.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/place.hpp>
#include <safeguarding/people/roll_index.hpp>
#include <safeguarding/people/times_in_words.hpp>
#include <safeguarding/record/report.hpp>

#include <optional>
#include <vector>

namespace safeguarding::inline v0 {

/// Somebody whom a report describes and does not name, and who of the roll could be meant by what is said of their
/// post, class and sex. Never more than a suggestion: looks are not on a roll, and nobody is resolved by them.
struct described_person {
  description said;
  std::vector<mention_candidate> could_be;  ///< the likeliest first; none where too many could be

  friend bool operator==(const described_person&, const described_person&) = default;
};

/// What one report says, each in the order of the text.
struct report_reading {
  report_id report;
  std::vector<mention> people;
  std::vector<identifier> identifiers;
  std::vector<std::vector<std::size_t>> aliases;  ///< indices of `identifiers` that are likely one account
  std::vector<described_person> described;
  std::optional<std::size_t> place;  ///< of the list: what the report gives as its place
  std::vector<place_mention> places;
  std::vector<time_in_words> times;

  friend bool operator==(const report_reading&, const report_reading&) = default;
};

/// Reads `made` with the roll and the school's list of places, by find_mentions(), find_identifiers(), alias_groups(),
/// find_descriptions(), place_list::find_all() and find_times(). Safe to call from any thread.
[[nodiscard]] SAFEGUARDING_API report_reading read_report(const roll_index& roll, const place_list& places,
                                                          const report& made, const mention_settings& settings = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_REPORT_READING_HPP
