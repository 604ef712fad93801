// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_SHIPPED_HPP
#define SAFEGUARDING_PACK_SHIPPED_HPP

/// \file
/// The TOML files that come with the library, compiled in.

#include <safeguarding/core/export.hpp>

#include <span>
#include <string_view>

namespace safeguarding::inline v0 {

/// One shipped file.
struct shipped_file {
  std::string_view name;  ///< without folder and ending: "vocabulary", "england", "cleves"
  std::string_view text;
};

/// Every shipped file, in alphabetical order.
[[nodiscard]] SAFEGUARDING_API std::span<const shipped_file> shipped_files() noexcept;

/// The text of one shipped file.
/// \throws not_found  no file of that name is shipped.
[[nodiscard]] SAFEGUARDING_API std::string_view shipped(std::string_view name);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_SHIPPED_HPP
