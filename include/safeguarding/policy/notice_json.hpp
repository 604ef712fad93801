// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICE_JSON_HPP
#define SAFEGUARDING_POLICY_NOTICE_JSON_HPP

/// \file
/// Notices as JSON, one line each: events for the log (docs/formats/notices.md), and what people have to read.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/notice_event.hpp>
#include <safeguarding/policy/notice_state.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// A line of a log of notices, without the line end; read_notice_log() takes it. Keys in one order, no spaces, times in
/// UTC; what is empty is left out. Ids, roles, rules and clauses only: no name.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const notice_event& event);

/// One line of somebody's list: {"notice","report","receiver","due","stands_in_for","clauses","time","certainty",
/// "made_at","read_by","setting","within","basis","read_at"}, times in London; null where there is none.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const due_item& item);

/// A notice with all that became of it, for the auditor.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const notice_state& state);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICE_JSON_HPP
