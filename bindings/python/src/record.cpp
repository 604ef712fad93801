// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/record/person.hpp>
#include <safeguarding/record/validate_report.hpp>

namespace binding {

void bind_record(nb::module_& m) {
  word_enum<sg::person_kind>(m, "PersonKind",
                             "What a person is to the school, as its own system says. Who holds a duty on a date is "
                             "said by the holders file.");
  word_enum<sg::record_kind>(m, "RecordKind", "What a record is.");
  word_enum<sg::category>(m, "Category",
                          "What a report is said to be about. Labels are independent: a report may bear none or "
                          "several, and none implies a threshold.");
  word_enum<sg::report_channel>(
      m, "ReportChannel",
      "The way by which a report came in. The way says who wrote it and how it is to be read, not how grave it is.");
  word_enum<sg::event_role>(m, "EventRole",
                            "The part a person has in what a report tells; not the post they hold at the school.");
  word_enum<sg::school_year>(
      m, "SchoolYear", "The year group of a pupil in England, Reception to Year 13. Compares in the order of age.",
      "year_");
  word_enum<sg::concern_severity>(
      m, "ConcernSeverity",
      "How grave somebody judges a concern to be; a judgement of the person who records it, never derived.");
  word_enum<sg::threshold_level>(m, "ThresholdLevel",
                                 "The level of help a concern calls for, from least to most. Judged by a person, never "
                                 "derived from category or severity.");
  word_enum<sg::id_scheme>(m, "IdScheme", "Whose numbering an identifier belongs to.");
  value_class<sg::external_id>(
      m, "ExternalId", "A name for a person in another system. `value` identifies that person and is personal data.",
      kept("scheme", &sg::external_id::scheme), may("value", &sg::external_id::value),
      may("scope", &sg::external_id::scope, "the system or authority that gave it, where the scheme does not say"));
  word_enum<sg::consent_state>(m, "ConsentState",
                               "Whether consent was sought. Where a child is at risk sharing does not wait for it.");
  word_enum<sg::parents_informed>(m, "ParentsInformed", "Whether a parent or carer was told.");
  value_class<sg::consent>(m, "Consent", "Consent, and the reason where it was not asked for or was overridden.",
                           kept("state", &sg::consent::state), may("reason", &sg::consent::reason));
  word_enum<sg::standing_state>(m, "StandingState", "How sure it is that a person has the role they are given.");
  value_class<sg::person_standing>(
      m, "PersonStanding", "A standing and who gave it. `by` is empty only while the standing is alleged.",
      kept("state", &sg::person_standing::state), kept("by", &sg::person_standing::by),
      kept("at", &sg::person_standing::at), may("reason", &sg::person_standing::reason, "free text"));
  word_enum<sg::statement_basis>(m, "StatementBasis", "On what a statement rests.");
  value_class<sg::statement>(
      m, "Statement", "A stretch of a report's text and on what it rests.", may("span", &sg::statement::span),
      kept("basis", &sg::statement::basis),
      kept("told_by", &sg::statement::told_by, "where the basis is told_by and the teller is known to the school"),
      may("grounds", &sg::statement::grounds, "free text: who told it otherwise, or what an opinion rests on"));
  word_enum<sg::wording>(m, "Wording", "How faithfully words were written down.");
  value_class<sg::own_words>(
      m, "OwnWords", "A stretch of a report's text that is what a child said.", may("span", &sg::own_words::span),
      kept("how", &sg::own_words::how), kept("speaker", &sg::own_words::speaker),
      may("question", &sg::own_words::question, "what was asked just before, in the words used; empty if nothing was"),
      may("present", &sg::own_words::present, "who else heard it"));
  value_class<sg::attachment>(
      m, "Attachment", "A file by its content. The name is what the sender called it and is never used as a path.",
      key("content", &sg::attachment::content, "SHA-256 of the bytes"), may("name", &sg::attachment::name),
      may("size_bytes", &sg::attachment::size_bytes));
  word_enum<sg::body_region>(m, "BodyRegion", "Where on the body.");
  word_enum<sg::body_side>(m, "BodySide", "The child's own left or right.");
  word_enum<sg::body_view>(m, "BodyView", "From where a mark is seen.");
  value_class<sg::body_mark>(
      m, "BodyMark", "One mark, described and not explained.", kept("region", &sg::body_mark::region),
      kept("side", &sg::body_mark::side), kept("view", &sg::body_mark::view),
      may("length_mm", &sg::body_mark::length_mm), may("width_mm", &sg::body_mark::width_mm),
      may("colour", &sg::body_mark::colour), may("shape", &sg::body_mark::shape),
      may("age_claimed", &sg::body_mark::age_claimed, "how old the child or an adult says it is, in their words"),
      may("note", &sg::body_mark::note));
  value_class<sg::person_name>(m, "PersonName", "A name in the two parts a school keeps.",
                               may("forename", &sg::person_name::forename), may("surname", &sg::person_name::surname));
  value_class<sg::contact_details>(
      m, "ContactDetails", "Where a person lives and can be reached.", may("address", &sg::contact_details::address),
      may("postcode", &sg::contact_details::postcode), may("phones", &sg::contact_details::phones),
      may("emails", &sg::contact_details::emails));
  record_class<sg::person>(
      m, "Person", "A person. Text that is empty, and dates that are absent, are not known.",
      key("id", &sg::person::id), kept("kind", &sg::person::kind), may("name", &sg::person::name),
      may("preferred_name", &sg::person::preferred_name), may("former_names", &sg::person::former_names),
      may("aliases", &sg::person::aliases, "nicknames and other names in use"), may("born", &sg::person::born),
      kept("school", &sg::person::school), kept("year", &sg::person::year, "pupils only"),
      may("form", &sg::person::form, "for example \"5B\""), kept("household", &sg::person::household),
      may("contact", &sg::person::contact), may("external_ids", &sg::person::external_ids),
      may("employer", &sg::person::employer,
          "agency, firm or body that sent an adult who is not employed by the school"),
      may("start_date", &sg::person::start_date, "first day at the school"),
      may("end_date", &sg::person::end_date, "last day at the school"),
      may("note", &sg::person::note, "as the school's system has it"));
  word_enum<sg::reporter_basis>(m, "ReporterBasis", "How the reporter comes to know.");
  value_class<sg::involvement>(m, "Involvement", "A person in a report. One person may have several roles, each once.",
                               key("person", &sg::involvement::person), kept("role", &sg::involvement::role),
                               may("standing", &sg::involvement::standing));
  record_class<sg::report>(
      m, "Report",
      "A report as it was made. It is never edited: what turns out otherwise is an amendment beside it. Categories, "
      "severity and threshold are three separate judgements; none is drawn from another.",
      key("id", &sg::report::id), kept("school", &sg::report::school), kept("channel", &sg::report::channel),
      key("recorded_at", &sg::report::recorded_at, "when it was written down"),
      kept("observed_at", &sg::report::observed_at, "when it happened or was seen or heard, if known"),
      may("late_reason", &sg::report::late_reason, "why it was written down late, if it was"),
      kept("reporter", &sg::report::reporter, "empty: anonymous, or no person at all"),
      kept("basis", &sg::report::basis, "empty: nobody said"),
      may("people", &sg::report::people, "as the reporter tagged them; the text may name more"),
      may("categories", &sg::report::categories), kept("severity", &sg::report::severity),
      kept("threshold", &sg::report::threshold), may("place", &sg::report::place, "as the reporter put it"),
      may("text", &sg::report::text, "what the reporter wrote, untouched"), may("words", &sg::report::words),
      may("statements", &sg::report::statements), may("marks", &sg::report::marks),
      may("immediate_action", &sg::report::immediate_action, "what was done at once, and who was told"),
      may("wishes_and_feelings", &sg::report::wishes_and_feelings, "the child's, as told"),
      may("attachments", &sg::report::attachments));

  bind_later_records(m);
}

}  // namespace binding
