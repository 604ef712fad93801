// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_ROLL_HPP
#define SAFEGUARDING_INTAKE_ROLL_HPP

/// \file
/// Reads the roll: who is at the school, as its own system exports them.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/record/person.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a roll said. A roll is taken whole or not at all: one refused row leaves `people` empty.
struct roll_reading {
  std::vector<person> people;     ///< in the order of the rows
  std::vector<finding> findings;  ///< in the order of the lines; each names line, column, field and fragment

  friend bool operator==(const roll_reading&, const roll_reading&) = default;
};

/// Reads a roll as CSV (RFC 4180, UTF-8, header row; docs/formats/roll.md). `source` is what findings call the input.
/// Whatever is wrong with the input comes back as findings; nothing about it is thrown.
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API roll_reading read_roll(std::string_view csv, const std::string& source,
                                                      const import_limits& limits = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_ROLL_HPP
