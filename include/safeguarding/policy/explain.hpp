// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_EXPLAIN_HPP
#define SAFEGUARDING_POLICY_EXPLAIN_HPP

/// \file
/// Explaining: the decision again, with everything it rests on.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/explanation.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

namespace safeguarding::inline v0 {

/// Explains what decide() makes of the same arguments.
///
/// A pure function, as decide() is. A rule is certain where it applies whatever the unknown facts turn out to be, and
/// possible where it applies for some of them; one that others replace for every value is overridden.
/// \throws invalid_input  as decide().
[[nodiscard]] SAFEGUARDING_API explanation explain(const rulebook& book, const facts& known, const holders& who,
                                                   const school_calendar& calendar, instant at);

/// Explains `made`, which decide() made of the same arguments.
/// \throws invalid_input  `made` was made under other packs than those of `book`.
[[nodiscard]] SAFEGUARDING_API explanation explain(const rulebook& book, const facts& known, const holders& who,
                                                   const school_calendar& calendar, decision made);

/// The same for a decision made under arrangements that are kept ready; much quicker, the calendar being hashed once.
/// \throws invalid_input  `made` was made under other packs.
[[nodiscard]] SAFEGUARDING_API explanation explain(const arrangements& under, const facts& known, decision made);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_EXPLAIN_HPP
