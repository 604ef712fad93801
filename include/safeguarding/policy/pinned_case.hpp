// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_PINNED_CASE_HPP
#define SAFEGUARDING_POLICY_PINNED_CASE_HPP

/// \file
/// A case keeps the packs it was decided under; other packs apply only by a recorded re-decision.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>
#include <safeguarding/record/matter.hpp>
#include <safeguarding/record/redecision.hpp>

#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// The packs a case is decided under, by their hashes in rising order.
struct pinned_case {
  matter about;
  std::vector<digest> packs;

  friend bool operator==(const pinned_case&, const pinned_case&) = default;
};

/// The packs that were in force in `made`, and so hold for the case from then on.
[[nodiscard]] SAFEGUARDING_API pinned_case pin(const matter& about, const decision& made);

/// `first` after the re-decisions recorded by `as_of`, in order of time; those about other cases are passed over.
/// \throws invalid_input  errc::contradiction: one of them starts from other packs than the case is pinned to then.
[[nodiscard]] SAFEGUARDING_API pinned_case pinned_at(pinned_case first, std::span<const redecision> recorded,
                                                     instant as_of);

/// A book whose packs, and their rules, are in force on every day: for deciding again under packs that came later. A
/// rule that has ended stays ended.
[[nodiscard]] SAFEGUARDING_API rulebook as_if_in_force(const rulebook& book);

/// How the packs of a book are taken when a case is decided under them.
enum class packs_taken {
  as_dated,        ///< those in force on the day of the report
  as_if_in_force,  ///< all of them, after a re-decision: see as_if_in_force()
};

/// How `book` is taken so that a case of `at` is decided under the packs of `under` and no others.
/// \throws invalid_input  errc::contradiction: `book` holds other packs.
[[nodiscard]] SAFEGUARDING_API packs_taken taken_for(const pinned_case& under, const rulebook& book, instant at);

/// decide(), under the packs the case is pinned to and no others: those of `book` that are in force on the day of `at`
/// or, after a re-decision, all of `book` as if they had been in force.
/// \throws invalid_input  errc::contradiction: `book` holds other packs; and as decide().
[[nodiscard]] SAFEGUARDING_API decision decide_pinned(const pinned_case& under, const rulebook& book,
                                                      const facts& known, const holders& who,
                                                      const school_calendar& calendar, instant at);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_PINNED_CASE_HPP
