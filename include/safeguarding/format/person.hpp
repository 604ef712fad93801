// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_PERSON_HPP
#define SAFEGUARDING_FORMAT_PERSON_HPP

/// \file
/// fmt for persons: "p-0001 pupil", the id and the kind. Names and all else that a school keeps need an explicit call.

#include <safeguarding/record/person.hpp>

#include <fmt/format.h>

#include <string>

template <>
struct fmt::formatter<safeguarding::person> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const safeguarding::person& who, Context& context) const {
    std::string text = who.id.text() + " ";
    text += safeguarding::name(who.kind);
    return fmt::formatter<fmt::string_view>::format(text, context);
  }
};

#endif  // SAFEGUARDING_FORMAT_PERSON_HPP
