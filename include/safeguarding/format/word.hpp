// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_WORD_HPP
#define SAFEGUARDING_FORMAT_WORD_HPP

/// \file
/// fmt for every enum of the library that has words: its stored word, "?" for a number outside it.

#include <safeguarding/core/enum_names.hpp>

#include <fmt/format.h>

template <safeguarding::named_enum E>
struct fmt::formatter<E, char> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(E value, Context& context) const {
    const auto word = safeguarding::name(value);
    return fmt::formatter<fmt::string_view>::format({word.data(), word.size()}, context);
  }
};

#endif  // SAFEGUARDING_FORMAT_WORD_HPP
