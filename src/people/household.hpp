// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_HOUSEHOLD_HPP
#define SAFEGUARDING_SRC_PEOPLE_HOUSEHOLD_HPP

/// \file
/// What rows of two people of one household look like: the likeliest way to take two people for one.

#include "prepared_people.hpp"

#include <safeguarding/people/weights.hpp>

namespace safeguarding::inline v0::detail {

/// Two people of one household who were born on one day, and two who were not.
[[nodiscard]] std::vector<household_shares> household_of(const prepared_people& people);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_HOUSEHOLD_HPP
