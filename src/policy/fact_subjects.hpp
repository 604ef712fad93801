// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_FACT_SUBJECTS_HPP
#define SAFEGUARDING_SRC_POLICY_FACT_SUBJECTS_HPP

#include <safeguarding/policy/derive_facts.hpp>

#include <vector>

namespace safeguarding::inline v0 {

/// The people whose conduct a report puts in question, first the one it is decided for first.
struct fact_finder::subjects {
  std::vector<person_id> people;
  std::vector<conduct_of> about;  ///< one for each, or `none` alone
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_SRC_POLICY_FACT_SUBJECTS_HPP
