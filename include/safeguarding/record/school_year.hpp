// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_SCHOOL_YEAR_HPP
#define SAFEGUARDING_RECORD_SCHOOL_YEAR_HPP

/// \file
/// The year group of a pupil in England.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// The year group of a pupil in England, Reception to Year 13. Compares in the order of age.
/// The numbers are part of the stored format: never change them.
enum class school_year : int {
  reception = 0,
  year_1 = 1,
  year_2 = 2,
  year_3 = 3,
  year_4 = 4,
  year_5 = 5,
  year_6 = 6,
  year_7 = 7,
  year_8 = 8,
  year_9 = 9,
  year_10 = 10,
  year_11 = 11,
  year_12 = 12,
  year_13 = 13,
};

template <>
struct enum_names<school_year> {
  static constexpr std::pair<school_year, std::string_view> table[] = {
      {school_year::reception, "R"}, {school_year::year_1, "1"},   {school_year::year_2, "2"},
      {school_year::year_3, "3"},    {school_year::year_4, "4"},   {school_year::year_5, "5"},
      {school_year::year_6, "6"},    {school_year::year_7, "7"},   {school_year::year_8, "8"},
      {school_year::year_9, "9"},    {school_year::year_10, "10"}, {school_year::year_11, "11"},
      {school_year::year_12, "12"},  {school_year::year_13, "13"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_SCHOOL_YEAR_HPP
