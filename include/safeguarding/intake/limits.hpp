// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_LIMITS_HPP
#define SAFEGUARDING_INTAKE_LIMITS_HPP

/// \file
/// How much an untrusted input may hold. Whatever goes over is refused by name, before memory is taken for it.

#include <safeguarding/record/limits.hpp>

#include <cstddef>

namespace safeguarding::inline v0 {

/// Limits for one import. The defaults are what the library promises to bear; a caller may ask for less,
/// and for more only by writing the number down here.
struct import_limits {
  std::size_t bytes = std::size_t{256} << 20;          ///< the whole input: 256 MiB
  std::size_t rows = 1'000'000;                        ///< rows of a table, or lines of JSON
  std::size_t columns = 256;                           ///< cells in a row
  std::size_t cell_bytes = std::size_t{64} << 10;      ///< one cell: 64 KiB
  std::size_t row_bytes = std::size_t{1} << 20;        ///< one row of a table: 1 MiB
  std::size_t document_bytes = std::size_t{16} << 20;  ///< one JSON document, or one line of JSON: 16 MiB
  std::size_t json_depth = 64;                         ///< nesting of one JSON document
  std::size_t json_values = 100'000;                   ///< values in one JSON document
  std::size_t json_keys = 1'000;                       ///< keys in one JSON object
  std::size_t string_bytes = longest_text;             ///< one JSON string: 1 MiB
  std::size_t holdings = 10'000;                       ///< holdings in a holders file
  std::size_t findings = 1'000;                        ///< refusals listed, and as many warnings; the rest is counted
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_LIMITS_HPP
