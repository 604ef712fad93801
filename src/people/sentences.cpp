// SPDX-License-Identifier: Apache-2.0
// What each clue says, for a reader who has the report before them: no name of anybody stands in these sentences.
#include <safeguarding/people/mention.hpp>

namespace safeguarding::inline v0 {

std::string_view sentence_of(mention_clue clue, int bits) noexcept {
  const bool against = bits < 0;
  switch (clue) {
    case mention_clue::prior: return "one person among all on the roll";
    case mention_clue::rarity: return "how few on the roll have this name, or this part of it";
    case mention_clue::spelling: return against ? "the name is spelt otherwise" : "the forename fits too";
    case mention_clue::nickname: return "a pet form of the name";
    case mention_clue::short_form: return "a short form of the name";
    case mention_clue::part_of_name: return "a part of the name only";
    case mention_clue::former_name: return "a former name";
    case mention_clue::sound: return "the name only sounds like it";
    case mention_clue::initials: return against ? "initials alone say little, or do not fit" : "the initial fits";
    case mention_clue::form_given: return against ? "another form is given" : "their form is given";
    case mention_clue::year_given: return against ? "another year is given" : "their year is given";
    case mention_clue::birth_given: return against ? "another date of birth is given" : "their date of birth is given";
    case mention_clue::address_given: return "their address is given";
    case mention_clue::tagged: return "the reporter tagged them";
    case mention_clue::named_here: return "named more fully in the same report";
    case mention_clue::reporters_class: return "in the reporter's class or year";
    case mention_clue::class_of_report: return "in a class or year the report is about";
    case mention_clue::household: return "of the family of somebody in the report";
    case mention_clue::reporter:
      return against ? "reporters seldom write of themselves by name" : "the reporter's own name at the end";
    case mention_clue::reporters_household: return "of the reporter's family";
    case mention_clue::gender:
      return against ? "the words are for somebody of the other gender" : "of the gender that the words say";
    case mention_clue::standing: return "people of this standing are seldom spoken of in this way";
    case mention_clue::attendance: return "not at the school on that day";
    case mention_clue::lower_case: return "without a capital, in a report that has capitals";
    case mention_clue::common_word: return "an everyday word as well";
    case mention_clue::outsider: return "the words say that somebody else is meant, or nobody has this name";
    case mention_clue::role: return against ? "the post does not fit" : "the post fits";
    case mention_clue::kinship: return against ? "the words are for somebody's father or mother" : "the tie fits";
    case mention_clue::school: return against ? "of another school" : "of the reporter's school";
    case mention_clue::username: return "the account fits the name";
    case mention_clue::rival: return "somebody else could as well be meant";
    case mention_clue::staff_words: return "spoken of as a colleague is";
    case mention_clue::pupil_words: return against ? "spoken of as a pupil is" : "spoken of as a pupil is, and is one";
    case mention_clue::title: return "spoken of with a title, as adults are";
  }
  return "";
}

}  // namespace safeguarding::inline v0
