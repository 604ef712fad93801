// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_SOUND_HPP
#define SAFEGUARDING_TEXT_SOUND_HPP

/// \file
/// How a name sounds to somebody who writes it down: a code for names of British schools, whatever language they come
/// from.

#include <safeguarding/core/export.hpp>

#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// The sound of one name in capital letters, with the first vowel and an open ending in small ones: "Katherine" and
/// "Cathryn" are both KaTRN, "Mohammed" and "Muhamad" MoHMD, "Iwona" and "Ivona" share a code. Codes are for comparing,
/// not for storing: they may change with the version of the library.
struct sound_code {
  std::string first;   ///< the usual reading; empty if the name has no letters
  std::string second;  ///< another reading, of the same spelling in another language or mouth; empty if there is none

  friend bool operator==(const sound_code&, const sound_code&) = default;
};

/// The sound of one name. Accents count where they say how a letter is read; signs and spaces do not.
[[nodiscard]] SAFEGUARDING_API sound_code sound_of(std::string_view name);

/// Whether they share a reading. Names that do are often two spellings of one, and as often two names: a hint, never
/// evidence alone.
[[nodiscard]] SAFEGUARDING_API bool sound_alike(const sound_code& a, const sound_code& b) noexcept;

/// The consonants of a code without its vowels: "Hussain" and "Hossein" may differ by vowels only.
[[nodiscard]] SAFEGUARDING_API std::string consonants(std::string_view code);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_SOUND_HPP
