// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_PEOPLE_HPP
#define SAFEGUARDING_INTAKE_PEOPLE_HPP

/// \file
/// Reads a table of people to be resolved, the schema that says what its columns are, and judgements on its rows.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/people/people_table.hpp>
#include <safeguarding/people/resolve.hpp>
#include <safeguarding/people/schema.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a table of people said. It is taken whole or not at all.
struct people_reading {
  std::optional<people_table> people;  ///< nothing, if any row was refused
  std::vector<finding> findings;       ///< in the order of the rows; not all are refusals
};

/// What a file of judgements said. It is taken whole or not at all: one refused row leaves `judgements` empty.
struct judgements_reading {
  std::vector<pair_judgement> judgements;
  std::vector<finding> findings;
};

/// Reads a people schema (TOML; docs/formats/people.md): [[column]] tables with name, is and, for dates, order.
/// \throws invalid_input  unknown keys or words, a column that is named twice, no column that says anything about a
///         person; with line and column.
[[nodiscard]] SAFEGUARDING_API people_schema read_people_schema(std::string_view toml, const std::string& source);

/// Reads a table of people (CSV, RFC 4180, UTF-8) with a header row; columns the schema does not name are ignored.
/// Spaces around a cell are taken off. Whatever is wrong comes back as findings; a date that cannot be read or cannot
/// be is a warning, as is a table without rows. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API people_reading read_people(std::string_view csv, const std::string& source,
                                                          const people_schema& schema,
                                                          const import_limits& limits = {});

/// Reads judgements on pairs of rows (CSV with the columns a, b, verdict; docs/formats/people.md). Ids are not looked
/// up; the second refuses those that `people` does not have, where they stand.
[[nodiscard]] SAFEGUARDING_API judgements_reading read_pair_judgements(std::string_view csv, const std::string& source,
                                                                       const import_limits& limits = {});
[[nodiscard]] SAFEGUARDING_API judgements_reading read_pair_judgements(std::string_view csv, const std::string& source,
                                                                       const people_comparer& people,
                                                                       const import_limits& limits = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_PEOPLE_HPP
