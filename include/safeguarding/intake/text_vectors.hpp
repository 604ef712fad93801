// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_TEXT_VECTORS_HPP
#define SAFEGUARDING_INTAKE_TEXT_VECTORS_HPP

/// \file
/// Texts that a host's encoder has read beforehand: a text and its numbers on each line.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/intake/limits.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// A text and what an encoder made of it.
struct text_vector {
  std::string text;           ///< may be personal data
  std::vector<float> vector;  ///< finite, not all 0

  friend bool operator==(const text_vector&, const text_vector&) = default;
};

/// What a file of vectors said. It is taken whole or not at all: one refused line leaves `vectors` empty.
struct text_vectors_reading {
  std::vector<text_vector> vectors;  ///< in the order of the lines; each text once, all of one length
  std::vector<finding> findings;     ///< in the order of the lines; each names line, column, field and fragment

  friend bool operator==(const text_vectors_reading&, const text_vectors_reading&) = default;
};

/// Reads {"text", "vector"} a line (UTF-8; docs/formats/vectors.md).
/// Safe to call from any thread. Linear in the size of the input.
[[nodiscard]] SAFEGUARDING_API text_vectors_reading read_text_vectors(std::string_view jsonl, const std::string& source,
                                                                      const import_limits& limits = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_TEXT_VECTORS_HPP
