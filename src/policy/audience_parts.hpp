// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_AUDIENCE_PARTS_HPP
#define SAFEGUARDING_SRC_POLICY_AUDIENCE_PARTS_HPP

/// \file
/// Private to policy: what reporters and recipients have in common, and the closed lists that decide what is shown.
/// What is not listed is not shown.

#include <safeguarding/policy/audience.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Facts about what happened, which whoever saw it can tell.
inline constexpr std::string_view sayable[] = {"event",
                                               "also_events",
                                               "subject_role",
                                               "second_subject_role",
                                               "further_subject_roles",
                                               "reporter_role",
                                               "reporter_is_subject",
                                               "deliberate",
                                               "seriousness",
                                               "abuse_or_unlawful",
                                               "significant_harm",
                                               "harm_threshold",
                                               "immediate_danger",
                                               "child_identified",
                                               "place",
                                               "concern_type",
                                               "request_item",
                                               "user_kind",
                                               "device",
                                               "breach_of",
                                               "storage_item",
                                               "image_involved",
                                               "personal_data_exposed",
                                               "observed_at",
                                               "aware_at",
                                               "incident_at"};

/// Of these, what a reporter is asked. Weighing - how serious, which threshold - is for those who are told.
inline constexpr std::string_view asked_of_reporter[] = {
    "event",      "also_events",      "subject_role",    "second_subject_role",
    "deliberate", "immediate_danger", "child_identified"};

/// Actions that whoever reports does, or leaves, in person.
inline constexpr std::string_view done_by_reporter[] = {"backdate_entry",
                                                        "change_password_immediately",
                                                        "close_page",
                                                        "complete_cause_for_concern_form",
                                                        "complete_live_lesson_issue_log",
                                                        "declare_relationship",
                                                        "declare_significant_personal_use",
                                                        "delegate_fgm_report",
                                                        "dismiss_as_banter",
                                                        "do_the_unsure_thing",
                                                        "follow_reporting_guidance",
                                                        "follow_school_procedures_for_infringement",
                                                        "hide_or_minimise_window",
                                                        "inform_parent_before_advice",
                                                        "interview_subject_before_lado_advice",
                                                        "obtain_approval",
                                                        "preserve_device",
                                                        "record_as_late_entry",
                                                        "report_even_if_unimportant",
                                                        "report_in_line_with_policy",
                                                        "report_timely",
                                                        "report_to_adult",
                                                        "reporter_reports_to_police_personally",
                                                        "seek_dsl_guidance",
                                                        "share_credentials",
                                                        "switch_off_computer",
                                                        "use_victim_blaming_language",
                                                        "view_or_copy_images"};

/// Owners of clocks that run for whoever reports.
inline constexpr std::string_view owned_by_reporter[] = {"reporter", "the teacher", "any adult", "each adult"};

/// Posts that lead on safeguarding: whatever the decision asks for that is not somebody else's, they see to. Everybody
/// else who is told reads only what the clauses say under which they are told.
inline constexpr std::string_view leads[] = {"dsl",        "deputy_dsl",         "headteacher",       "deputy_head",
                                             "vice_chair", "chair_of_governors", "online_safety_lead"};

template <class List>
[[nodiscard]] bool listed_in(const List& list, std::string_view word) {
  for (const auto& each : list)
    if (each == word) return true;
  return false;
}

inline void add_once(std::vector<std::string>& list, const std::string& word) {
  if (!word.empty() && !listed_in(list, word)) list.push_back(word);
}

/// Of `from`, what a reporter can have said, and nothing of where it comes from.
[[nodiscard]] facts only_sayable(const facts& from);

/// Says one sentence about a matter, with its clauses.
void say(audience_view& to, sentence_about about, std::string of, std::string text,
         std::vector<std::string> cites = {});

/// The clauses of `rules`, by their labels; each is noted in `to.clauses`.
[[nodiscard]] std::vector<std::string> cite(audience_view& to, const std::vector<const explained_rule*>& rules);

/// The sentences about duties, clocks and questions, which are said to every reader alike.
void say_duties(const vocabulary& words, audience_view& to);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_AUDIENCE_PARTS_HPP
