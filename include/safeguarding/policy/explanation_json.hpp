// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_EXPLANATION_JSON_HPP
#define SAFEGUARDING_POLICY_EXPLANATION_JSON_HPP

/// \file
/// An explanation as canonical JSON; docs/formats/explanation.md, docs/schemas/explanation-1.schema.json.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/explanation.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// One line, keys in byte order, no spaces: the record "decision/1" for the audience "auditor". `id` is the report or
/// question. Ids of people stand in it, and who is conflicted with whom: never hand it to a reporter or a recipient.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const explanation& of, std::string_view id);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_EXPLANATION_JSON_HPP
