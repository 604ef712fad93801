// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_LADDER_HPP
#define SAFEGUARDING_POLICY_LADDER_HPP

/// \file
/// A ladder: the steps a school takes when deliberate misuse by a pupil goes on.

#include <safeguarding/core/error.hpp>

#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// The steps of a ladder in rising order. Which step applies is decided by rules; what is counted, by facts.
struct ladder {
  std::string id;
  std::vector<std::string> steps;
  std::string counts;     ///< the fact that holds the number of earlier incidents
  std::string look_back;  ///< how far back incidents count; "unstated" where the document does not say
  position where;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_LADDER_HPP
