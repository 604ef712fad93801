// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DECISION_JSON_HPP
#define SAFEGUARDING_POLICY_DECISION_JSON_HPP

/// \file
/// A decision as one line of JSON; docs/formats/decision.md.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/decision.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// {"id","notify","excluded","step","must","may","must_not","consider","cites","overlay","clocks","conflicts","missing",
/// "near_miss","possible"}, keys in this order, no spaces. Roles, agencies, actions and clause labels only: no person,
/// no id of one.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const decision& made, std::string_view id);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DECISION_JSON_HPP
