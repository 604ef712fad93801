// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_VIEW_AT_HPP
#define SAFEGUARDING_POLICY_VIEW_AT_HPP

/// \file
/// What a recipient may read at a moment of their own: by the posts held then, and by the notices made until then.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_log.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <string_view>

namespace safeguarding::inline v0 {

/// What reading rests on besides the report and the log: references, which the caller keeps alive.
struct reading_rules {
  const rulebook& book;
  const holders& who;  ///< with its dates
  const school_calendar& calendar;
};

/// For one person who reads at `as_of`, in every role in which they are told. The decision stays the one of the moment
/// of recording, under its packs; what moves is who holds which post, and what `report.known` says was known by
/// `as_of`.
///
/// - May read: whoever the decision names once those who were silent by `as_of`, as the log says, count as out of
///   reach; and whoever has a notice of this report in the log that was made by then, not withdrawn, replaced or no
///   longer asked for, and still holds the post it was sent to. Whoever stood in for somebody silent, and whoever
///   was silent, both may.
/// - May not, whatever the log says: whoever is barred at `as_of` - as subject, as whom the report is about, as
///   conflicted, as who asks for themselves, or by the post they held when it was recorded.
/// \throws not_found  nothing_to_read: this reader may not, or the report was not recorded by `as_of`.
[[nodiscard]] SAFEGUARDING_API audience_view recipient_view_at(const reading_rules& under,
                                                               const followed_report& report, const notice_log& log,
                                                               const person_id& reader, instant as_of);

/// The same for a role or agency: trusts the caller that the reader holds it. Ask by person where the person is known.
/// \throws not_found  nothing_to_read: nobody is, or was, told in this role.
[[nodiscard]] SAFEGUARDING_API audience_view recipient_view_at(const reading_rules& under,
                                                               const followed_report& report, const notice_log& log,
                                                               std::string_view role_or_agency, instant as_of);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_VIEW_AT_HPP
