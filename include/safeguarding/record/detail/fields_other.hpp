// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_FIELDS_OTHER_HPP
#define SAFEGUARDING_RECORD_DETAIL_FIELDS_OTHER_HPP

/// \file
/// The numbers of the fields of declarations, acknowledgements, disclosures, amendments and re-decisions.

#include <safeguarding/record/acknowledgement.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/detail/codec_composite.hpp>
#include <safeguarding/record/detail/fields_case.hpp>
#include <safeguarding/record/information_shared.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/relationship_declaration.hpp>

namespace safeguarding::inline v0 {

namespace detail {

template <>
struct field_list<relationship_declaration> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, declared_by, with, household, kind, declared_at, received_by, began_on, ended_on, note] = value;
    visit(1, "id", id);
    visit(2, "declared_by", declared_by);
    visit(3, "with", with);
    visit(4, "household", household);
    visit(5, "kind", kind);
    visit(6, "declared_at", declared_at);
    visit(7, "received_by", received_by);
    visit(8, "began_on", began_on);
    visit(9, "ended_on", ended_on);
    visit(10, "note", note);
  }
};

template <>
struct field_list<credential_approval> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [by, at] = value;
    visit(1, "by", by);
    visit(2, "at", at);
  }
};

template <>
struct field_list<acknowledgement> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, by, document, version, content, occasion, medium, signed_at, recorded_by, credentials] = value;
    visit(1, "id", id);
    visit(2, "by", by);
    visit(3, "document", document);
    visit(4, "version", version);
    visit(5, "content", content);
    visit(6, "occasion", occasion);
    visit(7, "medium", medium);
    visit(8, "signed_at", signed_at);
    visit(9, "recorded_by", recorded_by);
    visit(10, "credentials", credentials);
  }
};

template <>
struct field_list<information_shared> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, about, what, to_agency, to_person, to_other, basis, citation, why, agreed, childs_view, shared_at,
           shared_by] = value;
    visit(1, "id", id);
    visit(2, "about", about);
    visit(3, "what", what);
    visit(4, "to_agency", to_agency);
    visit(5, "to_person", to_person);
    visit(6, "to_other", to_other);
    visit(7, "basis", basis);
    visit(8, "citation", citation);
    visit(9, "why", why);
    visit(10, "agreed", agreed);
    visit(11, "childs_view", childs_view);
    visit(12, "shared_at", shared_at);
    visit(13, "shared_by", shared_by);
  }
};

template <>
struct field_list<record_ref> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [kind, id] = value;
    visit(1, "kind", kind);
    visit(2, "id", id);
  }
};

template <>
struct field_list<amendment> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, of, kind, fields, at, by, reason, added, corrected] = value;
    visit(1, "id", id);
    visit(2, "of", of);
    visit(3, "kind", kind);
    visit(4, "fields", fields);
    visit(5, "at", at);
    visit(6, "by", by);
    visit(7, "reason", reason);
    visit(8, "added", added);
    visit(9, "corrected", corrected);
  }
};

template <>
struct field_list<redecision> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, about, earlier, later, reason, by, at] = value;
    visit(1, "id", id);
    visit(2, "about", about);
    visit(3, "earlier", earlier);
    visit(4, "later", later);
    visit(5, "reason", reason);
    visit(6, "by", by);
    visit(7, "at", at);
  }
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_FIELDS_OTHER_HPP
