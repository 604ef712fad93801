// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_CATEGORY_HPP
#define SAFEGUARDING_RECORD_CATEGORY_HPP

/// \file
/// What a report is said to be about.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What a report is said to be about.
/// Labels are independent: a report may bear none or several, and none implies a threshold.
/// The numbers are part of the stored format: never change them.
enum class category : int {
  physical = 1,
  emotional = 2,
  sexual = 3,
  neglect = 4,
  child_on_child = 5,
  bullying = 6,
  online = 7,
  harassment = 8,
  image_sharing = 9,
  grooming = 10,
  exploitation = 11,
  radicalisation = 12,
  self_harm = 13,
  mental_health = 14,
  domestic_abuse = 15,
  attendance = 16,
  missing = 17,
  substance = 18,
  low_level_staff = 19,
  allegation_staff = 20,
  aup_misuse = 21,
  other = 22,
};

template <>
struct enum_names<category> {
  static constexpr std::pair<category, std::string_view> table[] = {
      {category::physical, "physical"},
      {category::emotional, "emotional"},
      {category::sexual, "sexual"},
      {category::neglect, "neglect"},
      {category::child_on_child, "child_on_child"},
      {category::bullying, "bullying"},
      {category::online, "online"},
      {category::harassment, "harassment"},
      {category::image_sharing, "image_sharing"},
      {category::grooming, "grooming"},
      {category::exploitation, "exploitation"},
      {category::radicalisation, "radicalisation"},
      {category::self_harm, "self_harm"},
      {category::mental_health, "mental_health"},
      {category::domestic_abuse, "domestic_abuse"},
      {category::attendance, "attendance"},
      {category::missing, "missing"},
      {category::substance, "substance"},
      {category::low_level_staff, "low_level_staff"},
      {category::allegation_staff, "allegation_staff"},
      {category::aup_misuse, "aup_misuse"},
      {category::other, "other"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_CATEGORY_HPP
