// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_ENUM_NAMES_HPP
#define SAFEGUARDING_CORE_ENUM_NAMES_HPP

/// \file
/// One table per enum ties each value to its stored word; name() and parse() read it both ways.

#include <optional>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Specialise with `static constexpr std::pair<E, std::string_view> table[] = {...};` beside the enum.
/// The words are part of the stored format: they may be added to, never changed.
template <class E>
struct enum_names;

/// An enum that has its words.
template <class E>
concept named_enum = requires {
  enum_names<E>::table;
};

/// The stored word of `value`; "?" for a number outside the enum.
template <named_enum E>
[[nodiscard]] constexpr std::string_view name(E value) noexcept {
  for (const auto& [known, word] : enum_names<E>::table)
    if (known == value) return word;
  return "?";
}

/// The value whose stored word is `word`, if there is one.
template <named_enum E>
[[nodiscard]] constexpr std::optional<E> parse(std::string_view word) noexcept {
  for (const auto& [known, text] : enum_names<E>::table)
    if (text == word) return known;
  return std::nullopt;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_ENUM_NAMES_HPP
