// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_LIKENESS_HPP
#define SAFEGUARDING_SRC_PEOPLE_LIKENESS_HPP

/// \file
/// How alike two single words, codes or dates are: the small comparisons that those of whole rows are made of.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Words for comparing: folded, cut at whatever is neither letter nor digit, apostrophes taken out.
[[nodiscard]] std::vector<std::string> comparing_words(std::string_view text);

/// Whether a code is a word that people write where they know nothing: "unknown", "n/a", or nothing at all.
[[nodiscard]] bool says_unknown(std::string_view code) noexcept;

/// Letters and digits only, folded: "TQ13 8DF" and "tq138df" are one code.
[[nodiscard]] std::string comparing_code(std::string_view text);

/// Whether one insertion, deletion, replacement or exchange of neighbours turns one into the other.
[[nodiscard]] bool one_slip_apart(std::string_view a, std::string_view b) noexcept;

/// A written date as eight digits, one in four bits: year, month, day; 15 for a digit that is not known, 0 for no date.
/// `month_first`: in a date of three short numbers the month stands before the day.
enum class month_first : bool { no, yes };
[[nodiscard]] std::uint32_t digits_of_date(std::string_view text, month_first order) noexcept;

/// Whether there is such a day, as far as its digits are known.
[[nodiscard]] bool can_be_a_day(std::uint32_t digits) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_LIKENESS_HPP
