// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_SCHEMA_HPP
#define SAFEGUARDING_PEOPLE_SCHEMA_HPP

/// \file
/// A people schema: what the columns of a table of people mean. It is all that resolving such a table is told.

#include <safeguarding/core/enum_names.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a column holds. The numbers are part of the stored format: never change them.
enum class column_kind : int {
  record = 1,       ///< the id of the row; at most one column, its values differ
  given_name = 2,   ///< first names
  surname = 3,      ///< family names
  full_name = 4,    ///< a whole name, in whatever order
  date = 5,         ///< a date of birth, or another date that stays the same
  year = 6,         ///< a year of birth, or another whole number that stays the same
  postcode = 7,     ///< a postcode
  place = 8,        ///< words for a place: a town, a street, a whole address; all such columns are one comparison
  phone = 9,        ///< a telephone number
  email = 10,       ///< an e-mail address
  identifier = 11,  ///< a number or code that one person bears: a passport, a pupil number; each column is its own
  category = 12,    ///< one of few words: a gender, an occupation
  ignored = 13,     ///< not looked at
};

template <>
struct enum_names<column_kind> {
  static constexpr std::pair<column_kind, std::string_view> table[] = {{column_kind::record, "record"},
                                                                       {column_kind::given_name, "given_name"},
                                                                       {column_kind::surname, "surname"},
                                                                       {column_kind::full_name, "full_name"},
                                                                       {column_kind::date, "date"},
                                                                       {column_kind::year, "year"},
                                                                       {column_kind::postcode, "postcode"},
                                                                       {column_kind::place, "place"},
                                                                       {column_kind::phone, "phone"},
                                                                       {column_kind::email, "email"},
                                                                       {column_kind::identifier, "identifier"},
                                                                       {column_kind::category, "category"},
                                                                       {column_kind::ignored, "ignored"}};
};

/// In which order a written date has its parts, where that cannot be seen. The numbers are part of the stored format:
/// never change them.
enum class date_order : int {
  day_month_year = 1,  ///< as written in Britain
  month_day_year = 2,  ///< as written in the United States
};

template <>
struct enum_names<date_order> {
  static constexpr std::pair<date_order, std::string_view> table[] = {{date_order::day_month_year, "day_month_year"},
                                                                      {date_order::month_day_year, "month_day_year"}};
};

/// One column of a table of people.
struct people_column {
  std::string name;  ///< as the first row of the table has it
  column_kind is = column_kind::ignored;
  date_order order = date_order::day_month_year;  ///< read for dates only; 2012-05-01 and 20120501 need no order

  friend bool operator==(const people_column&, const people_column&) = default;
};

/// The columns of a table of people, in any order. A column of the table that is not named here is ignored.
struct people_schema {
  std::vector<people_column> columns;

  friend bool operator==(const people_schema&, const people_schema&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_SCHEMA_HPP
