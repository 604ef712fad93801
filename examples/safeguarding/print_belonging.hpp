// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_PRINT_BELONGING_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_PRINT_BELONGING_HPP

/// \file
/// Why reports belong together, in plain words.

#include "school.hpp"

#include <safeguarding/jigsaw/jigsaw.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace cli {

/// What a report is called where it is printed.
using report_namer = std::function<std::string(const sg::report_id&)>;

/// "+2.38" bits.
[[nodiscard]] std::string in_bits(std::int32_t bits);
/// Never 0 and never 100: nothing here is certain.
[[nodiscard]] std::string in_percent(std::int32_t probability);
/// A picture by its id: what its first two reports are called.
[[nodiscard]] std::string picture_name(const std::string& id, const report_namer& called);
/// What holds a picture together all alone; of two reports it says nothing new.
void print_weak_points(const sg::picture& one, const report_namer& called);
/// The evidence on two reports, line by line, and what it comes to. It prints words of the reports.
void print_explanation(const sg::link_explanation& told, const report_namer& called);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_PRINT_BELONGING_HPP
