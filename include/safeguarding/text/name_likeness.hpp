// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_NAME_LIKENESS_HPP
#define SAFEGUARDING_TEXT_NAME_LIKENESS_HPP

/// \file
/// How likely two names are two ways to write one.
///
/// A likeness compares names and nothing else: two pupils called Mohammed Ali have a likeness near one and are two
/// pupils. It is never 0 and never 1. The weights of changes of spelling were learned from pairs of names that
/// genealogists judged; docs/names.md says from which, and how well they do on names they were not learned from. The
/// same answer, to the bit, on every machine, whichever name comes first.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Which table of spellings applies.
/// The numbers are part of the stored format: never change them.
enum class name_part : int {
  given = 1,    ///< first, middle and preferred names
  surname = 2,  ///< family names
};

template <>
struct enum_names<name_part> {
  static constexpr std::pair<name_part, std::string_view> table[] = {{name_part::given, "given"},
                                                                     {name_part::surname, "surname"}};
};

/// The plainest thing that two names have to do with each other; the first that holds.
/// The numbers are part of the stored format: never change them.
enum class name_relation : int {
  equal = 1,     ///< the same letters once folded; hyphens, spaces and apostrophes do not count
  initial = 2,   ///< one is the first letter of the other
  nickname = 3,  ///< same_nickname_class()
  one_slip = 4,  ///< one letter dropped, added, changed or swapped with its neighbour, in names of four letters or more
  sounds_alike = 5,  ///< sound_alike()
  beginning = 6,     ///< one begins with the other, of at least three letters
  spelling = 7,      ///< none of these, and yet more likely the same than not
  unlike = 8,        ///< more likely different names
  incomparable = 9,  ///< one has no letters, or they are written in scripts that cannot be compared
};

template <>
struct enum_names<name_relation> {
  static constexpr std::pair<name_relation, std::string_view> table[] = {{name_relation::equal, "equal"},
                                                                         {name_relation::initial, "initial"},
                                                                         {name_relation::nickname, "nickname"},
                                                                         {name_relation::one_slip, "one_slip"},
                                                                         {name_relation::sounds_alike, "sounds_alike"},
                                                                         {name_relation::beginning, "beginning"},
                                                                         {name_relation::spelling, "spelling"},
                                                                         {name_relation::unlike, "unlike"},
                                                                         {name_relation::incomparable, "incomparable"}};
};

/// How alike two names are, and in what way.
struct name_likeness {
  double value = 0;  ///< between 0 and 1, both excluded; one half where there is as much for as against
  name_relation relation = name_relation::unlike;

  friend bool operator==(const name_likeness&, const name_likeness&) = default;
};

/// Two given names or two surnames. Of a name of several words all letters are taken together.
[[nodiscard]] SAFEGUARDING_API name_likeness likeness(std::string_view a, std::string_view b, name_part part);

/// Two full names, in any order of their words, with middle names left out, initials, and words written together or
/// apart. Absence is not contradiction: "Ana Smith" may be "Ana Maria Smith", but "Ana Maria Smith" is hardly "Ana Jane
/// Smith". Titles do not count. At most sixteen words of each name are compared.
[[nodiscard]] SAFEGUARDING_API name_likeness full_name_likeness(std::string_view a, std::string_view b);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_NAME_LIKENESS_HPP
