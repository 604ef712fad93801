// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_SCHOOL_CALENDAR_HPP
#define SAFEGUARDING_CALENDAR_SCHOOL_CALENDAR_HPP

/// \file
/// One school's days: its terms and closures over the bank holidays. Where its terms are not known, neither is the
/// answer.

#include <safeguarding/calendar/bank_holidays.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// A stretch of school from its first to its last day, both included. A half-term makes two of a term.
struct term {
  day first;
  day last;
  std::string name;

  friend bool operator==(const term&, const term&) = default;
};

/// A weekday on which pupils do not come: INSET, polling, snow.
struct closure {
  day date;
  std::string reason;

  friend bool operator==(const closure&, const closure&) = default;
};

/// What a day is to the school.
/// The numbers are part of the stored format: never change them.
enum class day_standing : int {
  school_day = 1,      ///< the school meets
  weekend = 2,         ///< Saturday or Sunday
  bank_holiday = 3,    ///< a weekday that bank_holidays names
  closure = 4,         ///< a weekday the school named as closed
  school_holiday = 5,  ///< a weekday between two terms
  unknown = 6,         ///< a weekday the known terms do not reach
};

template <>
struct enum_names<day_standing> {
  static constexpr std::pair<day_standing, std::string_view> table[] = {
      {day_standing::school_day, "school_day"},         {day_standing::weekend, "weekend"},
      {day_standing::bank_holiday, "bank_holiday"},     {day_standing::closure, "closure"},
      {day_standing::school_holiday, "school_holiday"}, {day_standing::unknown, "unknown"},
  };
};

/// The longest holiday between two terms. A longer gap means that terms are missing, and its days are unknown.
inline constexpr std::chrono::days longest_school_holiday{75};

/// One school's calendar. Immutable: the with_ functions return another value, so it may be shared by threads.
/// A day costs a few binary searches.
class school_calendar {
 public:
  /// `version` is the school's own label for this edition, for example "2026-27, second issue".
  /// A calendar without terms knows working days only. `known_from`: from this day to the first term the school is
  /// known not to meet, for example the first day of the summer holiday.
  /// \throws invalid_input  `version` is empty; a term is nameless or ends before it starts; terms are not in order or
  ///   overlap; a closure has no reason, is at a weekend or is given twice; `opening` is not a time of day;
  ///   `known_from` is not before the first term.
  SAFEGUARDING_API school_calendar(std::string version, bank_holidays holidays, std::vector<term> terms,
                                   std::vector<closure> closures = {},
                                   std::chrono::seconds opening = std::chrono::hours{8} + std::chrono::minutes{30},
                                   std::optional<day> known_from = std::nullopt);

  /// Monday to Friday and no bank holiday. School holidays and INSET are working days.
  [[nodiscard]] SAFEGUARDING_API bool is_working_day(day date) const;

  /// Whether the school is known to meet. Where covers() is false this is false too, and means "not known".
  [[nodiscard]] SAFEGUARDING_API bool is_school_day(day date) const;

  /// Whether the terms reach `date`: from known_from() or the first day of the first term to the last day of the last,
  /// without the days of a gap longer than longest_school_holiday.
  [[nodiscard]] SAFEGUARDING_API bool covers(day date) const;

  /// What `date` is, the first of day_standing that fits in the order weekend, bank holiday, closure, the terms.
  [[nodiscard]] SAFEGUARDING_API day_standing standing(day date) const;

  /// Name of the bank holiday, else reason of the closure; empty for every other day.
  [[nodiscard]] SAFEGUARDING_API std::string reason(day date) const;

  /// The term that `date` is in, if any; valid while this calendar lives.
  [[nodiscard]] SAFEGUARDING_API const term* term_of(day date) const noexcept;

  /// The same with one bank holiday more. \throws invalid_input  as bank_holidays::with().
  [[nodiscard]] SAFEGUARDING_API school_calendar with_holiday(day date, std::string name) const;

  /// The same with one bank holiday less. \throws invalid_input  as bank_holidays::without().
  [[nodiscard]] SAFEGUARDING_API school_calendar without_holiday(day date) const;

  /// The same with one closure more. \throws invalid_input  as the constructor.
  [[nodiscard]] SAFEGUARDING_API school_calendar with_closure(day date, std::string reason) const;

  /// The same with later terms added. \throws invalid_input  as the constructor.
  [[nodiscard]] SAFEGUARDING_API school_calendar with_terms(std::vector<term> later) const;

  [[nodiscard]] const std::string& version() const noexcept { return version_; }
  [[nodiscard]] const bank_holidays& holidays() const noexcept { return holidays_; }
  [[nodiscard]] const std::vector<term>& terms() const noexcept { return terms_; }
  [[nodiscard]] const std::vector<closure>& closures() const noexcept { return closures_; }  ///< in order of date
  [[nodiscard]] std::optional<day> known_from() const noexcept { return known_from_; }
  [[nodiscard]] std::chrono::seconds opening() const noexcept { return opening_; }  ///< time of day in London

  /// Everything this calendar says, as JSON, the same bytes for equal calendars: hash it to pin a decision to it.
  [[nodiscard]] SAFEGUARDING_API std::string identity() const;

  friend bool operator==(const school_calendar&, const school_calendar&) = default;

 private:
  [[nodiscard]] const closure* closure_on(day date) const noexcept;

  std::string version_;
  bank_holidays holidays_;
  std::vector<term> terms_;
  std::vector<closure> closures_;
  std::chrono::seconds opening_;
  std::optional<day> known_from_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_SCHOOL_CALENDAR_HPP
