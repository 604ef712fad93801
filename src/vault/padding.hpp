// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_PADDING_HPP
#define SAFEGUARDING_SRC_VAULT_PADDING_HPP

/// \file
/// Steps of length.

#include <cstddef>

namespace safeguarding::inline v0::detail {

/// The least step that holds `length` bytes: 256, 304, 368, 432 and all that are one of these doubled some times.
constexpr std::size_t padded(std::size_t length) noexcept {
  for (std::size_t octave = 16;; octave *= 2)
    for (const std::size_t quarter : {16U, 19U, 23U, 27U})
      if (length <= octave * quarter) return octave * quarter;
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_PADDING_HPP
