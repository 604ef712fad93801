// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_LEXICON_HPP
#define SAFEGUARDING_SRC_PEOPLE_LEXICON_HPP

/// \file
/// The words with which staff write about people, folded.

#include "indexed_roll.hpp"

#include <optional>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// Mr, Mrs and the like: whether `word` is a title, and for whom.
[[nodiscard]] std::optional<gender> title(std::string_view word) noexcept;

/// Words that mean something without being a name, also those that are names too: will, may, grace, bright.
[[nodiscard]] bool common_word(std::string_view word) noexcept;
/// Capital letters that are no initials as a rule: PE, TA, UK.
[[nodiscard]] bool acronym(std::string_view word) noexcept;
/// What follows a name in the name of a place, a house or a body: Street, Academy, United.
[[nodiscard]] bool place_noun(std::string_view word) noexcept;
[[nodiscard]] bool day_or_month(std::string_view word) noexcept;
/// Small words that may stand capitalised before a name without being part of it: And, The, When.
[[nodiscard]] bool function_word(std::string_view word) noexcept;

/// A word for a child or an adult whom it does not name.
struct person_noun {
  gender sex = gender::unknown;
  bool adult = false;
  bool plural = false;
};
[[nodiscard]] std::optional<person_noun> noun_for_person(std::string_view word) noexcept;

/// Kin as people say it.
enum class kin_word : std::uint8_t {
  mother,
  father,
  parent,
  stepmother,
  stepfather,
  grandmother,
  grandfather,
  sister,
  brother,
  sibling,
  twin,
  aunt,
  uncle,
  cousin,
  son,
  daughter,
  child,
  partner
};
/// Of whoever is called so: a mother is a woman.
[[nodiscard]] constexpr gender gender_of(kin_word word) noexcept {
  switch (word) {
    case kin_word::mother:
    case kin_word::stepmother:
    case kin_word::grandmother:
    case kin_word::sister:
    case kin_word::aunt:
    case kin_word::daughter: return gender::female;
    case kin_word::father:
    case kin_word::stepfather:
    case kin_word::grandfather:
    case kin_word::brother:
    case kin_word::uncle:
    case kin_word::son: return gender::male;
    case kin_word::parent:
    case kin_word::sibling:
    case kin_word::twin:
    case kin_word::cousin:
    case kin_word::child:
    case kin_word::partner: break;
  }
  return gender::unknown;
}
[[nodiscard]] std::optional<kin_word> kin(std::string_view word) noexcept;
/// What people are paid for, in a school or elsewhere: driver, officer, nurse. The posts of teachers are not among
/// them.
[[nodiscard]] bool job(std::string_view word) noexcept;
/// Whom somebody may be from who is not of the school: police, council, hospital.
[[nodiscard]] bool body(std::string_view word) noexcept;
/// Whether `word` is he, she and the like of that gender; of either, if it is not known.
[[nodiscard]] constexpr bool pronoun(std::string_view word, gender wanted) noexcept {
  if (wanted != gender::male && (word == "she" || word == "her")) return true;
  return wanted != gender::female && (word == "he" || word == "him" || word == "his");
}
/// Whether a name after this word is that of somebody outside the school as a rule: cousin Jake, PC Smith, baby Ted.
[[nodiscard]] bool outside_relation(std::string_view word) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_LEXICON_HPP
