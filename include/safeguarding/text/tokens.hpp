// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_TOKENS_HPP
#define SAFEGUARDING_TEXT_TOKENS_HPP

/// \file
/// The words of a text as staff write it, each with the place where it stands.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a token is.
/// The numbers are part of the stored format: never change them.
enum class token_kind : int {
  word = 1,              ///< letters; apostrophes within it are taken out of `folded`: O'Brien is "obrien"
  number = 2,            ///< digits only
  word_with_digits = 3,  ///< letters and digits: 7C, AB12
  handle = 4,            ///< an account name, e-mail or web address; `folded` keeps its @ _ . - and the like
  punctuation = 5,       ///< a run of one sign, which is what `folded` begins with; every other visible character
};

template <>
struct enum_names<token_kind> {
  static constexpr std::pair<token_kind, std::string_view> table[] = {
      {token_kind::word, "word"},
      {token_kind::number, "number"},
      {token_kind::word_with_digits, "word_with_digits"},
      {token_kind::handle, "handle"},
      {token_kind::punctuation, "punctuation"}};
};

/// One word, number, handle or run of punctuation.
struct token {
  token_kind kind = token_kind::word;
  std::string folded;           ///< as fold() gives it, without apostrophes; never empty
  std::size_t start = 0;        ///< in code points of the text, a byte that is not UTF-8 counting as one
  std::size_t length = 0;       ///< in code points; a possessive 's is not part of it
  std::size_t byte_start = 0;   ///< the same place in bytes
  std::size_t byte_length = 0;  ///< in bytes
  std::size_t sentence = 0;     ///< which sentence it stands in, from 0; a sentence ends at . ! ? or an empty line
  std::size_t line = 0;         ///< which line it stands on, from 0
  bool capitalised = false;     ///< its first letter is upper case
  bool all_caps = false;        ///< it has two letters or more, none of them lower case, one of them upper case
  bool possessive =
      false;  ///< it is followed by 's, or ends in s and is followed by an apostrophe that closes no quotation
  bool joined = false;       ///< a hyphen or en dash without spaces joins it to the word before, and is no token itself
  bool abbreviated = false;  ///< a full stop follows that ends no sentence: J. or Mr.

  friend bool operator==(const token&, const token&) = default;
};

/// The tokens of `utf8` in order. Words that fold to nothing are left out, as are spaces, line ends and invisible
/// characters. Never throws for what the text says; linear but for what fold() says.
[[nodiscard]] SAFEGUARDING_API std::vector<token> tokens(std::string_view utf8);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_TOKENS_HPP
