// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_RECORD_STANDING_HPP
#define SAFEGUARDING_ACCESS_RECORD_STANDING_HPP

/// \file
/// What a record is about, without a word of its content: all that access looks at.

#include <safeguarding/access/actor.hpp>
#include <safeguarding/access/compartment.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/record/record_kind.hpp>
#include <safeguarding/record/report.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Somebody who was told of the record by a notice, and for how long that holds.
struct told_reader {
  person_id person;
  term_of_access held;

  friend bool operator==(const told_reader&, const told_reader&) = default;
};

/// Whether a record lies in a sealed compartment of its own.
/// The numbers are part of the stored format: never change them.
enum class sealing : int {
  unsealed = 1,
  sealed = 2,  ///< nobody but those named, and they only with a permit
};

template <>
struct enum_names<sealing> {
  static constexpr std::pair<sealing, std::string_view> table[] = {{sealing::unsealed, "unsealed"},
                                                                   {sealing::sealed, "sealed"}};
};

/// Where one record stands. An amendment, a decision or an entry of the audit has the people of what it is about.
/// An entry of the roll is about nobody in this sense and has no people.
/// People are never taken out again: whom an earlier version named, or who was found to have done nothing, stays here.
struct record_standing {
  record_kind kind = record_kind::report;
  compartment in = compartment::pupil_file;
  std::vector<person_id> subjects;      ///< whom any version is about, or says did harm: child or adult
  std::vector<person_id> children;      ///< every pupil whom any version names in any part
  std::optional<person_id> written_by;  ///< who wrote this record; of a report, the reporter
  std::optional<person_id> reporter;    ///< of the report that this record is, or is about
  std::vector<told_reader> told;
  std::vector<case_id> cases;      ///< the cases it is filed in
  std::vector<report_id> reports;  ///< the report it is, or is about
  sealing seal = sealing::unsealed;
  std::vector<person_id> sealed_to;

  friend bool operator==(const record_standing&, const record_standing&) = default;
};

/// Adds the people of one version of a report. `is_pupil(person_id)` says who is a child of the school.
template <class IsPupil>
void add_version(record_standing& to, const report& version, const IsPupil& is_pupil) {
  const auto add = [](std::vector<person_id>& all, const person_id& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  };
  for (const auto& each : version.people) {
    if (each.role == event_role::subject || each.role == event_role::alleged) add(to.subjects, each.person);
    if (is_pupil(each.person)) add(to.children, each.person);
  }
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_RECORD_STANDING_HPP
