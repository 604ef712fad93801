// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_STATEMENT_HPP
#define SAFEGUARDING_RECORD_STATEMENT_HPP

/// \file
/// Who says so: each stretch of a report may be marked as seen, as told, or as opinion.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/text_span.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// On what a statement rests.
/// The numbers are part of the stored format: never change them.
enum class statement_basis : int {
  observed = 1,  ///< the writer saw or heard it
  told_by = 2,   ///< somebody told the writer
  opinion = 3,   ///< the writer's professional opinion
};

template <>
struct enum_names<statement_basis> {
  static constexpr std::pair<statement_basis, std::string_view> table[] = {
      {statement_basis::observed, "observed"},
      {statement_basis::told_by, "told_by"},
      {statement_basis::opinion, "opinion"},
  };
};

/// A stretch of a report's text and on what it rests.
struct statement {
  text_span span;
  statement_basis basis = statement_basis::observed;
  std::optional<person_id> told_by;  ///< where the basis is told_by and the teller is known to the school
  std::string grounds;               ///< free text: who told it otherwise, or what an opinion rests on

  friend bool operator==(const statement&, const statement&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_STATEMENT_HPP
