// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_AUDIENCE_JSON_HPP
#define SAFEGUARDING_POLICY_AUDIENCE_JSON_HPP

/// \file
/// What one reader may read, as canonical JSON; docs/formats/explanation.md, docs/schemas/explanation-1.schema.json.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/audience.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// One line, keys in byte order, no spaces: the record "decision/1" for the audience of `view`. `id` is the report or
/// question. No id of a person stands in it.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const audience_view& view, std::string_view id);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_AUDIENCE_JSON_HPP
