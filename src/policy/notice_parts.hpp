// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_NOTICE_PARTS_HPP
#define SAFEGUARDING_SRC_POLICY_NOTICE_PARTS_HPP

/// \file
/// Private to policy: what making and following notices have in common.

#include <safeguarding/pack/vocabulary.hpp>

#include <string_view>

namespace safeguarding::inline v0::detail {

/// Whether nobody at the school reads for this receiver: an agency, or people such as parents, for whom nobody stands
/// in. There is no receipt to wait for; that they were told is something somebody does and records.
[[nodiscard]] inline bool is_outside(const vocabulary& words, std::string_view receiver) {
  if (words.is_agency(receiver)) return true;  // the police are also a role: they may report
  const auto* known = words.find_role(receiver);
  return known == nullptr || (known->many && known->chain.empty() && known->continues_as.empty());
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_NOTICE_PARTS_HPP
