// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_FACT_SHEET_HPP
#define SAFEGUARDING_POLICY_FACT_SHEET_HPP

/// \file
/// A fact sheet: facts as numbers, as arrangements::sheet() writes them. What many decisions are made from.

#include <safeguarding/core/instant.hpp>

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// A place in a list that belongs to the arrangements: a fact, role or receiver by its number.
using place = std::uint16_t;
inline constexpr place no_place = 0xffff;

/// A person by number; only people who hold a post have one.
using person_place = std::uint32_t;
inline constexpr person_place no_person = 0xffffffff;

/// Whether the reporter is the subject.
enum class sameness : int { open = 1, no = 2, yes = 3 };

/// The facts of one report. A plain value that belongs to the arrangements that wrote it: its numbers mean nothing to
/// others.
struct fact_sheet {
  /// A moment or date that is given.
  struct moment {
    place fact = no_place;
    bool whole_day = false;  ///< only the date is known
    instant at;              ///< of a date, 00:00:00 UTC of that date

    friend bool operator==(const moment&, const moment&) = default;
  };

  std::vector<std::uint64_t> values;  ///< one mask for each fact of the vocabulary; all it could be where not known
  std::vector<place> unknown;         ///< facts that are not known, in the order of the vocabulary
  std::vector<moment> moments;        ///< in the order of the vocabulary
  std::uint64_t further_events = 0;   ///< also_events
  std::vector<place> subject_roles;   ///< whose conduct is in question; the first is no_place where not known
  std::vector<place> also_holds;      ///< roles that the subject holds besides
  std::vector<place> absent_roles;
  std::vector<place> conflicted_roles;
  place reporter_role = no_place;  ///< no_place where not known
  sameness reporter_is_subject = sameness::open;
  std::uint8_t unknown_lists = 0;  ///< bit i: the list i of those that may be unknown is not known
  bool reporter_named = false;
  person_place reporter = no_person;
  std::vector<person_place> subjects;  ///< no_person for somebody who holds nothing
  std::vector<person_place> about, conflicted, absent;

  friend bool operator==(const fact_sheet&, const fact_sheet&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_FACT_SHEET_HPP
