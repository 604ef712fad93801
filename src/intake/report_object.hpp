// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_INTAKE_REPORT_OBJECT_HPP
#define SAFEGUARDING_SRC_INTAKE_REPORT_OBJECT_HPP

/// \file
/// Private to intake: a report as a JSON object, on a line of its own or inside a correction.

#include "json.hpp"
#include "reading.hpp"

#include <safeguarding/record/report.hpp>

#include <cstddef>

namespace safeguarding::inline v0::detail {

/// The report that `object`, which stands on `line`, says; only good if nothing was refused into `found`.
[[nodiscard]] report read_report(const json_value& object, std::size_t line, const import_limits& limits,
                                 reading_findings& found);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_INTAKE_REPORT_OBJECT_HPP
