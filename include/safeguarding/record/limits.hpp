// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_LIMITS_HPP
#define SAFEGUARDING_RECORD_LIMITS_HPP

/// \file
/// How large a record may be. Anything larger is refused, never cut.

#include <cstddef>

namespace safeguarding::inline v0 {

/// Longest text field, in bytes: 1 MiB.
inline constexpr std::size_t longest_text = std::size_t{1} << 20;

/// Most elements of one list.
inline constexpr std::size_t longest_list = 65'535;

/// Largest encoded record, in bytes: 16 MiB.
inline constexpr std::size_t largest_record = std::size_t{16} << 20;

/// Deepest nesting of an encoded record; the deepest record that exists uses 6.
inline constexpr std::size_t deepest_record = 16;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_LIMITS_HPP
