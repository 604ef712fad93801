// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_RUNNING_CLOCKS_JSON_HPP
#define SAFEGUARDING_POLICY_RUNNING_CLOCKS_JSON_HPP

/// \file
/// Clocks as one line of JSON each; docs/clocks.md.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/running_clocks.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// {"report","clock","state","from","due","stopped","owner","source","basis","arithmetic"}, keys in this order, no
/// spaces: as `safeguarding due --json` prints it. No person, no id of one.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const running_clock& each);

/// {"report","clock","state":"waiting","waits_for","owner","source","basis"}.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const clock_in_waiting& each);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_RUNNING_CLOCKS_JSON_HPP
