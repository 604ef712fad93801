// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/access_table.hpp>
#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <string>

namespace safeguarding::inline v0 {
namespace {

std::string named(access_role role, compartment in) { return std::string{name(role)} + ", " + std::string{name(in)}; }

}  // namespace

access_table access_table::usual() {
  using enum access_role;
  using in = compartment;
  using for_ = access_purpose;
  access_table made;
  made.rows_ = {{dsl, in::pupil_file, for_::child_protection},
                {deputy_dsl, in::pupil_file, for_::child_protection},
                {headteacher, in::pupil_file, for_::child_protection},
                {headteacher, in::low_level_concern, for_::adult_conduct},
                {dsl, in::low_level_concern, for_::adult_conduct},
                {headteacher, in::allegation, for_::adult_conduct},
                {chair_of_governors, in::audit, for_::oversight},
                {auditor, in::audit, for_::oversight},
                {dpo, in::audit, for_::oversight},
                {dsl, in::school, for_::administration},
                {deputy_dsl, in::school, for_::administration},
                {headteacher, in::school, for_::administration},
                {headteacher, in::declarations, for_::adult_conduct},
                {dsl, in::declarations, for_::child_protection}};
  made.emergencies_ = {
      {dsl, in::pupil_file},         {deputy_dsl, in::pupil_file},         {headteacher, in::pupil_file},
      {deputy_head, in::pupil_file}, {chair_of_governors, in::allegation}, {vice_chair, in::allegation}};
  made.independent_ = {chair_of_governors, vice_chair, dpo};
  made.limit_ = std::chrono::hours{4};
  return made;
}

access_table access_table::without(access_role role, compartment in) const {
  access_table narrower = *this;
  if (std::erase_if(narrower.rows_, [&](const access_row& each) { return each.role == role && each.in == in; }) == 0)
    throw invalid_input{
        errc::not_found, "this post does not open this compartment, so it cannot be taken away", named(role, in), {}};
  return narrower;
}

access_table access_table::without_break_glass(access_role role, compartment in) const {
  access_table narrower = *this;
  if (std::erase(narrower.emergencies_, break_glass_row{role, in}) == 0)
    throw invalid_input{
        errc::not_found, "this post may not break this glass, so it cannot be taken away", named(role, in), {}};
  return narrower;
}

access_table access_table::with_break_glass_limit(std::chrono::minutes limit) const {
  if (limit <= std::chrono::minutes{0} || limit >= limit_)
    throw invalid_input{errc::limit_exceeded,
                        "a school may make the time of a broken glass shorter, not longer",
                        std::to_string(limit.count()),
                        {}};
  access_table narrower = *this;
  narrower.limit_ = limit;
  return narrower;
}

}  // namespace safeguarding::inline v0
