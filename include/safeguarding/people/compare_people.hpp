// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_COMPARE_PEOPLE_HPP
#define SAFEGUARDING_PEOPLE_COMPARE_PEOPLE_HPP

/// \file
/// Comparing two rows of people: one level for each thing that can be compared.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/people/people_table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a level of a comparison says. The numbers are part of the stored format: never change them.
enum class level_sense : int {
  absent = 1,   ///< one of the two says nothing: no evidence either way, always 0 bits
  agrees = 2,   ///< the same, as far as both say
  close = 3,    ///< not the same, but a slip, a short form or a part of it
  differs = 4,  ///< both speak, and say different things
};

template <>
struct enum_names<level_sense> {
  static constexpr std::pair<level_sense, std::string_view> table[] = {{level_sense::absent, "absent"},
                                                                       {level_sense::agrees, "agrees"},
                                                                       {level_sense::close, "close"},
                                                                       {level_sense::differs, "differs"}};
};

/// One level of a comparison.
struct comparison_level {
  std::string words;   ///< "one slip apart", for people; the same for all levels of a family
  std::string rarity;  ///< "a rare one": how rare the shared value is; empty where the family has one level
  level_sense sense = level_sense::absent;
  std::size_t family = 0;  ///< levels of one family differ only in how rare the shared value is
  double usual = 0;        ///< the share of same-person pairs expected at this level before anything was learned
  int usual_bits = 0;      ///< the weight expected before anything was learned, in 1/1024 bit
  /// Whether the share may only be learned downwards: one person has one date of birth, and namesakes of one household
  /// must not teach otherwise.
  bool at_most_usual = false;
  /// The weight is never above this, in 1/1024 bit, whatever a table teaches.
  int most_bits = 24 * 1024;

  friend bool operator==(const comparison_level&, const comparison_level&) = default;
};

/// One comparison: a field, or several that would say the same thing twice and are folded into one.
struct comparison {
  std::string name;                      ///< "name", "place", or the name of the column
  std::vector<comparison_level> levels;  ///< the first is level_sense::absent

  friend bool operator==(const comparison&, const comparison&) = default;
};

/// The level of each comparison; those past the last comparison are 0.
using agreement = std::array<std::uint8_t, most_comparisons>;

namespace detail {
struct prepared_people;
class prepared_access;
}  // namespace detail

/// A table made ready for comparing. Reads of one comparer from several threads are safe.
/// Rows are numbered by their ids in byte order, not by where they stand in the table: nothing that follows depends on
/// the order of the rows.
class SAFEGUARDING_API people_comparer {
 public:
  /// Takes time in proportion to the rows; keeps nothing of `table`.
  /// \throws invalid_input  two rows have one id; more than 2^31 rows.
  explicit people_comparer(const people_table& table);
  people_comparer(const people_comparer&) = delete;
  people_comparer& operator=(const people_comparer&) = delete;
  people_comparer(people_comparer&&) noexcept;
  people_comparer& operator=(people_comparer&&) noexcept;
  ~people_comparer();

  [[nodiscard]] const std::vector<comparison>& comparisons() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept;
  [[nodiscard]] std::string_view id(std::size_t row) const noexcept;
  /// The row with that id, or size(). Takes logarithmic time.
  [[nodiscard]] std::size_t find(std::string_view id) const noexcept;

  /// How rows `a` and `b` agree; the same either way round.
  [[nodiscard]] agreement compare(std::size_t a, std::size_t b) const noexcept;

 private:
  friend class detail::prepared_access;

  std::unique_ptr<const detail::prepared_people> prepared_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_COMPARE_PEOPLE_HPP
