// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_STORY_KINDS_HPP
#define SAFEGUARDING_SRC_MEASURE_STORY_KINDS_HPP

/// \file
/// What generated reports can be about: stories of each pattern, events told by several people, and everyday matters.

#include <cstdint>
#include <span>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// Who reports: T staff, L staff about a colleague, O the office, P and Q a parent of A and of C, U and W the pupil A
/// and C, F a friend of A, G an agency, N the public without a name, M monitoring.
struct beat {
  std::string_view list;  ///< of phrases
  char who;
  std::string_view tags;        ///< whom a reporter may tag: "C>T" is C as subject and T as alleged
  std::string_view categories;  ///< with spaces between
};

/// How the reports of a story are placed in time.
enum class course : std::uint8_t {
  scattered,  ///< any order
  stepwise,   ///< in the order of the beats, over the whole span
  mondays,    ///< Mondays and the days after
  one_slot,   ///< at one time of day
  a_break,    ///< around a school holiday
  long_gap,   ///< with more than 90 days between
  same_days,  ///< within two days
};

/// Whom a story needs.
enum class cast : std::uint8_t { one, siblings, many };

struct story_kind {
  std::string_view name;
  std::string_view title;  ///< with the pattern it fulfils, if it fulfils one: "(P4)" at the end
  std::string_view ties;   ///< with the types of link, divided by " / "
  std::string_view alert;
  std::string_view why_not;  ///< why the tempting report does not belong
  std::span<const beat> beats;
  beat tempting;
  std::uint8_t least, most;  ///< reports
  std::uint8_t see;          ///< the report at which it can be seen, from 0
  std::uint8_t span;         ///< school days
  course when;
  cast who;
};

struct event_kind {
  std::span<const beat> accounts;
};

[[nodiscard]] std::span<const story_kind> story_kinds() noexcept;
[[nodiscard]] std::span<const event_kind> event_kinds() noexcept;
[[nodiscard]] std::span<const beat> everyday_kinds() noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_STORY_KINDS_HPP
