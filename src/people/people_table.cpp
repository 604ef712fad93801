// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/people_table.hpp>

#include "likeness.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/id.hpp>

#include <array>

namespace safeguarding::inline v0 {

cell_sense sense_of(std::string_view cell, const people_column& column) {
  if (detail::says_unknown(detail::comparing_code(cell))) return cell_sense::silent;
  if (column.is == column_kind::year) {
    const bool digit = cell.find_first_of("0123456789") != std::string_view::npos;
    return digit ? cell_sense::speaks : cell_sense::unread;
  }
  if (column.is != column_kind::date) return cell_sense::speaks;
  const auto order = column.order == date_order::month_day_year ? detail::month_first::yes : detail::month_first::no;
  const auto digits = detail::digits_of_date(cell, order);
  if (digits == 0) return cell_sense::unread;
  return detail::can_be_a_day(digits) ? cell_sense::speaks : cell_sense::no_such;
}

people_table::people_table(people_schema schema) : schema_{std::move(schema)}, id_column_{schema_.columns.size()} {
  std::size_t comparisons = 0;
  std::array<bool, 14> folded{};
  for (std::size_t i = 0; i < schema_.columns.size(); ++i) {
    const auto& column = schema_.columns[i];
    if (column.name.empty()) throw invalid_input{errc::missing, "a column of a people schema has no name", "", {}};
    for (std::size_t j = 0; j < i; ++j)
      if (schema_.columns[j].name == column.name)
        throw invalid_input{errc::duplicate, "a column is named twice in the people schema", column.name, {}};
    switch (column.is) {
      case column_kind::ignored: break;
      case column_kind::record:
        if (id_column_ != schema_.columns.size())
          throw invalid_input{
              errc::duplicate, "two columns of ids; at most one is of the kind record", column.name, {}};
        id_column_ = i;
        break;
      case column_kind::date:
      case column_kind::year:
      case column_kind::identifier:
      case column_kind::category: ++comparisons; break;
      default: {
        const bool name = column.is == column_kind::given_name || column.is == column_kind::surname;
        auto& seen = folded[static_cast<std::size_t>(name ? column_kind::full_name : column.is)];
        if (!seen) ++comparisons;
        seen = true;
      }
    }
  }
  if (comparisons == 0)
    throw invalid_input{
        errc::missing, "no column of the people schema says anything about a person; name at least one", "", {}};
  if (comparisons > most_comparisons)
    throw invalid_input{errc::limit_exceeded,
                        "the people schema asks for " + std::to_string(comparisons) + " comparisons; at most " +
                            std::to_string(most_comparisons) + " are made: mark columns that say little as ignored",
                        "",
                        {}};
  cells_.resize(schema_.columns.size());
}

void people_table::add(std::span<const std::string_view> cells) {
  if (cells.size() != cells_.size())
    throw invalid_input{"a row of " + std::to_string(cells.size()) + " cells; the people schema has " +
                        std::to_string(cells_.size()) + " columns"};
  std::string made;
  std::string_view id;
  if (id_column_ == cells.size()) id = made = "row-" + std::to_string(size() + 1);
  else id = cells[id_column_];
  if (!is_id(id))
    throw invalid_input{errc::invalid_input,
                        "an id is 1 to 64 printable ASCII characters without spaces, quotes or commas",
                        std::string{id},
                        {}};
  ids_.push_back(values_.add(id));
  for (std::size_t i = 0; i < cells.size(); ++i)
    cells_[i].push_back(i == id_column_ ? ids_.back() : values_.add(cells[i]));
}

}  // namespace safeguarding::inline v0
