// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_CONSENT_HPP
#define SAFEGUARDING_RECORD_CONSENT_HPP

/// \file
/// Whether somebody was asked or told first, and if not, why not.

#include <safeguarding/core/enum_names.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Whether consent was sought. Where a child is at risk sharing does not wait for it.
/// The numbers are part of the stored format: never change them.
enum class consent_state : int {
  given = 1,
  refused = 2,
  not_asked = 3,  ///< the reason says why
};

template <>
struct enum_names<consent_state> {
  static constexpr std::pair<consent_state, std::string_view> table[] = {
      {consent_state::given, "given"},
      {consent_state::refused, "refused"},
      {consent_state::not_asked, "not_asked"},
  };
};

/// Consent, and the reason where it was not asked for or was overridden.
struct consent {
  consent_state state = consent_state::not_asked;
  std::string reason;

  friend bool operator==(const consent&, const consent&) = default;
};

/// Whether a parent or carer was told.
/// The numbers are part of the stored format: never change them.
enum class parents_informed : int {
  told = 1,
  not_told = 2,  ///< the reason says why, for example that it would put the child at risk
  to_be_told = 3,
};

template <>
struct enum_names<parents_informed> {
  static constexpr std::pair<parents_informed, std::string_view> table[] = {
      {parents_informed::told, "told"},
      {parents_informed::not_told, "not_told"},
      {parents_informed::to_be_told, "to_be_told"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_CONSENT_HPP
