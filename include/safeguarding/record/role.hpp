// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_ROLE_HPP
#define SAFEGUARDING_RECORD_ROLE_HPP

/// \file
/// What part a person has in what a report tells.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// The part a person has in what a report tells; not the post they hold at the school.
/// The numbers are part of the stored format: never change them.
enum class event_role : int {
  subject = 1,    ///< whom the report is about: most often the child
  alleged = 2,    ///< said to have done harm
  witness = 3,    ///< saw or heard it
  mentioned = 4,  ///< named in passing
  reporter = 5,   ///< told it, where the telling is itself part of the event
};

template <>
struct enum_names<event_role> {
  static constexpr std::pair<event_role, std::string_view> table[] = {
      {event_role::subject, "subject"},     {event_role::alleged, "alleged"},   {event_role::witness, "witness"},
      {event_role::mentioned, "mentioned"}, {event_role::reporter, "reporter"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_ROLE_HPP
