// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_FOUNDING_HPP
#define SAFEGUARDING_LIBRARY_FOUNDING_HPP

/// \file
/// What a library begins with: roll, packs, posts and calendar of a school, which are its first events.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_settings.hpp>
#include <safeguarding/record/person.hpp>

#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// A policy pack as it is written: TOML.
struct pack_text {
  std::string name;  ///< what errors call it
  std::string toml;
};

/// The first events of a library.
struct founding {
  person_id by;  ///< on the roll or not; may adopt what a school goes by, as a headteacher may
  instant at;
  std::vector<person> roll;
  day packs_from;                ///< the first day they hold for
  std::vector<pack_text> packs;  ///< a school's own and every overlay, "england" among them
  holders who;
  school_calendar calendar;
  notice_settings settings = {};
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_FOUNDING_HPP
