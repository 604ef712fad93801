// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_PRESENCE_HPP
#define SAFEGUARDING_LIBRARY_PRESENCE_HPP

/// \file
/// Who is at work, when and what for.

#include <safeguarding/access/compartment.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// One person at work, as the host has made sure of: nothing here can be checked by the library. Which roles they hold,
/// and what they were granted, the library knows itself.
struct presence {
  person_id person;    ///< whoever may act as anybody reads as anybody: authenticate first
  instant now;         ///< the host's present, the true one: posts, leave and their ends go by it; no clock is read
  std::string reason;  ///< why they look, in their words or the host's; kept with every reading
  std::vector<access_purpose> purposes = {access_purpose::child_protection,
                                          access_purpose::adult_conduct};  ///< what they state they look for
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_PRESENCE_HPP
