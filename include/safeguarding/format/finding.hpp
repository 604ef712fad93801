// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_FINDING_HPP
#define SAFEGUARDING_FORMAT_FINDING_HPP

/// \file
/// fmt for positions and findings. A finding prints "refusal missing, roll.csv:12:5, dob: a pupil needs a date of
/// birth". Its fragment is never printed, whatever the format asks for: in a school's data that may be a name or a
/// child's words. Errors have no formatter of their own because error::what() is already the text that may be logged.

#include <safeguarding/core/finding.hpp>

#include <fmt/format.h>

#include <string>

template <>
struct fmt::formatter<safeguarding::position> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const safeguarding::position& where, Context& context) const {
    return fmt::formatter<fmt::string_view>::format(safeguarding::to_text(where), context);
  }
};

template <>
struct fmt::formatter<safeguarding::finding> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const safeguarding::finding& found, Context& context) const {
    std::string text{safeguarding::name(found.weight)};
    text += ' ';
    text += safeguarding::name(found.code);
    if (const auto at = safeguarding::to_text(found.where); !at.empty()) text += ", " + at;
    text += ": " + found.message;
    return fmt::formatter<fmt::string_view>::format(text, context);
  }
};

#endif  // SAFEGUARDING_FORMAT_FINDING_HPP
