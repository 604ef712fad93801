// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_VIEWS_HPP
#define SAFEGUARDING_LIBRARY_VIEWS_HPP

/// \file
/// What a desk hands out: values that hold only what its actor may see.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/core/text_span.hpp>
#include <safeguarding/library/any_record.hpp>
#include <safeguarding/library/belonging.hpp>
#include <safeguarding/library/read_surface.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/running_clocks.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// That something was kept. It is durable when the caller holds this.
struct receipt {
  record_ref what;                ///< with the id the library gave it
  instant recorded_at;            ///< by the host's clock when it was first recorded, also where this is a second try
  std::vector<finding> findings;  ///< warnings about what was handed in, and nothing else
  /// Of a report: what its reporter has to do, by what the report itself says. Not of history that was brought in.
  std::optional<audience_view> advice;
  /// Of a report: what it belonged with when it was kept, among what its writer may see. Not of history.
  belonging belongs = {};
};

/// One record with what stands beside it.
struct record_view {
  any_record value;  ///< as it was made
  std::string label;
  instant recorded_at;
  person_id by;
  std::vector<amendment> amendments;  ///< in the order they were recorded
};

/// What a chronology is of.
/// The numbers are part of the stored format: never change them.
enum class chronology_of : int {
  child = 1,      ///< what is in the file of one child
  household = 2,  ///< what is in the files of all children of a household, each line with its child
  adult = 3,      ///< what is recorded about the conduct of one adult, and where they are named
  place = 4,      ///< what happened at a place, as reporters wrote it
};

template <>
struct enum_names<chronology_of> {
  static constexpr std::pair<chronology_of, std::string_view> table[] = {{chronology_of::child, "child"},
                                                                         {chronology_of::household, "household"},
                                                                         {chronology_of::adult, "adult"},
                                                                         {chronology_of::place, "place"}};
};

/// One line of a chronology. Withdrawn reports stay, and are marked.
struct chronology_line {
  instant happened_at;  ///< when it was observed or done; when it was recorded, where nobody said
  instant recorded_at;
  record_ref what;
  std::vector<person_id> people;  ///< of those asked about, whom the line is about
  bool withdrawn = false;
  std::string label = {};  ///< what the host calls the record

  friend bool operator==(const chronology_line&, const chronology_line&) = default;
};

/// What a school holds together about one person.
struct file_view {
  person_id about;
  std::vector<case_file> cases;     ///< as they read now
  std::vector<record_ref> records;  ///< oldest first
  std::vector<person_id> see_also;  ///< children of the same household who have a file
};

/// A record that was found, with where.
struct search_hit {
  record_ref what;
  instant recorded_at;
  std::int32_t score = 0;        ///< in 1/1024 bit; higher is better; drawn from what this actor may see alone
  std::vector<text_span> where;  ///< in report.text, or whatever text the record has; in code points
  std::string label = {};        ///< what the host calls the record
};

/// A notice that somebody has to read, to act on or to tell others.
struct due_notice : due_item {
  std::string label;  ///< what the host calls the report it is about
};

/// A clock of a report and when it is due.
struct due_clock {
  report_id about;
  running_clock clock;
  std::string label = {};  ///< what the host calls the report
};

/// Somebody was shown a record.
struct reading_line {
  instant at;
  person_id by;
  std::string purpose;
  read_surface how = read_surface::record;
  record_ref what;
  std::string label = {};  ///< what the host calls the record

  friend bool operator==(const reading_line&, const reading_line&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_VIEWS_HPP
