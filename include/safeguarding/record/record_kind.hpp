// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_RECORD_KIND_HPP
#define SAFEGUARDING_RECORD_RECORD_KIND_HPP

/// \file
/// The kinds of record there are.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What a record is.
/// The numbers are part of the stored format: never change them.
enum class record_kind : int {
  person = 1,
  report = 2,
  case_file = 3,
  action = 4,
  referral = 5,
  decision = 6,
  allegation_outcome = 7,
  relationship_declaration = 8,
  acknowledgement = 9,
  information_shared = 10,
  amendment = 11,
  redecision = 12,
};

template <>
struct enum_names<record_kind> {
  static constexpr std::pair<record_kind, std::string_view> table[] = {
      {record_kind::person, "person"},
      {record_kind::report, "report"},
      {record_kind::case_file, "case_file"},
      {record_kind::action, "action"},
      {record_kind::referral, "referral"},
      {record_kind::decision, "decision"},
      {record_kind::allegation_outcome, "allegation_outcome"},
      {record_kind::relationship_declaration, "relationship_declaration"},
      {record_kind::acknowledgement, "acknowledgement"},
      {record_kind::information_shared, "information_shared"},
      {record_kind::amendment, "amendment"},
      {record_kind::redecision, "redecision"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_RECORD_KIND_HPP
