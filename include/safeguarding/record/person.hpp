// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_PERSON_HPP
#define SAFEGUARDING_RECORD_PERSON_HPP

/// \file
/// A person as a school knows them: a child, a member of staff, a parent, a visitor.

#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/external_id.hpp>
#include <safeguarding/record/person_kind.hpp>
#include <safeguarding/record/school_year.hpp>
#include <safeguarding/record/upn.hpp>

#include <optional>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// A name in the two parts a school keeps.
struct person_name {
  std::string forename;
  std::string surname;

  friend bool operator==(const person_name&, const person_name&) = default;
};

/// Where a person lives and can be reached.
struct contact_details {
  std::string address;
  std::string postcode;
  std::vector<std::string> phones;
  std::vector<std::string> emails;

  friend bool operator==(const contact_details&, const contact_details&) = default;
};

/// A person. Text that is empty, and dates that are absent, are not known.
struct person {
  person_id id;
  person_kind kind = person_kind::other;
  person_name name;
  std::string preferred_name;
  std::vector<person_name> former_names;
  std::vector<std::string> aliases;  ///< nicknames and other names in use
  std::optional<day> born;
  std::optional<school_id> school;
  std::optional<school_year> year;  ///< pupils only
  std::string form;                 ///< for example "5B"
  std::optional<household_id> household;
  contact_details contact;
  std::vector<external_id> external_ids;
  std::string employer;           ///< agency, firm or body that sent an adult who is not employed by the school
  std::optional<day> start_date;  ///< first day at the school
  std::optional<day> end_date;    ///< last day at the school
  std::string note;               ///< as the school's system has it

  friend bool operator==(const person&, const person&) = default;
};

/// What is wrong with `who`. A UPN that cannot be, or a missing year group, is a warning and never a refusal.
[[nodiscard]] inline std::vector<finding> validate(const person& who) {
  detail::finding_list found;
  if (who.id.empty()) found.refuse(errc::missing, "id", "a person needs an id");
  if (who.name.forename.empty() && who.name.surname.empty())
    found.refuse(errc::missing, "name", "a person needs a forename or a surname");
  else if (who.name.forename.empty() || who.name.surname.empty())
    found.warn(errc::missing, "name", "one part of the name is empty; right only for a person with a single name");
  if (who.start_date && who.end_date && *who.end_date < *who.start_date)
    found.refuse(errc::contradiction, "end_date", "the last day is before the first day", to_text(*who.end_date));
  if (who.born && who.start_date && *who.start_date < *who.born)
    found.refuse(errc::contradiction, "start_date", "the first day is before the day of birth",
                 to_text(*who.start_date));
  if (who.year && !is_pupil(who.kind))
    found.refuse(errc::contradiction, "year", "only a pupil has a year group; leave it empty", name(*who.year));
  if (is_pupil(who.kind) && !who.year)
    found.warn(errc::missing, "year", "a pupil without a year group; right only below Reception");
  if (is_pupil(who.kind) && who.form.empty()) found.warn(errc::missing, "form", "a pupil without a form");
  for (std::size_t i = 0; i < who.external_ids.size(); ++i) {
    const auto& [scheme, value, scope] = who.external_ids[i];
    if (scheme != id_scheme::upn && scheme != id_scheme::former_upn) continue;
    if (const auto doubt = check_upn(value))
      found.warn(doubt->code, detail::element("external_ids", i), doubt->message, value);
  }
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_PERSON_HPP
