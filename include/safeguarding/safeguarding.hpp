// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SAFEGUARDING_HPP
#define SAFEGUARDING_SAFEGUARDING_HPP

/// \file
/// Everything that deciding takes: core, record, calendar and policy. Reading files (intake) and formatting (format)
/// are included by themselves. Link safeguarding::policy.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/core/text_span.hpp>
#include <safeguarding/core/utf8.hpp>

#include <safeguarding/record/acknowledgement.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/allegation_outcome.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/attachment.hpp>
#include <safeguarding/record/body_mark.hpp>
#include <safeguarding/record/case_file.hpp>
#include <safeguarding/record/category.hpp>
#include <safeguarding/record/channel.hpp>
#include <safeguarding/record/consent.hpp>
#include <safeguarding/record/decision.hpp>
#include <safeguarding/record/encoding.hpp>
#include <safeguarding/record/external_id.hpp>
#include <safeguarding/record/information_shared.hpp>
#include <safeguarding/record/limits.hpp>
#include <safeguarding/record/matter.hpp>
#include <safeguarding/record/own_words.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/person_kind.hpp>
#include <safeguarding/record/record_kind.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/referral.hpp>
#include <safeguarding/record/relationship_declaration.hpp>
#include <safeguarding/record/report.hpp>
#include <safeguarding/record/role.hpp>
#include <safeguarding/record/school_year.hpp>
#include <safeguarding/record/standing.hpp>
#include <safeguarding/record/statement.hpp>
#include <safeguarding/record/threshold.hpp>
#include <safeguarding/record/token.hpp>
#include <safeguarding/record/upn.hpp>
#include <safeguarding/record/validate_report.hpp>

#include <safeguarding/calendar/bank_holidays.hpp>
#include <safeguarding/calendar/budget.hpp>
#include <safeguarding/calendar/clock.hpp>
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/calendar/suspension.hpp>
#include <safeguarding/calendar/unit.hpp>

#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/chart.hpp>
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/clause.hpp>
#include <safeguarding/policy/clock_rule.hpp>
#include <safeguarding/policy/cube.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/decision_difference.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/draft.hpp>
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation.hpp>
#include <safeguarding/policy/explanation_json.hpp>
#include <safeguarding/policy/fact_sheet.hpp>
#include <safeguarding/policy/fact_table.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/ladder.hpp>
#include <safeguarding/policy/notice.hpp>
#include <safeguarding/policy/notice_event.hpp>
#include <safeguarding/policy/notice_json.hpp>
#include <safeguarding/policy/notice_log.hpp>
#include <safeguarding/policy/notice_settings.hpp>
#include <safeguarding/policy/notice_state.hpp>
#include <safeguarding/policy/notices_of.hpp>
#include <safeguarding/policy/pack_tests.hpp>
#include <safeguarding/policy/pinned_case.hpp>
#include <safeguarding/policy/policy_case.hpp>
#include <safeguarding/policy/policy_pack.hpp>
#include <safeguarding/policy/replay.hpp>
#include <safeguarding/policy/rule.hpp>
#include <safeguarding/policy/rulebook.hpp>
#include <safeguarding/policy/ruling.hpp>
#include <safeguarding/policy/running_clocks.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/policy/view_at.hpp>
#include <safeguarding/policy/why.hpp>
#include <safeguarding/version.hpp>

#endif  // SAFEGUARDING_SAFEGUARDING_HPP
