// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_REPORT_HPP
#define SAFEGUARDING_FORMAT_REPORT_HPP

/// \file
/// fmt for reports: "r-0001 concern_form 2026-11-20T09:14:00+00:00", the id, how it came and when it was written down.
/// What it says and whom it names need an explicit call.

#include <safeguarding/record/report.hpp>

#include <fmt/format.h>

#include <string>

template <>
struct fmt::formatter<safeguarding::report> : fmt::formatter<fmt::string_view> {
  template <class Context>
  auto format(const safeguarding::report& made, Context& context) const {
    std::string text = made.id.text() + " ";
    text += safeguarding::name(made.channel);
    text += " " + safeguarding::to_text(made.recorded_at);
    return fmt::formatter<fmt::string_view>::format(text, context);
  }
};

#endif  // SAFEGUARDING_FORMAT_REPORT_HPP
