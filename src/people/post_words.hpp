// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_POST_WORDS_HPP
#define SAFEGUARDING_SRC_PEOPLE_POST_WORDS_HPP

/// \file
/// Words for posts: teacher, head, TA, and what each asks of the words around it.

#include "lexicon.hpp"

#include <array>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// The kinds of people whom a word for a post can mean; none in `kinds` where only their note can say.
struct post_word {
  std::string_view word;
  std::array<person_kind, 3> kinds;
  unsigned count;
  unsigned rules = 0;  ///< of post_rule
};

/// What a word for a post asks of the words around it.
enum post_rule : unsigned {
  capital = 1,            ///< without one it is another word: his head
  capital_or_of = 2,      ///< the Chair, the chair of governors
  not_owned = 4,          ///< her head is none
  alone = 8,              ///< nothing stands between the article and it
  of_year = 16,           ///< the Head of Year 10
  shouted_too = 32,       ///< in capitals throughout it says nothing: HIT ON THE HEAD
  with_class = 64,        ///< by itself it needs a class, and means who has it
  class_of_focus = 128,   ///< "his tutor" has the class of whoever the report is about
  class_of_report = 256,  ///< "the TA" is the one of the only class in the report
  anybody = 512,          ///< the word is for anybody: only what stands before it can say who
};

/// The post for which `word` stands, folded; null if it is none.
[[nodiscard]] const post_word* post(std::string_view word) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_POST_WORDS_HPP
