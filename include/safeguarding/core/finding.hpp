// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_FINDING_HPP
#define SAFEGUARDING_CORE_FINDING_HPP

/// \file
/// A finding: something expected that a reader should know, returned as a value and never thrown.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// How much a finding weighs.
enum class severity : int {
  note = 1,     ///< worth knowing; nothing is wrong
  warning = 2,  ///< kept, but somebody should look
  refusal = 3,  ///< the thing it speaks of was not taken
};

template <>
struct enum_names<severity> {
  static constexpr std::pair<severity, std::string_view> table[] = {
      {severity::note, "note"}, {severity::warning, "warning"}, {severity::refusal, "refusal"}};
};

/// One finding. `fragment` may be personal data; the other fields never are.
struct finding {
  severity weight = severity::note;
  errc code = errc::invalid_input;
  std::string message;   ///< what is wrong and what would be right
  std::string fragment;  ///< the offending piece of the input
  position where;

  friend bool operator==(const finding&, const finding&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_FINDING_HPP
