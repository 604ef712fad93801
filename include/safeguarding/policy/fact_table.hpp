// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_FACT_TABLE_HPP
#define SAFEGUARDING_POLICY_FACT_TABLE_HPP

/// \file
/// The fact table: rows that say what the form of a report means in terms of the vocabulary.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/record/category.hpp>
#include <safeguarding/record/channel.hpp>
#include <safeguarding/record/person_kind.hpp>
#include <safeguarding/record/threshold.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Whose conduct a report puts in question.
enum class conduct_of : int { none = 1, pupil = 2, school_adult = 3, outside_adult = 4 };

template <>
struct enum_names<conduct_of> {
  static constexpr std::pair<conduct_of, std::string_view> table[] = {{conduct_of::none, "none"},
                                                                      {conduct_of::pupil, "pupil"},
                                                                      {conduct_of::school_adult, "school_adult"},
                                                                      {conduct_of::outside_adult, "outside_adult"}};
};

/// Whether the reporter is the person the matter is about.
enum class reporter_is : int { subject = 1, other = 2 };

template <>
struct enum_names<reporter_is> {
  static constexpr std::pair<reporter_is, std::string_view> table[] = {{reporter_is::subject, "subject"},
                                                                       {reporter_is::other, "other"}};
};

/// One row: where it applies, what it gives, and the guidance it rests on. An empty list accepts anything.
struct fact_row {
  std::string id;
  std::vector<report_channel> channels;
  std::vector<std::optional<category>> categories;  ///< nullopt: no category is marked
  std::vector<conduct_of> about;
  std::vector<std::optional<threshold_level>> thresholds;  ///< nullopt: none is marked
  std::vector<reporter_is> reporter;
  bool otherwise = false;                                 ///< only where no earlier row has given an event
  std::vector<std::string> events;                        ///< added to the events of the report
  std::vector<std::pair<std::string, fact_value>> gives;  ///< other facts, where no earlier row gave them
  std::string source;
  std::string words;  ///< why it applies, as a clause: "the category is neglect"; `source` where none is given
};

/// What a hit of a pattern gives where somebody takes it as a fact. An empty list accepts anything.
struct alert_row {
  std::string id;
  std::vector<std::string> patterns;  ///< numbers of patterns, "P1"
  std::vector<conduct_of> about;
  std::vector<std::string> events;
  std::vector<std::pair<std::string, fact_value>> gives;  ///< other facts, where no earlier row gave them
  std::string source;
  std::string words;  ///< why it applies, as a clause; `source` where none is given
};

/// The rows in order. Immutable; share it freely between threads.
struct fact_table {
  std::string id;
  std::vector<fact_row> rows;
  std::vector<alert_row> alerts;
  std::map<person_kind, std::string> kinds;  ///< the role of a person on the roll

  /// \throws invalid_input  anything outside the format or the vocabulary; with line and column.
  [[nodiscard]] static SAFEGUARDING_API fact_table read(const node& document, const vocabulary& words);
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_FACT_TABLE_HPP
