// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_SAME_EVENT_HPP
#define SAFEGUARDING_JIGSAW_SAME_EVENT_HPP

/// \file
/// Several accounts of one event. They are kept apart and shown together, with what they disagree on.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What accounts of one event can disagree on.
/// The numbers are part of the stored format: never change them.
enum class disagreement_on : int {
  time = 1,   ///< when it was observed
  place = 2,  ///< where
  who = 3,    ///< whom the reporter tagged
};

template <>
struct enum_names<disagreement_on> {
  static constexpr std::pair<disagreement_on, std::string_view> table[] = {
      {disagreement_on::time, "time"}, {disagreement_on::place, "place"}, {disagreement_on::who, "who"}};
};

/// One thing that two accounts say differently. Neither is right by being first.
struct disagreement {
  disagreement_on on = disagreement_on::time;
  report_id a;
  report_id b;
  std::string a_says;
  std::string b_says;

  friend bool operator==(const disagreement&, const disagreement&) = default;
};

/// Accounts of one event.
struct same_event {
  std::vector<report_id> accounts;  ///< two or more, in the order of arrival
  std::vector<disagreement> disagreements;

  friend bool operator==(const same_event&, const same_event&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_SAME_EVENT_HPP
