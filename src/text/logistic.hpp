// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_LOGISTIC_HPP
#define SAFEGUARDING_SRC_TEXT_LOGISTIC_HPP

#include <algorithm>

namespace safeguarding::inline v0::detail {

// 2^(1/16) to 2^(15/16) by square roots of 2, so that no function of the C library decides the last bit.
inline constexpr double sixteenth_roots[16] = {1.0,
                                               1.0442737824274138,
                                               1.0905077326652577,
                                               1.1387886347566916,
                                               1.189207115002721,
                                               1.241857812073484,
                                               1.2968395546510096,
                                               1.3542555469368927,
                                               1.4142135623730951,
                                               1.4768261459394993,
                                               1.5422108254079407,
                                               1.6104903319492543,
                                               1.681792830507429,
                                               1.7562521603732995,
                                               1.8340080864093424,
                                               1.9152065613971474};

// The probability of odds of 2^(sixteenths/16) to one; at most 1 in 4,000 from 0 and 1.
[[nodiscard]] inline double probability_of(int sixteenths) noexcept {
  const int bounded = std::clamp(sixteenths, -192, 192), size = bounded < 0 ? -bounded : bounded;
  const double odds = sixteenth_roots[size % 16] * static_cast<double>(1 << size / 16);
  return bounded < 0 ? 1.0 / (1.0 + odds) : odds / (1.0 + odds);
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_LOGISTIC_HPP
