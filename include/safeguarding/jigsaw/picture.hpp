// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PICTURE_HPP
#define SAFEGUARDING_JIGSAW_PICTURE_HPP

/// \file
/// A group of reports that a lead should look at together.

#include <safeguarding/core/id.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// A report of a picture, and since when it is of it.
struct picture_report {
  report_id report;
  report_id joined;  ///< the report whose arrival made it join: itself, or a later one that raised the picture

  friend bool operator==(const picture_report&, const picture_report&) = default;
};

/// Two reports of a picture whose link alone holds it together: if they are not of one matter, the picture falls in
/// two.
struct picture_bridge {
  report_id a;  ///< arrived before `b`
  report_id b;

  friend bool operator==(const picture_bridge&, const picture_bridge&) = default;
};

/// A picture. It is a suggestion to look: raised when the second of its reports arrived if much speaks for the two,
/// else when a third came that belongs to them. A report may be in several.
struct picture {
  std::string id;                       ///< "r-0003+r-0019": the earliest it began with, and whose arrival began it
  std::vector<picture_report> reports;  ///< in the order of arrival
  report_id raised_at;                  ///< the report whose arrival raised it
  std::size_t independent = 0;          ///< different reporters; all that are anonymous count as one hand
  std::vector<std::string> why;         ///< in sentences that hold no name: what its reports share
  std::vector<picture_bridge> bridges;  ///< by the earlier report, then the later
  /// Reports without which what is left falls apart, in the order of arrival: articulation points.
  std::vector<report_id> articulation_points;

  friend bool operator==(const picture&, const picture&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PICTURE_HPP
