// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_ACCESS_ROLE_HPP
#define SAFEGUARDING_ACCESS_ACCESS_ROLE_HPP

/// \file
/// The posts that access hangs on.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// A post that somebody holds. The words are those of holders files; a post that is not here opens nothing.
/// The numbers are part of the stored format: never change them.
enum class access_role : int {
  teacher = 1,
  teaching_assistant = 2,
  support_staff = 3,
  dsl = 4,
  deputy_dsl = 5,
  headteacher = 6,
  deputy_head = 7,
  chair_of_governors = 8,
  vice_chair = 9,
  governor = 10,
  safeguarding_governor = 11,  ///< oversees safeguarding and reads no case
  dpo = 12,
  senco = 13,
  online_safety_lead = 14,
  it_technician = 15,
  external_agency_worker = 16,
  auditor = 17,  ///< reads who read what: an inspector, or whom the governors appoint
};

template <>
struct enum_names<access_role> {
  static constexpr std::pair<access_role, std::string_view> table[] = {
      {access_role::teacher, "teacher"},
      {access_role::teaching_assistant, "teaching_assistant"},
      {access_role::support_staff, "support_staff"},
      {access_role::dsl, "dsl"},
      {access_role::deputy_dsl, "deputy_dsl"},
      {access_role::headteacher, "headteacher"},
      {access_role::deputy_head, "deputy_head"},
      {access_role::chair_of_governors, "chair_of_governors"},
      {access_role::vice_chair, "vice_chair"},
      {access_role::governor, "governor"},
      {access_role::safeguarding_governor, "safeguarding_governor"},
      {access_role::dpo, "dpo"},
      {access_role::senco, "senco"},
      {access_role::online_safety_lead, "online_safety_lead"},
      {access_role::it_technician, "it_technician"},
      {access_role::external_agency_worker, "external_agency_worker"},
      {access_role::auditor, "auditor"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_ACCESS_ROLE_HPP
