// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_RECORD_SAMPLES_HPP
#define SAFEGUARDING_TESTS_RECORD_SAMPLES_HPP

/// \file
/// One invented record of every kind, with every field set to something other than its default.
/// The golden files hold their bytes: a sample is never edited either.

#include <safeguarding/record/acknowledgement.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/allegation_outcome.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/case_file.hpp>
#include <safeguarding/record/decision.hpp>
#include <safeguarding/record/information_shared.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/referral.hpp>
#include <safeguarding/record/relationship_declaration.hpp>
#include <safeguarding/record/report.hpp>

namespace samples {

namespace sg = safeguarding;

inline sg::instant at(const char* text) { return sg::parse_instant(text).value(); }
inline sg::day on(const char* text) { return sg::parse_day(text).value(); }
inline sg::digest ramp(std::uint8_t first) {
  sg::digest value;
  for (auto& byte : value.bytes) byte = first++;
  return value;
}

inline sg::person person() {
  sg::person who;
  who.id = sg::person_id{"p-0001"};
  who.kind = sg::person_kind::pupil;
  who.name = {"Zo\xc3\xab", "Hartley"};
  who.preferred_name = "Zo";
  who.former_names = {{"Zo\xc3\xab", "Marsh"}, {"", "Reed"}};
  who.aliases = {"Boo", "zozo_h"};
  who.born = on("2016-03-15");
  who.school = sg::school_id{"urn-100001"};
  who.year = sg::school_year::reception;
  who.form = "RB";
  who.household = sg::household_id{"h-001"};
  who.contact = {"10 Sycamore Drive", "TB4 8KF", {"01632 960001", "01632 960002"}, {"home@example.org"}};
  who.external_ids = {{sg::id_scheme::upn, "B801200005001", ""}, {sg::id_scheme::other, "77", "library card"}};
  who.employer = "none";
  who.start_date = on("2020-09-07");
  who.end_date = on("2027-07-21");
  who.note = "known as Boo";
  return who;
}

inline sg::report report() {
  sg::report made;
  made.id = sg::report_id{"r-0001"};
  made.school = sg::school_id{"urn-100001"};
  made.channel = sg::report_channel::pupil_self_report;
  made.recorded_at = at("2026-09-08T15:42:00+01:00");
  made.observed_at = at("2026-09-04T12:35:00+01:00");
  made.late_reason = "away on a course";
  made.reporter = sg::person_id{"t-014"};
  made.basis = sg::reporter_basis::hearsay;
  made.people = {
      {sg::person_id{"p-0001"}, sg::event_role::subject, {}},
      {sg::person_id{"t-003"},
       sg::event_role::alleged,
       {sg::standing_state::ruled_out, sg::person_id{"t-001"}, at("2026-09-10T09:00:00Z"), "not in school that day"}}};
  made.categories = {sg::category::bullying, sg::category::online};
  made.severity = sg::concern_severity::moderate;
  made.threshold = sg::threshold_level::early_help;
  made.place = "by the bike sheds";
  made.text = "She said \xe2\x80\x9cthey took it off me\xe2\x80\x9d and would not say who.";
  made.words = {
      {{10, 19}, sg::wording::remembered, sg::person_id{"p-0001"}, "What happened?", {sg::person_id{"t-015"}}}};
  made.statements = {{{0, 30}, sg::statement_basis::told_by, sg::person_id{"p-0001"}, "at the gate"}};
  made.marks = {{sg::body_region::forearm, sg::body_side::left, sg::body_view::inner, std::uint16_t{20},
                 std::uint16_t{300}, "yellow", "round", "last week", "one of two"}};
  made.immediate_action = "sat with her, told the DSL";
  made.wishes_and_feelings = "does not want her mother told yet";
  made.attachments = {{ramp(1), "drawing.png", 70000}};
  return made;
}

inline sg::case_file case_file() {
  sg::case_file file;
  file.id = sg::case_id{"c-2026-7"};
  file.school = sg::school_id{"urn-100001"};
  file.about = sg::person_id{"t-003"};
  file.opened_at = at("2026-09-08T16:00:00+01:00");
  file.opened_by = sg::person_id{"t-001"};
  file.classifications = {
      {sg::case_class::low_level_concern, at("2026-09-08T16:00:00+01:00"), sg::person_id{"t-001"}, "first report"},
      {sg::case_class::allegation, at("2026-11-02T10:00:00Z"), sg::person_id{"t-001"}, "third of its kind"}};
  file.reports = {sg::report_id{"r-0001"}, sg::report_id{"r-0002"}};
  file.see_also = {sg::case_id{"c-2026-8"}};
  file.owner = sg::person_id{"t-002"};
  file.threshold = sg::threshold_level::significant_harm;
  file.review_on = on("2026-11-20");
  file.closure = {{at("2027-01-15T12:00:00Z"), sg::person_id{"t-001"}, "outcome reached", "two adults on every trip"}};
  return file;
}

inline sg::action action() {
  return {sg::action_id{"a-1"},       sg::report_id{"r-0001"},    sg::action_kind{"lado_contacted"},
          sg::person_id{"t-001"},     at("2026-11-02T11:00:00Z"), at("2026-11-02T11:20:00Z"),
          sg::person_id{"t-002"},     sg::agency{"lado"},         "LADO-4471",
          "spoke to the duty officer"};
}

inline sg::referral referral() {
  sg::referral made;
  made.id = sg::referral_id{"f-1"};
  made.about = sg::case_id{"c-2026-7"};
  made.to = sg::agency{"childrens_social_care"};
  made.made_at = at("2026-11-02T11:30:00Z");
  made.made_by = sg::person_id{"t-002"};
  made.means = sg::referral_means::in_person;
  made.confirmed_in_writing_at = at("2026-11-03T09:00:00Z");
  made.received_by = "duty social worker";
  made.reference = "CSC-88";
  made.reason = "marks and two accounts of them";
  made.parents = sg::parents_informed::not_told;
  made.parents_reason = "would put the child at risk";
  made.agreed = {{sg::consent_state::refused, "overridden: risk of harm"}};
  made.response = {{at("2026-11-03T15:00:00Z"), "assessment", "team manager"}};
  return made;
}

inline sg::decision_record decision() {
  sg::decision_record taken;
  taken.id = sg::decision_id{"d-1"};
  taken.about = sg::case_id{"c-2026-7"};
  taken.kind = sg::decision_kind::do_not_refer;
  taken.body = sg::agency{"childrens_social_care"};
  taken.decided_at = at("2026-11-02T12:00:00Z");
  taken.decided_by = sg::person_id{"t-001"};
  taken.reason = "below the level for social care; early help offered and taken up";
  taken.threshold = sg::threshold_level::early_help;
  taken.against = {{"Thresholds for help", "3rd, 2026", "level 2"}};
  taken.rejected = {{"refer", "level 3 not met"}};
  taken.consulted = {{sg::agency{"lado"}, "duty officer", "LADO-4471", at("2026-11-02T11:00:00Z"), "not for us"}};
  taken.packs = {ramp(1), ramp(100)};
  return taken;
}

inline sg::allegation_outcome allegation_outcome() {
  return {sg::outcome_id{"o-1"},
          sg::case_id{"c-2026-7"},
          sg::person_id{"t-003"},
          sg::outcome_word::false_allegation,
          at("2027-01-15T12:00:00Z"),
          sg::person_id{"t-001"},
          "LADO-4471",
          "was at another school that day",
          "child seen; early help continues"};
}

inline sg::relationship_declaration relationship_declaration() {
  return {sg::declaration_id{"dr-1"},
          sg::person_id{"t-009"},
          {sg::person_id{"p-0001"}, sg::person_id{"p-0004"}},
          sg::household_id{"h-001"},
          sg::relationship::godparent,
          at("2026-09-03T16:20:00+01:00"),
          sg::person_id{"t-002"},
          on("2016-05-01"),
          on("2027-05-01"),
          "sees them on Sundays"};
}

inline sg::acknowledgement acknowledgement() {
  return {sg::acknowledgement_id{"k-1"},
          sg::person_id{"t-009"},
          "Acceptable use of technology, staff",
          "2026-09",
          ramp(7),
          sg::signing_occasion::annual,
          sg::signing_medium::on_paper,
          at("2026-09-01T09:00:00+01:00"),
          sg::person_id{"t-020"},
          sg::credential_approval{sg::person_id{"t-001"}, at("2026-09-01T10:00:00+01:00")}};
}

inline sg::information_shared information_shared() {
  sg::information_shared told;
  told.id = sg::disclosure_id{"s-1"};
  told.about = sg::report_id{"r-0001"};
  told.what = "the report and the body map";
  told.to_agency = sg::agency{"police"};
  told.to_person = sg::person_id{"t-002"};
  told.to_other = "the next school";
  told.basis = sg::sharing_basis::legal_obligation;
  told.citation = "Children Act 2004, section 16LA";
  told.why = "a crime may have been committed";
  told.agreed = {{sg::consent_state::given, "by the mother"}};
  told.childs_view = "glad somebody is told";
  told.shared_at = at("2026-11-02T12:30:00Z");
  told.shared_by = sg::person_id{"t-002"};
  return told;
}

inline sg::amendment amendment() {
  sg::amendment made;
  made.id = sg::amendment_id{"m-1"};
  made.of = {sg::record_kind::action, "a-1"};
  made.kind = sg::amendment_kind::correction;
  made.fields = {"done_at", "note"};
  made.at = at("2026-11-04T08:00:00Z");
  made.by = sg::person_id{"t-001"};
  made.reason = "wrong day";
  made.added = "the call was on Monday";
  made.corrected = {std::string("\x00\xff bytes", 8)};
  return made;
}

inline sg::redecision redecision() {
  sg::redecision made;
  made.id = sg::redecision_id{"d-2"};
  made.about = sg::report_id{"r-1"};
  made.earlier = {sg::digest{{1, 2}}, sg::digest{{3}}};
  made.later = {sg::digest{{1, 2}}, sg::digest{{4}}};
  made.reason = "the policy was adopted again";
  made.by = sg::person_id{"t-001"};
  made.at = at("2026-12-01T09:00:00Z");
  return made;
}

}  // namespace samples

#endif  // SAFEGUARDING_TESTS_RECORD_SAMPLES_HPP
