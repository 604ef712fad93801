// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_MENTION_HPP
#define SAFEGUARDING_PEOPLE_MENTION_HPP

/// \file
/// A mention: words of a report that stand for a person, who they could stand for, and why.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Evidence is counted in 1/1024 bit, in integers, so that it adds up to the same sum on every machine.
inline constexpr int one_bit = 1024;

/// What is said of a mention. A mention is never turned into a record, and nobody is named where two could be meant.
/// The numbers are part of the stored format: never change them.
enum class mention_verdict : int {
  resolved = 1,     ///< one person of the roll, and no other, fits well enough
  ambiguous = 2,    ///< several fit, or one does but not well enough: a person must say
  not_on_roll = 3,  ///< the words themselves say that nobody of the roll is meant, or nobody fits
};

template <>
struct enum_names<mention_verdict> {
  static constexpr std::pair<mention_verdict, std::string_view> table[] = {
      {mention_verdict::resolved, "resolved"},
      {mention_verdict::ambiguous, "ambiguous"},
      {mention_verdict::not_on_roll, "not_on_roll"},
  };
};

/// In which form somebody is mentioned.
/// The numbers are part of the stored format: never change them.
enum class mention_form : int {
  full_name = 1,         ///< Mia Patel; Patel, Mia
  forename = 2,          ///< Mia, Millie, Boo
  surname = 3,           ///< Patel, the Patel girl
  forename_initial = 4,  ///< Mia P
  initial_surname = 5,   ///< M. Patel; Patel, M.
  initials = 6,          ///< MP, M.P.
  title_surname = 7,     ///< Mrs Patel, Miss P
  username = 8,          ///< mpatel.5b
  role = 9,              ///< the head, 5B's teaching assistant
  kin = 10,              ///< his sister, Mia's mum, my son
  again = 11,            ///< the same lad
  particulars = 12,      ///< a date of birth
};

template <>
struct enum_names<mention_form> {
  static constexpr std::pair<mention_form, std::string_view> table[] = {
      {mention_form::full_name, "full_name"},
      {mention_form::forename, "forename"},
      {mention_form::surname, "surname"},
      {mention_form::forename_initial, "forename_initial"},
      {mention_form::initial_surname, "initial_surname"},
      {mention_form::initials, "initials"},
      {mention_form::title_surname, "title_surname"},
      {mention_form::username, "username"},
      {mention_form::role, "role"},
      {mention_form::kin, "kin"},
      {mention_form::again, "again"},
      {mention_form::particulars, "particulars"},
  };
};

/// What speaks for or against one candidate.
/// The numbers are part of the stored format: never change them.
enum class mention_clue : int {
  prior = 1,
  rarity = 2,
  spelling = 3,
  nickname = 4,
  short_form = 5,
  part_of_name = 6,
  former_name = 7,
  sound = 8,
  initials = 9,
  form_given = 10,
  year_given = 11,
  birth_given = 12,
  address_given = 13,
  tagged = 14,
  named_here = 15,
  reporters_class = 16,
  class_of_report = 17,
  household = 18,
  reporter = 19,
  reporters_household = 20,
  gender = 21,
  standing = 22,
  attendance = 23,
  lower_case = 24,
  common_word = 25,
  outsider = 26,
  role = 27,
  kinship = 28,
  school = 29,
  username = 30,
  rival = 31,
  staff_words = 32,
  pupil_words = 33,
  title = 34,
};

template <>
struct enum_names<mention_clue> {
  static constexpr std::pair<mention_clue, std::string_view> table[] = {
      {mention_clue::prior, "prior"},
      {mention_clue::rarity, "rarity"},
      {mention_clue::spelling, "spelling"},
      {mention_clue::nickname, "nickname"},
      {mention_clue::short_form, "short_form"},
      {mention_clue::part_of_name, "part_of_name"},
      {mention_clue::former_name, "former_name"},
      {mention_clue::sound, "sound"},
      {mention_clue::initials, "initials"},
      {mention_clue::form_given, "form_given"},
      {mention_clue::year_given, "year_given"},
      {mention_clue::birth_given, "birth_given"},
      {mention_clue::address_given, "address_given"},
      {mention_clue::tagged, "tagged"},
      {mention_clue::named_here, "named_here"},
      {mention_clue::reporters_class, "reporters_class"},
      {mention_clue::class_of_report, "class_of_report"},
      {mention_clue::household, "household"},
      {mention_clue::reporter, "reporter"},
      {mention_clue::reporters_household, "reporters_household"},
      {mention_clue::gender, "gender"},
      {mention_clue::standing, "standing"},
      {mention_clue::attendance, "attendance"},
      {mention_clue::lower_case, "lower_case"},
      {mention_clue::common_word, "common_word"},
      {mention_clue::outsider, "outsider"},
      {mention_clue::role, "role"},
      {mention_clue::kinship, "kinship"},
      {mention_clue::school, "school"},
      {mention_clue::username, "username"},
      {mention_clue::rival, "rival"},
      {mention_clue::staff_words, "staff_words"},
      {mention_clue::pupil_words, "pupil_words"},
      {mention_clue::title, "title"},
  };
};

/// What a clue says, in a sentence that holds no name: "the form that is given is theirs".
[[nodiscard]] SAFEGUARDING_API std::string_view sentence_of(mention_clue clue, int bits) noexcept;

/// One line of a candidate's account.
struct mention_evidence {
  mention_clue clue = mention_clue::prior;
  int bits = 0;  ///< in 1/1024 bit; against the candidate if negative

  friend bool operator==(const mention_evidence&, const mention_evidence&) = default;
};

/// Somebody of the roll who could be meant.
struct mention_candidate {
  person_id person;
  int bits = 0;  ///< in 1/1024 bit: exactly the sum of `evidence`
  std::vector<mention_evidence> evidence;

  friend bool operator==(const mention_candidate&, const mention_candidate&) = default;
};

/// Words of a report that stand for a person.
struct mention {
  report_id report;
  std::string surface;     ///< the words as they stand in the report
  std::size_t start = 0;   ///< where they begin, in code points of the report's text
  std::size_t length = 0;  ///< in code points
  mention_form form = mention_form::forename;
  mention_verdict verdict = mention_verdict::ambiguous;
  std::optional<person_id> person;            ///< exactly where `verdict` is resolved
  std::vector<mention_candidate> candidates;  ///< the likeliest first, equals in the order of the roll

  friend bool operator==(const mention&, const mention&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_MENTION_HPP
