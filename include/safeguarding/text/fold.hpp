// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_FOLD_HPP
#define SAFEGUARDING_TEXT_FOLD_HPP

/// \file
/// Folding: the form in which two spellings of one name look alike to a program, whatever keyboard wrote them.

#include <safeguarding/core/export.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// `utf8` without case, accents and invisible characters; Latin, Greek and Cyrillic letters as a-z, decimal digits as
/// 0-9, quotes and dashes as ' " and -, any space as a space, any line end but CR as LF (CR is a space).
///
/// Other scripts keep their letters, compatibility-decomposed; vowel signs of South Asian scripts stay, points of
/// Hebrew and Arabic go. Zero-width characters and bidi controls go. A byte that is not UTF-8 becomes U+FFFD. Folding
/// what is folded changes nothing. The result holds up to eleven times the bytes of `utf8`. Linear time, but for long
/// runs of marks (n log n).
[[nodiscard]] SAFEGUARDING_API std::string fold(std::string_view utf8);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_FOLD_HPP
