// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_TELLING_DUTIES_HPP
#define SAFEGUARDING_SRC_POLICY_TELLING_DUTIES_HPP

/// \file
/// Private to policy: whose task it is to tell somebody outside the school.

#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/notice_state.hpp>
#include <safeguarding/record/action.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Who could be asked to tell somebody outside.
struct who_could_tell {
  const std::vector<const notice_state*>& told;  ///< of people who may know and have their post, in the order of making
  person_id reporter;                            ///< empty: nobody named, or somebody who may not
  std::string reporter_role;
};

/// Where a notice is for somebody outside: takes an action on record by which they were told for their having been
/// told.
void settle(const vocabulary& known_words, std::span<const action> done, instant as_of, notice_state& each);

/// Whose task it is to tell `receiver`, and by when.
[[nodiscard]] telling_duty telling_of(const vocabulary& known_words, std::string_view receiver, const decision& decided,
                                      const who_could_tell& all);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_TELLING_DUTIES_HPP
