// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_PERSON_KIND_HPP
#define SAFEGUARDING_RECORD_PERSON_KIND_HPP

/// \file
/// What a person is to the school.

#include <safeguarding/core/enum_names.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What a person is to the school, as its own system says. Who holds a duty on a date is said by the holders file.
/// The numbers are part of the stored format: never change them.
enum class person_kind : int {
  pupil = 1,
  teacher = 2,
  teaching_assistant = 3,
  support_staff = 4,
  supply = 5,
  headteacher = 6,
  dsl = 7,
  deputy_dsl = 8,
  governor = 9,
  chair_of_governors = 10,
  volunteer = 11,
  contractor = 12,
  parent = 13,
  other = 14,
};

template <>
struct enum_names<person_kind> {
  static constexpr std::pair<person_kind, std::string_view> table[] = {
      {person_kind::pupil, "pupil"},
      {person_kind::teacher, "teacher"},
      {person_kind::teaching_assistant, "teaching_assistant"},
      {person_kind::support_staff, "support_staff"},
      {person_kind::supply, "supply"},
      {person_kind::headteacher, "headteacher"},
      {person_kind::dsl, "dsl"},
      {person_kind::deputy_dsl, "deputy_dsl"},
      {person_kind::governor, "governor"},
      {person_kind::chair_of_governors, "chair_of_governors"},
      {person_kind::volunteer, "volunteer"},
      {person_kind::contractor, "contractor"},
      {person_kind::parent, "parent"},
      {person_kind::other, "other"},
  };
};

/// Whether somebody of this kind is one of the school's children.
[[nodiscard]] constexpr bool is_pupil(person_kind kind) noexcept { return kind == person_kind::pupil; }

/// Whether somebody of this kind works, teaches, helps or governs at the school; parents and others do not.
[[nodiscard]] constexpr bool serves_school(person_kind kind) noexcept {
  return kind != person_kind::pupil && kind != person_kind::parent && kind != person_kind::other;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_PERSON_KIND_HPP
