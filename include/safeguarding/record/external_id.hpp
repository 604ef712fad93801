// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_EXTERNAL_ID_HPP
#define SAFEGUARDING_RECORD_EXTERNAL_ID_HPP

/// \file
/// What other systems call a person.

#include <safeguarding/core/enum_names.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Whose numbering an identifier belongs to.
/// The numbers are part of the stored format: never change them.
enum class id_scheme : int {
  upn = 1,  ///< unique pupil number; see upn.hpp
  former_upn = 2,
  uln = 3,  ///< unique learner number
  mis = 4,  ///< the school's management information system
  admission_number = 5,
  local_authority = 6,  ///< the local authority's number for the child
  single_unique = 7,    ///< a consistent child identifier; `scope` says whose
  trn = 8,              ///< teacher reference number
  other = 9,            ///< `scope` says whose
};

template <>
struct enum_names<id_scheme> {
  static constexpr std::pair<id_scheme, std::string_view> table[] = {
      {id_scheme::upn, "upn"},
      {id_scheme::former_upn, "former_upn"},
      {id_scheme::uln, "uln"},
      {id_scheme::mis, "mis"},
      {id_scheme::admission_number, "admission_number"},
      {id_scheme::local_authority, "local_authority"},
      {id_scheme::single_unique, "single_unique"},
      {id_scheme::trn, "trn"},
      {id_scheme::other, "other"},
  };
};

/// A name for a person in another system. `value` identifies that person and is personal data.
struct external_id {
  id_scheme scheme = id_scheme::other;
  std::string value;
  std::string scope;  ///< the system or authority that gave it, where the scheme does not say

  friend bool operator==(const external_id&, const external_id&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_EXTERNAL_ID_HPP
