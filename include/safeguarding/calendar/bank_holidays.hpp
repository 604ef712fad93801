// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_BANK_HOLIDAYS_HPP
#define SAFEGUARDING_CALENDAR_BANK_HOLIDAYS_HPP

/// \file
/// The bank holidays of England and Wales: a published list where there is one, computed beyond it and marked so.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// One bank holiday, on the weekday it is kept.
struct bank_holiday {
  day date;
  std::string name;  ///< as published, for example "Boxing Day (substitute day)"

  friend bool operator==(const bank_holiday&, const bank_holiday&) = default;
};

/// Which days are bank holidays. Immutable: with() and without() return another value, so it may be shared by threads.
/// Inside the published years only the list counts. Outside them (1970 to 2199) days follow from the rules (Easter,
/// first and last Mondays, substitute days) and are projected: one-off days are proclaimed by the King and no rule
/// knows them.
class bank_holidays {
 public:
  /// The shipped list, 1970 to 2028. Where it comes from, and the one early day in doubt, stand beside the data in
  /// src/calendar/england.cpp.
  [[nodiscard]] SAFEGUARDING_API static bank_holidays england();

  /// A list published elsewhere, complete for every year from `first` to `last`; `days` in any order.
  /// \throws invalid_input  years out of order or outside 1970 to 2199; a day given twice, nameless, at a weekend (a
  ///   holiday there moves no deadline: its substitute day does) or outside the years; a year without its Good Friday,
  ///   Easter Monday or Christmas, because a list with a hole makes deadlines too early.
  SAFEGUARDING_API bank_holidays(std::chrono::year first, std::chrono::year last, std::vector<bank_holiday> days);

  [[nodiscard]] SAFEGUARDING_API bool is_holiday(day date) const;

  /// Whether the answer about `date` is computed: its year is not published, and nobody has set the day with with().
  [[nodiscard]] SAFEGUARDING_API bool is_projected(day date) const;

  /// Name of the holiday on `date`; empty when it is none.
  [[nodiscard]] SAFEGUARDING_API std::string name_of(day date) const;

  /// The same with one day more: a day proclaimed after the list was published.
  /// \throws invalid_input  `date` is a holiday already, at a weekend or unknown to this library, or `name` is empty.
  [[nodiscard]] SAFEGUARDING_API bank_holidays with(day date, std::string name) const;

  /// The same with one day less: proclamations also move a holiday, as in 2020.
  /// \throws invalid_input  `date` is no holiday.
  [[nodiscard]] SAFEGUARDING_API bank_holidays without(day date) const;

  [[nodiscard]] std::chrono::year first_published_year() const noexcept { return first_; }
  [[nodiscard]] std::chrono::year last_published_year() const noexcept { return last_; }

  /// The published list in order of date, without later changes.
  [[nodiscard]] const std::vector<bank_holiday>& published() const noexcept { return published_; }

  /// Days set by with() and without() since, in order of date; an empty name took the day out.
  [[nodiscard]] const std::vector<bank_holiday>& changes() const noexcept { return changes_; }

  friend bool operator==(const bank_holidays&, const bank_holidays&) = default;

 private:
  [[nodiscard]] const bank_holiday* change_on(day date) const noexcept;
  [[nodiscard]] const bank_holiday* published_on(day date) const noexcept;
  [[nodiscard]] bool is_published_year(day date) const noexcept;

  std::chrono::year first_;
  std::chrono::year last_;
  std::vector<bank_holiday> published_;
  std::vector<bank_holiday> changes_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_BANK_HOLIDAYS_HPP
