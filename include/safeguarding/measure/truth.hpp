// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_TRUTH_HPP
#define SAFEGUARDING_MEASURE_TRUTH_HPP

/// \file
/// The truth about a labelled school: what a careful reader who knows the whole year says about its reports.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// The longest group of reports that is read, in a truth file or in an output: groups are compared pair by pair.
inline constexpr std::size_t most_reports_in_a_group = 5000;

/// Reports that tell one story which a lead should see.
struct labelled_story {
  std::string id;
  std::string title;
  std::vector<report_id> reports;  ///< in order of recording; none twice
  std::vector<std::string> ties;   ///< what the reports have in common
  report_id see_it_at;             ///< the first of them at which the story can reasonably be seen
  std::string alert;               ///< what a good lead would conclude
  std::string pattern = {};        ///< the pattern it fulfils, "P4"; empty: none, or nobody said

  friend bool operator==(const labelled_story&, const labelled_story&) = default;
};

/// Reports that look as if they belonged together, and do not.
struct tempting_reports {
  std::vector<report_id> reports;
  std::string why;  ///< why they do not

  friend bool operator==(const tempting_reports&, const tempting_reports&) = default;
};

/// Words of a report that speak of a person.
struct labelled_mention {
  report_id report;
  std::string surface;              ///< the words as they stand in the text
  std::optional<person_id> person;  ///< absent where nobody may be named
  std::string note;                 ///< why nobody may be named

  friend bool operator==(const labelled_mention&, const labelled_mention&) = default;
};

/// A truth file. Labels of mentions are not exhaustive: words without a label are neither right nor wrong.
struct truth {
  std::vector<labelled_story> stories;
  std::vector<tempting_reports> tempting;
  std::vector<std::vector<report_id>> same_event;
  std::vector<labelled_mention> mentions;

  friend bool operator==(const truth&, const truth&) = default;
};

/// Reads a truth file; docs/measuring.md. The whole file is right or refused: a measure taken against half a truth
/// measures nothing.
/// \throws invalid_input  with the line and the field, for example "stories[2].see_it_at".
[[nodiscard]] SAFEGUARDING_API truth read_truth(std::string_view json, const std::string& source);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_TRUTH_HPP
