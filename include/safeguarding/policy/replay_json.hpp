// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_REPLAY_JSON_HPP
#define SAFEGUARDING_POLICY_REPLAY_JSON_HPP

/// \file
/// What a draft would have changed for one report, as one line of JSON; docs/schemas/replayed-report.schema.json.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/replay.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// {"report","at","told","excluded","effects","clocks","step","clauses","conflicts","questions"}, keys in this order,
/// no spaces: as `safeguarding replay --json` prints it. It holds ids of people and no names.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const replayed_report& each);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_REPLAY_JSON_HPP
