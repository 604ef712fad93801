// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICE_SETTINGS_HPP
#define SAFEGUARDING_POLICY_NOTICE_SETTINGS_HPP

/// \file
/// How long a notice may lie unread before it goes to the next: a school's own choice.

#include <safeguarding/calendar/budget.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// The school's settings. No law gives these numbers: they are marked local wherever they show, and never cited to a
/// clause. The defaults are the library's suggestion.
struct notice_settings {
  std::string version = "default";         ///< the school's own name for this edition
  budget at_once{1, unit::elapsed_hour};   ///< where the decision starts a clock that runs at once
  budget otherwise{1, unit::working_day};  ///< every other notice

  friend bool operator==(const notice_settings&, const notice_settings&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICE_SETTINGS_HPP
