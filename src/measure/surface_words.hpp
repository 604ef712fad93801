// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_SURFACE_WORDS_HPP
#define SAFEGUARDING_SRC_MEASURE_SURFACE_WORDS_HPP

/// \file
/// The words of a mention as a measure compares them: lower case, without a possessive 's, letters and digits only.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

using surface_words = std::vector<std::u32string>;

/// "Mia's big Sister (7C)" has the words mia, big, sister, 7c. Lower case is known of Latin, Greek and Cyrillic
/// letters.
[[nodiscard]] surface_words words_of(std::string_view surface);

/// Whether the words of `a` stand in order and together in `b`: "er" does not stand in "her mum".
[[nodiscard]] bool stands_in(const surface_words& a, const surface_words& b);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_SURFACE_WORDS_HPP
