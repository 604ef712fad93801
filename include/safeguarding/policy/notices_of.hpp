// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICES_OF_HPP
#define SAFEGUARDING_POLICY_NOTICES_OF_HPP

/// \file
/// From a decision to the notices it asks for.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/notice.hpp>
#include <safeguarding/policy/notice_settings.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// By when notices of `made` that are made at `as_of` have to be read.
[[nodiscard]] SAFEGUARDING_API reading_limit limit_for(const decision& made, const notice_settings& settings,
                                                       const school_calendar& calendar, instant as_of);

/// The notices that `made` asks for and that are not among `already`, made at `as_of`, in the order of the decision:
/// one for each person, and one for an agency or a body without named members. Whoever has a notice of this report in
/// `already` is not told again, in whatever role; so asking twice gives nothing new. What happens next, and who is no
/// longer to be told, is worked out by follow().
[[nodiscard]] SAFEGUARDING_API std::vector<notice> notices_of(const rulebook& book, const decision& made,
                                                              const report_id& about, const notice_settings& settings,
                                                              const school_calendar& calendar, instant as_of,
                                                              std::span<const notice> already = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICES_OF_HPP
