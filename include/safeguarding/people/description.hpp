// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_DESCRIPTION_HPP
#define SAFEGUARDING_PEOPLE_DESCRIPTION_HPP

/// \file
/// The adult or child nobody names: what reports say of their looks, as a profile that later reports match or
/// contradict.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a trait is of.
/// The numbers are part of the stored format: never change them.
enum class trait_kind : int {
  sex = 1,    ///< "male" or "female", as the words have it
  age = 2,    ///< years, from and to: "40-49"
  build = 3,  ///< tall, thin
  hair = 4,   ///< also beards
  clothing = 5,
  carried = 6,  ///< bags, sticks, clipboards, watches
  mark = 7,     ///< tattoos, bandages, scars
  animal = 8,
  vehicle = 9,
};

template <>
struct enum_names<trait_kind> {
  static constexpr std::pair<trait_kind, std::string_view> table[] = {
      {trait_kind::sex, "sex"},   {trait_kind::age, "age"},           {trait_kind::build, "build"},
      {trait_kind::hair, "hair"}, {trait_kind::clothing, "clothing"}, {trait_kind::carried, "carried"},
      {trait_kind::mark, "mark"}, {trait_kind::animal, "animal"},     {trait_kind::vehicle, "vehicle"},
  };
};

/// One thing that is said: a coat, and that it is yellow.
struct trait {
  trait_kind kind = trait_kind::clothing;
  std::string thing;   ///< coat, plait, tall; for age and sex the value itself
  std::string colour;  ///< one word for colours that people do not tell apart: mustard and ochre are "yellow"; empty if
                       ///< not said

  friend bool operator==(const trait&, const trait&) = default;
};

/// Somebody whom a text describes and does not name.
struct description {
  std::string surface;        ///< the words for the person: "a lady", "Gentleman"
  std::size_t start = 0;      ///< in code points of the text
  std::vector<trait> traits;  ///< in the order of the text, each once

  friend bool operator==(const description&, const description&) = default;
};

/// The people whom `text` describes: whoever is called by a noun such as "woman" or "lad", with what the same or the
/// next sentence says of looks. Nobody is named by it, ever: a profile may meet a person only as a candidate for
/// somebody to judge.
[[nodiscard]] SAFEGUARDING_API std::vector<description> find_descriptions(std::string_view text);

/// One trait of two profiles compared.
struct trait_comparison {
  trait_kind kind = trait_kind::clothing;
  int bits = 0;  ///< in 1/1024 bit; negative where they contradict each other

  friend bool operator==(const trait_comparison&, const trait_comparison&) = default;
};

/// How far two descriptions can be of one person, trait by trait. What only one of them says counts nothing; another
/// sex or age speaks against, another colour of the same thing a little.
[[nodiscard]] SAFEGUARDING_API std::vector<trait_comparison> compare(const description& a, const description& b);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_DESCRIPTION_HPP
