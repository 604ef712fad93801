// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_INTAKE_NOTICE_SETTINGS_HPP
#define SAFEGUARDING_INTAKE_NOTICE_SETTINGS_HPP

/// \file
/// Reads how long a notice may lie unread: the school's own settings.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/notice_settings.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// Reads notice settings (TOML; docs/formats/notices.md): [notices] with version, and [at_once] and [otherwise] with n
/// and unit; a table that is left out keeps the library's suggestion. \throws invalid_input  unknown keys or units, a
/// budget that cannot be, or months, which are no time to wait for a
///         reader; with line and column.
[[nodiscard]] SAFEGUARDING_API notice_settings read_notice_settings(std::string_view toml, const std::string& source);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_INTAKE_NOTICE_SETTINGS_HPP
