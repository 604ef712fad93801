// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_SPELLING_MODEL_HPP
#define SAFEGUARDING_SRC_TEXT_SPELLING_MODEL_HPP

#include <safeguarding/text/name_likeness.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0::detail {

// The letters of a name, folded: no signs, no spaces. Letters of other scripts than a-z stay.
[[nodiscard]] std::string name_letters(std::string_view name);

// Whether all of `letters` are a-z, so that sounds and spellings say something.
[[nodiscard]] bool all_latin(std::string_view letters) noexcept;

// The first 200 letters or so: nobody's name is longer, and what pretends to be one shall not take long.
[[nodiscard]] std::string_view beginning_of(std::string_view letters) noexcept;

// Evidence that two different words of letters are spellings of one name, in sixteenths of a bit, for and against
// counting alike.
[[nodiscard]] int spelling_evidence(std::string_view a, std::string_view b, name_part part);

// What two different words of letters have to do with each other, up to `beginning`; `unlike` for none of it.
[[nodiscard]] name_relation plain_relation(std::string_view a, std::string_view b);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_SPELLING_MODEL_HPP
