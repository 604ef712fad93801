// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_PREPARED_PEOPLE_HPP
#define SAFEGUARDING_SRC_PEOPLE_PREPARED_PEOPLE_HPP

/// \file
/// A table of people turned into numbers that compare fast. Rows stand in the order of their ids.

#include "likeness.hpp"

#include <safeguarding/people/compare_people.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// How rare a value is: log2(rows / rows that have it), in 1/16 bit, from 0 to 24 bits.
using rarity = std::int32_t;
inline constexpr rarity one_bit = 16;

/// A row's values of one comparison: lists of numbers, one list a row, in one piece of memory.
struct value_lists {
  std::vector<std::uint32_t> starts{0};
  std::vector<std::uint32_t> values;

  void end_row() { starts.push_back(static_cast<std::uint32_t>(values.size())); }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t row) const noexcept {
    return {values.data() + starts[row], values.data() + starts[row + 1]};
  }
};

/// What settles most comparisons of two texts without reading them.
struct text_shape {
  std::uint32_t letters = 0;  ///< a bit for each byte that occurs, 32 kinds
  std::uint32_t head = 0;     ///< the first three bytes, and a fourth that is 0 for a text of one byte
};

/// The distinct values of one comparison with how many rows have each.
struct value_book {
  value_pool texts;
  std::vector<std::uint32_t> rows;  // by number
  std::vector<rarity> rare;         // by number
  std::vector<text_shape> shapes;   // by number

  /// Whether two texts of `least` bytes or more are one slip apart.
  [[nodiscard]] bool slip(std::uint32_t x, std::uint32_t y, std::size_t least = 4) const noexcept {
    auto unlike = shapes[x].letters ^ shapes[y].letters;
    unlike &= unlike - 1U;  // one slip takes one letter away and adds one, at most
    if ((unlike & (unlike - 1U)) != 0) return false;
    const auto a = texts[x], b = texts[y];
    return a.size() >= least && b.size() >= least && one_slip_apart(a, b);
  }
};

/// A row's only value of a comparison, with what settles most comparisons of it: one piece of memory for each row.
struct only_value {
  std::uint32_t number = 0;   ///< 0 for none, several_values for more than one
  std::uint32_t letters = 0;  ///< as in text_shape
};
inline constexpr std::uint32_t several_values = 0xFFFF'FFFF;

enum class comparison_kind : std::uint8_t { name, place, date, year, phone, email, identifier, category };

/// One comparison over all rows. For names and places each value is a word; the lowest two bits of an entry in a list
/// of names say where it stands: 1 given name, 2 surname, 3 either.
struct prepared_field {
  comparison_kind kind = comparison_kind::name;
  value_book book;
  value_lists lists;                                 // all kinds but dates
  std::vector<only_value> only;                      // codes: by row
  std::vector<std::uint32_t> dates;                  // dates: digits_of_date()
  std::vector<rarity> date_rarity;                   // dates: by row
  std::vector<std::array<std::uint32_t, 2>> sounds;  // names: the numbers of how each word sounds; 0 is none
  value_lists formal;                                // names: the formal names of each word, itself included; ascending
  value_book codes;                                  // places: postcodes, which hang together with the words
  value_lists code_lists;
};

struct prepared_people {
  explicit prepared_people(const people_table& table);

  [[nodiscard]] agreement compare(std::size_t a, std::size_t b) const noexcept;

  std::vector<std::string> ids;
  std::vector<comparison> comparisons;
  std::vector<prepared_field> fields;
  std::size_t rows = 0;
};

/// The levels of a comparison of that kind.
[[nodiscard]] std::vector<comparison_level> levels_of(comparison_kind kind);

/// Where a number of shared bits falls among the steps of names, and among those of whatever is the same or not.
inline constexpr std::size_t name_step_count = 7;
[[nodiscard]] std::uint8_t name_step(rarity shared) noexcept;
[[nodiscard]] std::uint8_t same_step(rarity shared) noexcept;

/// One function for each kind; all are the same either way round. 0 is absent.
[[nodiscard]] std::uint8_t compare_names(const prepared_field& field, std::size_t a, std::size_t b) noexcept;
[[nodiscard]] std::uint8_t compare_places(const prepared_field& field, std::size_t a, std::size_t b) noexcept;
[[nodiscard]] std::uint8_t compare_dates(const prepared_field& field, std::size_t a, std::size_t b) noexcept;
[[nodiscard]] std::uint8_t compare_codes(const prepared_field& field, std::size_t a, std::size_t b) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_PREPARED_PEOPLE_HPP
