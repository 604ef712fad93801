// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_THRESHOLD_HPP
#define SAFEGUARDING_RECORD_THRESHOLD_HPP

/// \file
/// How grave a concern is, and which level of help it calls for: two axes, neither drawn from the category.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// How grave somebody judges a concern to be; a judgement of the person who records it, never derived.
/// The numbers are part of the stored format: never change them.
enum class concern_severity : int {
  low = 1,
  moderate = 2,
  high = 3,
  critical = 4,
};

template <>
struct enum_names<concern_severity> {
  static constexpr std::pair<concern_severity, std::string_view> table[] = {
      {concern_severity::low, "low"},
      {concern_severity::moderate, "moderate"},
      {concern_severity::high, "high"},
      {concern_severity::critical, "critical"},
  };
};

/// The level of help a concern calls for, from least to most.
/// Judged by a person, never derived from category or severity.
/// The numbers are part of the stored format: never change them.
enum class threshold_level : int {
  universal = 1,  ///< what every child gets
  early_help = 2,
  family_help = 3,       ///< targeted Family Help, Children Act 1989 section 17
  significant_harm = 4,  ///< Children Act 1989 section 47
  immediate_danger = 5,
};

template <>
struct enum_names<threshold_level> {
  static constexpr std::pair<threshold_level, std::string_view> table[] = {
      {threshold_level::universal, "universal"},
      {threshold_level::early_help, "early_help"},
      {threshold_level::family_help, "family_help"},
      {threshold_level::significant_harm, "significant_harm"},
      {threshold_level::immediate_danger, "immediate_danger"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_THRESHOLD_HPP
