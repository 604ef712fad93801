// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_PEOPLE_TABLE_HPP
#define SAFEGUARDING_PEOPLE_PEOPLE_TABLE_HPP

/// \file
/// A table of people in which the same person may stand twice.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/people/detail/value_pool.hpp>
#include <safeguarding/people/schema.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a cell comes to, however little. The numbers are part of the stored format: never change them.
enum class cell_sense : int {
  speaks = 1,   ///< it is compared with others
  silent = 2,   ///< it is empty, or says that nothing is known
  unread = 3,   ///< it says something that cannot be read as what its column holds, and is compared with nothing
  no_such = 4,  ///< a day that cannot be, as 31/02/2012: compared digit by digit, because a slip may have made it
};

template <>
struct enum_names<cell_sense> {
  static constexpr std::pair<cell_sense, std::string_view> table[] = {{cell_sense::speaks, "speaks"},
                                                                      {cell_sense::silent, "silent"},
                                                                      {cell_sense::unread, "unread"},
                                                                      {cell_sense::no_such, "no_such"}};
};

/// What a cell of that column comes to. Of dates and years all four; of other columns the first two.
[[nodiscard]] SAFEGUARDING_API cell_sense sense_of(std::string_view cell, const people_column& column);

/// Rows of people with the columns of a schema. Equal texts are kept once.
class SAFEGUARDING_API people_table {
 public:
  /// \throws invalid_input  no column says anything about a person, a name is given twice or is empty, there are two
  ///         columns of ids, or more comparisons follow from the columns than most_comparisons.
  explicit people_table(people_schema schema);

  /// Adds a row. Without a column of ids its id is "row-1", "row-2" and so on.
  /// \throws invalid_input  there is not one cell for each column, or the id is empty or no id.
  void add(std::span<const std::string_view> cells);

  [[nodiscard]] const people_schema& schema() const noexcept { return schema_; }
  [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }

  [[nodiscard]] std::string_view id(std::size_t row) const noexcept { return values_[ids_[row]]; }
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const noexcept {
    return values_[cells_[column][row]];
  }
  /// Equal numbers mean equal cells, in whatever columns; 0 is the empty cell.
  [[nodiscard]] std::uint32_t cell_number(std::size_t row, std::size_t column) const noexcept {
    return cells_[column][row];
  }
  /// One more than the highest cell number.
  [[nodiscard]] std::size_t numbers() const noexcept { return values_.size(); }
  [[nodiscard]] std::string_view value(std::uint32_t number) const noexcept { return values_[number]; }

 private:
  people_schema schema_;
  std::size_t id_column_ = 0;  // schema_.columns.size(): none
  detail::value_pool values_;
  std::vector<std::uint32_t> ids_;
  std::vector<std::vector<std::uint32_t>> cells_;
};

/// Most comparisons that one schema may ask for: one for the names, one for the places, one for each other kind of
/// column, and one for each column of identifiers, dates, years and categories.
inline constexpr std::size_t most_comparisons = 16;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_PEOPLE_TABLE_HPP
