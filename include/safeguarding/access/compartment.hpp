// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_COMPARTMENT_HPP
#define SAFEGUARDING_ACCESS_COMPARTMENT_HPP

/// \file
/// The compartments that records are kept in, with a wall between any two, and what somebody may want in them.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Where a record belongs. What opens one compartment opens no other.
/// The numbers are part of the stored format: never change them.
enum class compartment : int {
  pupil_file = 1,         ///< a child's safeguarding file, and reports about children
  low_level_concern = 2,  ///< adult conduct below the harm threshold
  allegation = 3,         ///< adult conduct that may meet the harm threshold
  audit = 4,              ///< who read what
  school = 5,             ///< the roll, holders of posts, packs, terms
  declarations = 6,       ///< relationships that adults have declared
};

template <>
struct enum_names<compartment> {
  static constexpr std::pair<compartment, std::string_view> table[] = {
      {compartment::pupil_file, "pupil_file"}, {compartment::low_level_concern, "low_level_concern"},
      {compartment::allegation, "allegation"}, {compartment::audit, "audit"},
      {compartment::school, "school"},         {compartment::declarations, "declarations"},
  };
};

/// What somebody reads for. It is stated before reading and kept in the audit.
/// The numbers are part of the stored format: never change them.
enum class access_purpose : int {
  child_protection = 1,
  adult_conduct = 2,   ///< a low-level concern or an allegation
  oversight = 3,       ///< whether access was right
  administration = 4,  ///< the roll, posts, terms
};

template <>
struct enum_names<access_purpose> {
  static constexpr std::pair<access_purpose, std::string_view> table[] = {
      {access_purpose::child_protection, "child_protection"},
      {access_purpose::adult_conduct, "adult_conduct"},
      {access_purpose::oversight, "oversight"},
      {access_purpose::administration, "administration"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_COMPARTMENT_HPP
