// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_RULING_HPP
#define SAFEGUARDING_POLICY_RULING_HPP

/// \file
/// A ruling: a decision with its reasons as numbers, for whoever decides many times. arrangements::write_out() gives
/// the decision in words.

#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/fact_sheet.hpp>

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// What was decided on one report. A plain value that belongs to the arrangements it was made under.
struct ruling {
  /// A stretch of one of the lists at the end.
  struct part {
    std::uint32_t begin = 0, end = 0;

    friend bool operator==(const part&, const part&) = default;
  };

  /// Somebody who is told: a notice for each of `people`, or for the receiver as such.
  struct recipient {
    place receiver = no_place;
    bool certain = false;
    part rules, people, stands_in_for;  ///< stands_in_for: in `roles`, by name

    friend bool operator==(const recipient&, const recipient&) = default;
  };
  /// Somebody who is not told.
  struct exclusion {
    place role = no_place;
    barred_because why = barred_because::subject;
    bool certain = false;  ///< for whatever the unknown facts turn out to be, and the same people
    part people;

    friend bool operator==(const exclusion&, const exclusion&) = default;
  };
  /// An action, an agency or a clock.
  struct effect {
    place what = no_place;
    bool certain = false;
    bool forbidden = false;  ///< of an action asked for: another rule forbids it, and that stands
    part rules;

    friend bool operator==(const effect&, const effect&) = default;
  };
  /// A clock that starts. It is projected when the ruling is written out.
  struct clock {
    effect starts;
    bool whole_day = false;  ///< only the date is known
    instant from;            ///< of a date, 00:00:00 UTC of that date

    friend bool operator==(const clock&, const clock&) = default;
  };
  /// A fact that is not known.
  struct question {
    place fact = no_place;
    bearing matters = bearing::changes_answer;

    friend bool operator==(const question&, const question&) = default;
  };
  /// A rule that failed in one cell.
  struct near_miss {
    std::uint32_t rule = 0;
    place fact = no_place;
    std::uint64_t was = 0;

    friend bool operator==(const near_miss&, const near_miss&) = default;
  };

  instant at;
  std::vector<recipient> notify;
  std::vector<exclusion> excluded;
  std::vector<effect> must, may, must_not, consider;
  std::vector<clock> clocks;
  std::vector<effect> waiting;  ///< clocks whose start is not known
  std::vector<question> missing;
  std::uint8_t missing_lists = 0;  ///< bit i: list i of the facts that are lists is not known
  place step = no_place;
  std::uint8_t invariants = 0;             ///< the clauses that the engine keeps by itself, as bits
  std::vector<std::uint32_t> at_work;      ///< rules, in the order of the book
  std::vector<std::uint32_t> overridden;   ///< rules that match, and that others override
  std::vector<std::uint32_t> disagreeing;  ///< rules that name different primary receivers
  std::vector<near_miss> near_misses;

  std::vector<std::uint32_t> rules;  ///< what parts refer to
  std::vector<person_place> people;
  std::vector<place> roles;

  friend bool operator==(const ruling&, const ruling&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_RULING_HPP
