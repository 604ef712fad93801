// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_HOLDERS_HPP
#define SAFEGUARDING_INTAKE_HOLDERS_HPP

/// \file
/// Reads who holds which role, from a holders file or, failing that, from the roll.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/record/person.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Reads a holders file (TOML; docs/formats/holders.md): [[holder]] tables with role, person and, where they are known,
/// the first day in the role (from) and the first day no longer in it (until). A role is a post that can be told, or a
/// seat on a body that can, as a governor's.
/// \throws invalid_input  unknown keys or roles, an id that is none, dates that run backwards, more holdings than
///         `limits` allows; with line and column.
[[nodiscard]] SAFEGUARDING_API holders read_holders(std::string_view toml, const std::string& source,
                                                    const vocabulary& words, const import_limits& limits = {});

/// Holders, and what is doubtful about them.
struct holders_reading {
  holders who;
  std::vector<finding> findings;  ///< warnings, in the order of the file
};

/// The same, with a warning for everybody whom the roll does not know, at the place of the id: notices to a mistyped id
/// reach nobody. Somebody may hold a post without being on the roll; then it says no more than that.
/// \throws invalid_input  as above.
[[nodiscard]] SAFEGUARDING_API holders_reading read_holders(std::string_view toml, const std::string& source,
                                                            const vocabulary& words, std::span<const person> roll,
                                                            const import_limits& limits = {});

/// The posts that a roll itself states: headteacher, DSL, deputy DSL, chair of governors; dated by the person's time at
/// the school. Posts that the roll cannot state stay vacant.
[[nodiscard]] SAFEGUARDING_API holders holders_from_roll(std::span<const person> roll);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_HOLDERS_HPP
