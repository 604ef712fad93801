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

/// Whether two texts of these shapes may be one slip apart: one slip takes one letter away and adds one, at most.
[[nodiscard]] constexpr bool may_be_slip(const text_shape& x, const text_shape& y) noexcept {
  auto unlike = x.letters ^ y.letters;
  unlike &= unlike - 1U;
  return (unlike & (unlike - 1U)) == 0;
}

/// The distinct values of one comparison with how many rows have each.
struct value_book {
  value_pool texts;
  std::vector<std::uint32_t> rows;  // by number
  std::vector<rarity> rare;         // by number
  std::vector<text_shape> shapes;   // by number
  std::vector<bool> of_many;        // codes, by number: borne by so many families that it is an institution's

  /// Whether two texts of `least` bytes or more are one slip apart.
  [[nodiscard]] bool slip(std::uint32_t x, std::uint32_t y, std::size_t least = 4) const noexcept {
    if (!may_be_slip(shapes[x], shapes[y])) return false;
    const auto a = texts[x], b = texts[y];
    return a.size() >= least && b.size() >= least && one_slip_apart(a, b);
  }
};

/// What settles most comparisons of a row: those of all fields stand together in one piece of memory.
struct quick_value {
  std::uint32_t number = 0;  ///< codes: the only value, 0 for none, several_values for more than one; dates: their
                             ///< digits; names: where the words of the row start; places: nothing
  std::uint32_t more = 0;    ///< codes: the letters of the value; dates: how rare; names: how many words
};
inline constexpr std::uint32_t several_values = 0xFFFF'FFFF;

/// A word of a name of one row, with all that it is compared by.
struct name_word {
  std::uint32_t entry = 0;  ///< number of the word << 2 | where it stands
  text_shape shape;
  std::array<std::uint32_t, 2> sounds{};  ///< the numbers of how it sounds; 0 is none
  std::int16_t rare = 0;
  bool has_formal = false;  ///< whether it has formal names besides itself
  bool foreign = false;     ///< whether it is in a script that is not written in Latin letters

  [[nodiscard]] std::uint32_t number() const noexcept { return entry >> 2; }
  [[nodiscard]] std::uint32_t mark() const noexcept { return entry & 3; }
  [[nodiscard]] bool is_initial() const noexcept { return shape.head >> 24 == 0; }
};

/// The numbering of a name that a father and his son, or two of one name, are told apart by.
enum class generation : std::uint8_t { unsaid, first, second, third, fourth };

enum class comparison_kind : std::uint8_t { name, place, date, year, phone, email, identifier, category };

/// One comparison over all rows. For names and places each value is a word; the lowest two bits of an entry in a list
/// of names say where it stands: 1 given name, 2 surname, 3 either.
struct prepared_field {
  comparison_kind kind = comparison_kind::name;
  value_book book;
  value_lists lists;                    // all kinds but dates
  std::vector<std::uint32_t> dates;     // dates: digits_of_date()
  std::vector<rarity> date_rarity;      // dates: by row
  std::vector<name_word> words;         // names: what lists.values has, with all that is compared
  std::vector<generation> generations;  // names: by row
  value_lists formal;                   // names: the formal names of each word, itself included; ascending
  value_book codes;                     // places: postcodes, which hang together with the words
  value_lists code_lists;

  [[nodiscard]] std::span<const name_word> words_of(quick_value row) const noexcept {
    return {words.data() + row.number, row.more};
  }
};

struct prepared_people {
  explicit prepared_people(const people_table& table);

  [[nodiscard]] agreement compare(std::size_t a, std::size_t b) const noexcept;
  [[nodiscard]] std::uint8_t compare_field(std::size_t field, std::size_t a, std::size_t b) const noexcept;

  std::vector<std::string> ids;
  std::vector<comparison> comparisons;
  std::vector<prepared_field> fields;
  std::vector<quick_value> quick;  // row after row, a value for each field
  std::size_t rows = 0;
};

/// Private to the room: what a comparer holds.
class prepared_access {
 public:
  static const prepared_people& of(const people_comparer& people) noexcept { return *people.prepared_; }
};
[[nodiscard]] inline const prepared_people& prepared_of(const people_comparer& people) noexcept {
  return prepared_access::of(people);
}

/// The levels of a comparison of that kind.
[[nodiscard]] std::vector<comparison_level> levels_of(comparison_kind kind);

/// Where a number of shared bits falls, given the upper ends of all steps but the last.
template <std::size_t N>
constexpr std::uint8_t step_of(rarity shared, const std::array<int, N>& ends) noexcept {
  std::uint8_t step = 0;
  while (step < N && shared >= ends[step] * one_bit) ++step;
  return step;
}
inline constexpr std::array<int, 6> name_steps{2, 5, 8, 11, 15, 20};
inline constexpr std::array<int, 2> place_steps{5, 9};
inline constexpr std::array<int, 3> same_steps{5, 9, 13};

/// How names contradict each other: the levels of names are 1 + steps of names * contradiction + step.
enum class name_contradiction : std::uint8_t {
  none,
  first_names,
  surnames,
  both,
  first_names_alike,
  generations,
  no_first_name,  // none, but one gives no first name
  no_surname,     // none, but one gives no surname
  first_initial,  // none, but of the first name one gives the first letter only
};
inline constexpr std::size_t name_contradiction_count = 9;
inline constexpr std::size_t name_step_count = name_steps.size() + 1;

/// Levels of codes after the four of "the same".
inline constexpr std::uint8_t codes_close = 5, codes_differ = 6, codes_of_many = 7, codes_in_turn = 8;
inline constexpr std::uint8_t categories_differ = 5;

/// One function for each kind; all are the same either way round. 0 is absent.
[[nodiscard]] std::uint8_t compare_names(const prepared_field& field, quick_value a, quick_value b, generation of_a,
                                         generation of_b) noexcept;
[[nodiscard]] std::uint8_t compare_places(const prepared_field& field, std::size_t a, std::size_t b) noexcept;
[[nodiscard]] std::uint8_t compare_dates(quick_value a, quick_value b) noexcept;
[[nodiscard]] std::uint8_t compare_codes(const prepared_field& field, quick_value a, quick_value b, std::size_t row_a,
                                         std::size_t row_b) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_PREPARED_PEOPLE_HPP
