// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_FACTS_HPP
#define SAFEGUARDING_INTAKE_FACTS_HPP

/// \file
/// Reads facts: questions put to the engine as JSON, each with its school, its facts and its instant.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/intake/limits.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/facts.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// One question: what must be done about these facts, recorded at this instant, at this school?
struct question {
  std::string id;
  std::string school;  ///< id of the school's pack; may be empty where the caller names the pack
  facts known;
  instant at;

  friend bool operator==(const question&, const question&) = default;
};

/// What a file of questions said. Questions stand alone: a refused one is left out and named, the others are kept.
struct facts_reading {
  std::vector<question> questions;
  std::vector<finding> findings;

  friend bool operator==(const facts_reading&, const facts_reading&) = default;
};

/// Reads a JSON array of objects {"id", "school", "facts": {...}, "at"}; docs/formats/facts.md. Further keys of an
/// object
/// ("title", "expect" and the like) are its author's and are passed over; a key of "facts" outside the vocabulary is
/// refused. A fact that is null is absent; the text "unknown" says that a fact is not known. Safe to call from any
/// thread.
[[nodiscard]] SAFEGUARDING_API facts_reading read_facts(std::string_view json, const std::string& source,
                                                        const vocabulary& words, const import_limits& limits = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_FACTS_HPP
