// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_FIELDS_PERSON_HPP
#define SAFEGUARDING_RECORD_DETAIL_FIELDS_PERSON_HPP

/// \file
/// The numbers of the fields of a person.

#include <safeguarding/record/detail/codec_composite.hpp>
#include <safeguarding/record/person.hpp>

namespace safeguarding::inline v0 {

namespace detail {

template <>
struct field_list<person_name> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [forename, surname] = value;
    visit(1, "forename", forename);
    visit(2, "surname", surname);
  }
};

template <>
struct field_list<contact_details> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [address, postcode, phones, emails] = value;
    visit(1, "address", address);
    visit(2, "postcode", postcode);
    visit(3, "phones", phones);
    visit(4, "emails", emails);
  }
};

template <>
struct field_list<external_id> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [scheme, value_, scope] = value;
    visit(1, "scheme", scheme);
    visit(2, "value", value_);
    visit(3, "scope", scope);
  }
};

template <>
struct field_list<person> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [id, kind, name, preferred_name, former_names, aliases, born, school, year, form, household, contact,
           external_ids, employer, start_date, end_date, note] = value;
    visit(1, "id", id);
    visit(2, "kind", kind);
    visit(3, "name", name);
    visit(4, "preferred_name", preferred_name);
    visit(5, "former_names", former_names);
    visit(6, "aliases", aliases);
    visit(7, "born", born);
    visit(8, "school", school);
    visit(9, "year", year);
    visit(10, "form", form);
    visit(11, "household", household);
    visit(12, "contact", contact);
    visit(13, "external_ids", external_ids);
    visit(14, "employer", employer);
    visit(15, "start_date", start_date);
    visit(16, "end_date", end_date);
    visit(17, "note", note);
  }
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_FIELDS_PERSON_HPP
