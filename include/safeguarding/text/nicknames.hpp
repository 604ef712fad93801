// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_NICKNAMES_HPP
#define SAFEGUARDING_TEXT_NICKNAMES_HPP

/// \file
/// Which given names go with which short and pet forms: a table of this library, for names met in British schools.
///
/// All names are folded words: `fold()` first. What is not in the table is not known; a school's own preferred names
/// come first.

#include <safeguarding/core/export.hpp>

#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// The formal names that `nickname` may stand for, in alphabetical order: "alex" for Alexander, Alexandra and others.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string_view> formal_names(std::string_view nickname);

/// The short and pet forms of a formal name, in alphabetical order.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string_view> nicknames(std::string_view formal);

/// Whether two given names may be one person's: equal, one the nickname of the other, or two nicknames of one formal
/// name. Not transitive: Alexander and Alexandra are both Alex and are not each other.
[[nodiscard]] SAFEGUARDING_API bool same_nickname_class(std::string_view a, std::string_view b);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_NICKNAMES_HPP
