// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_FORMAT_ALL_HPP
#define SAFEGUARDING_FORMAT_ALL_HPP

/// \file
/// Every fmt formatter of the library; needs the target safeguarding::format, which links fmt.
///
/// What is printed may be logged: ids, kinds, positions and times, never a name, free text or a fragment.
/// `instant` and `day` are types of the standard library and get no formatter here: <fmt/chrono.h> has its own, and two
/// for one type would break the program that uses both. Print them with to_text().

#include <safeguarding/format/digest.hpp>
#include <safeguarding/format/finding.hpp>
#include <safeguarding/format/id.hpp>
#include <safeguarding/format/person.hpp>
#include <safeguarding/format/report.hpp>
#include <safeguarding/format/word.hpp>

#endif  // SAFEGUARDING_FORMAT_ALL_HPP
