// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_UPN_HPP
#define SAFEGUARDING_RECORD_UPN_HPP

/// \file
/// The unique pupil number of England, and its check letter.

#include <safeguarding/core/finding.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// The check letter that belongs to `upn`, computed from its characters 2 to 13; nothing if those are not
/// eleven digits and a twelfth that may be a letter (a temporary number).
/// Weights 2 to 13, sum modulo 23, over the letters without I, O and S.
[[nodiscard]] constexpr std::optional<char> upn_check_letter(std::string_view upn) noexcept {
  constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
  if (upn.size() != 13) return std::nullopt;
  std::size_t sum = 0;
  for (std::size_t i = 1; i < 13; ++i) {
    std::size_t value = 0;
    if (upn[i] >= '0' && upn[i] <= '9') value = static_cast<std::size_t>(upn[i] - '0');
    else if (i == 12 && letters.find(upn[i]) != std::string_view::npos) value = letters.find(upn[i]);
    else return std::nullopt;
    sum += value * (i + 1);
  }
  return letters[sum % 23];
}

/// Whether `upn` has the shape of a unique pupil number and the check letter that belongs to it.
/// The local authority number inside is not looked up: authorities come and go.
[[nodiscard]] constexpr bool is_upn(std::string_view upn) noexcept {
  const auto letter = upn_check_letter(upn);
  return letter && upn[0] == *letter;
}

/// A warning if `upn` is not well formed. Never a refusal: a child with a mistyped number is still a child.
[[nodiscard]] inline std::optional<finding> check_upn(const std::string& upn) {
  if (is_upn(upn)) return std::nullopt;
  const auto letter = upn_check_letter(upn);
  std::string message = "a UPN is a letter and twelve digits; the last may be a letter on a temporary number";
  if (letter) message = std::string{"the check letter of this UPN should be "} + *letter;
  return finding{severity::warning, errc::invalid_input, std::move(message), upn, {"", 0, 0, "upn"}};
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_UPN_HPP
