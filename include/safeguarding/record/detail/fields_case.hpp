// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_FIELDS_CASE_HPP
#define SAFEGUARDING_RECORD_DETAIL_FIELDS_CASE_HPP

/// \file
/// The numbers of the fields of a case file and of what is done in a case.

#include <safeguarding/record/action.hpp>
#include <safeguarding/record/allegation_outcome.hpp>
#include <safeguarding/record/case_file.hpp>
#include <safeguarding/record/consent.hpp>
#include <safeguarding/record/decision.hpp>
#include <safeguarding/record/detail/codec_composite.hpp>
#include <safeguarding/record/referral.hpp>

namespace safeguarding::inline v0 {

namespace detail {

template <>
struct field_list<classification> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [as, at, by, reason] = value;
    visit(1, "as", as);
    visit(2, "at", at);
    visit(3, "by", by);
    visit(4, "reason", reason);
  }
};

template <>
struct field_list<case_closure> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [at, by, reason, lessons] = value;
    visit(1, "at", at);
    visit(2, "by", by);
    visit(3, "reason", reason);
    visit(4, "lessons", lessons);
  }
};

template <>
struct field_list<case_file> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, school, about, opened_at, opened_by, classifications, reports, see_also, owner, threshold, review_on,
           closure] = value;
    visit(1, "id", id);
    visit(2, "school", school);
    visit(3, "about", about);
    visit(4, "opened_at", opened_at);
    visit(5, "opened_by", opened_by);
    visit(6, "classifications", classifications);
    visit(7, "reports", reports);
    visit(8, "see_also", see_also);
    visit(9, "owner", owner);
    visit(10, "threshold", threshold);
    visit(11, "review_on", review_on);
    visit(12, "closure", closure);
  }
};

template <>
struct field_list<action> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, about, kind, by, done_at, recorded_at, told, agency_told, reference, note] = value;
    visit(1, "id", id);
    visit(2, "about", about);
    visit(3, "kind", kind);
    visit(4, "by", by);
    visit(5, "done_at", done_at);
    visit(6, "recorded_at", recorded_at);
    visit(7, "told", told);
    visit(8, "agency_told", agency_told);
    visit(9, "reference", reference);
    visit(10, "note", note);
  }
};

template <>
struct field_list<consent> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [state, reason] = value;
    visit(1, "state", state);
    visit(2, "reason", reason);
  }
};

template <>
struct field_list<referral_response> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [at, decision, by] = value;
    visit(1, "at", at);
    visit(2, "decision", decision);
    visit(3, "by", by);
  }
};

template <>
struct field_list<referral> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, about, to, made_at, made_by, means, confirmed_in_writing_at, received_by, reference, reason, parents,
           parents_reason, agreed, response] = value;
    visit(1, "id", id);
    visit(2, "about", about);
    visit(3, "to", to);
    visit(4, "made_at", made_at);
    visit(5, "made_by", made_by);
    visit(6, "means", means);
    visit(7, "confirmed_in_writing_at", confirmed_in_writing_at);
    visit(8, "received_by", received_by);
    visit(9, "reference", reference);
    visit(10, "reason", reason);
    visit(11, "parents", parents);
    visit(12, "parents_reason", parents_reason);
    visit(13, "agreed", agreed);
    visit(14, "response", response);
  }
};

template <>
struct field_list<threshold_source> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [title, edition, paragraph] = value;
    visit(1, "title", title);
    visit(2, "edition", edition);
    visit(3, "paragraph", paragraph);
  }
};

template <>
struct field_list<rejected_option> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [option, reason] = value;
    visit(1, "option", option);
    visit(2, "reason", reason);
  }
};

template <>
struct field_list<consultation> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [with, adviser, reference, at, advice] = value;
    visit(1, "with", with);
    visit(2, "adviser", adviser);
    visit(3, "reference", reference);
    visit(4, "at", at);
    visit(5, "advice", advice);
  }
};

template <>
struct field_list<decision_record> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, about, kind, body, decided_at, decided_by, reason, threshold, against, rejected, consulted, packs] =
        value;
    visit(1, "id", id);
    visit(2, "about", about);
    visit(3, "kind", kind);
    visit(4, "body", body);
    visit(5, "decided_at", decided_at);
    visit(6, "decided_by", decided_by);
    visit(7, "reason", reason);
    visit(8, "threshold", threshold);
    visit(9, "against", against);
    visit(10, "rejected", rejected);
    visit(11, "consulted", consulted);
    visit(12, "packs", packs);
  }
};

template <>
struct field_list<allegation_outcome> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, allegation, about, outcome, decided_at, case_manager, lado_reference, reason, help_considered] = value;
    visit(1, "id", id);
    visit(2, "allegation", allegation);
    visit(3, "about", about);
    visit(4, "outcome", outcome);
    visit(5, "decided_at", decided_at);
    visit(6, "case_manager", case_manager);
    visit(7, "lado_reference", lado_reference);
    visit(8, "reason", reason);
    visit(9, "help_considered", help_considered);
  }
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_FIELDS_CASE_HPP
