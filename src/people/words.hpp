// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_WORDS_HPP
#define SAFEGUARDING_SRC_PEOPLE_WORDS_HPP

/// \file
/// The lists of words.txt, which says what each holds: whether a folded word is in one.

#include <string_view>

namespace safeguarding::inline v0::detail::words_of {

[[nodiscard]] bool men(std::string_view word) noexcept;
[[nodiscard]] bool women(std::string_view word) noexcept;
[[nodiscard]] bool either(std::string_view word) noexcept;
[[nodiscard]] bool common(std::string_view word) noexcept;
[[nodiscard]] bool acronyms(std::string_view word) noexcept;
[[nodiscard]] bool places(std::string_view word) noexcept;
[[nodiscard]] bool days(std::string_view word) noexcept;
[[nodiscard]] bool small(std::string_view word) noexcept;
[[nodiscard]] bool outside(std::string_view word) noexcept;
[[nodiscard]] bool jobs(std::string_view word) noexcept;
[[nodiscard]] bool bodies(std::string_view word) noexcept;

}  // namespace safeguarding::inline v0::detail::words_of

#endif  // SAFEGUARDING_SRC_PEOPLE_WORDS_HPP
