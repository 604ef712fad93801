// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_TRUTH_JSON_HPP
#define SAFEGUARDING_MEASURE_TRUTH_JSON_HPP

/// \file
/// A truth as JSON, whole or element by element.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/measure/truth.hpp>

#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// One element of each part of a truth file.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const labelled_story& story);
[[nodiscard]] SAFEGUARDING_API std::string to_json(const tempting_reports& tempting);
[[nodiscard]] SAFEGUARDING_API std::string to_json(const labelled_mention& mention);
[[nodiscard]] SAFEGUARDING_API std::string to_json(const std::vector<report_id>& event);

/// A truth file: each element on a line of its own.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const truth& labels);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_TRUTH_JSON_HPP
