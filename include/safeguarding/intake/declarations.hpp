// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_DECLARATIONS_HPP
#define SAFEGUARDING_INTAKE_DECLARATIONS_HPP

/// \file
/// Reads declarations: who has told the school of a tie to whom, one JSON object a line.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/record/relationship_declaration.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a file of declarations said. It is taken whole or not at all: one refused line leaves `declarations` empty.
struct declarations_reading {
  std::vector<relationship_declaration> declarations;  ///< in the order of the lines
  std::vector<finding> findings;  ///< in the order of the lines; each names line, column, field and fragment

  friend bool operator==(const declarations_reading&, const declarations_reading&) = default;
};

/// Reads {"id", "declared_by", "with", "kind", "declared_at"} a line and, where they are known, "household" and
/// "ended_on" (UTF-8; docs/formats/declarations.md).
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API declarations_reading read_declarations(std::string_view jsonl, const std::string& source,
                                                                      const import_limits& limits = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_DECLARATIONS_HPP
