// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_NICKNAME_TABLE_HPP
#define SAFEGUARDING_SRC_TEXT_NICKNAME_TABLE_HPP

#include <span>
#include <string_view>

namespace safeguarding::inline v0::detail {

struct nickname_row {
  std::string_view formal;
  std::string_view short_forms;  // with a space between
};

// Sorted by the formal name.
[[nodiscard]] std::span<const nickname_row> nickname_rows() noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_NICKNAME_TABLE_HPP
