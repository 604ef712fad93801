// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_DIGEST_HPP
#define SAFEGUARDING_FORMAT_DIGEST_HPP

/// \file
/// fmt for digests: 64 lower-case hexadecimal characters; "{:.12}" prints the first twelve.

#include <safeguarding/core/digest.hpp>

#include <fmt/format.h>

template <>
struct fmt::formatter<safeguarding::digest> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const safeguarding::digest& value, Context& context) const {
    return fmt::formatter<fmt::string_view>::format(safeguarding::to_text(value), context);
  }
};

#endif  // SAFEGUARDING_FORMAT_DIGEST_HPP
