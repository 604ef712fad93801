// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_LINKER_OUTPUT_HPP
#define SAFEGUARDING_MEASURE_LINKER_OUTPUT_HPP

/// \file
/// What is measured: the mentions, events, links and pictures that some program found, ours or another's.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/measure/truth.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Words of a report and who is meant by them.
struct found_mention {
  report_id report;
  std::string surface;
  std::optional<std::int64_t> start;  ///< where the words begin; tells the same words at two places apart
  std::optional<person_id> person;    ///< absent where nobody is named

  friend bool operator==(const found_mention&, const found_mention&) = default;
};

/// Two reports said to be related.
struct found_link {
  report_id a;
  report_id b;
  double probability = 0;
  double bits = 0;
  std::vector<double> evidence;  ///< the bits of each line; they should add up to `bits`

  friend bool operator==(const found_link&, const found_link&) = default;
};

/// A group of reports raised for somebody to look at.
struct found_picture {
  std::string id;
  std::vector<report_id> reports;
  std::map<report_id, report_id> joined;  ///< at whose arrival a report joined; without a row, at its own
  report_id raised_at;                    ///< at whose arrival the picture was raised

  friend bool operator==(const found_picture&, const found_picture&) = default;
};

/// An output. A part that is absent was not given, which is not the same as nothing found.
struct linker_output {
  std::optional<std::vector<found_mention>> mentions;
  std::optional<std::vector<std::vector<report_id>>> same_event;
  std::optional<std::vector<found_link>> links;
  std::optional<std::vector<found_picture>> pictures;

  friend bool operator==(const linker_output&, const linker_output&) = default;
};

/// Reads an output: one JSON object with any of "mentions", "same_event", "links" and "pictures"; docs/measuring.md.
/// Further keys are their author's and are passed over. \throws invalid_input  with the line and the field, for example
/// "links[7].probability".
[[nodiscard]] SAFEGUARDING_API linker_output read_linker_output(std::string_view json, const std::string& source);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_LINKER_OUTPUT_HPP
