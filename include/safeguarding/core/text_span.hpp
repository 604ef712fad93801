// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_TEXT_SPAN_HPP
#define SAFEGUARDING_CORE_TEXT_SPAN_HPP

/// \file
/// A stretch of a text.

#include <compare>
#include <cstdint>

namespace safeguarding::inline v0 {

/// The code points [start, start + length) of a text; counted in Unicode code points, not bytes.
struct text_span {
  std::uint32_t start = 0;
  std::uint32_t length = 0;

  friend auto operator<=>(const text_span&, const text_span&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_TEXT_SPAN_HPP
