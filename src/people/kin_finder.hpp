// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_KIN_FINDER_HPP
#define SAFEGUARDING_SRC_PEOPLE_KIN_FINDER_HPP

/// \file
/// The grammar of kin: "his sister", "Mia's mum", "the same lad", word by word.

#include "context.hpp"
#include "lexicon.hpp"

#include <optional>
#include <span>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Whom a word of kin can mean.
struct meant {
  std::vector<std::uint32_t> people;
  bool unsure = false;  ///< it is not known whose kin is spoken of
};

class kin_finder {
 public:
  kin_finder(const report_context& in, std::vector<span>& spans) : in_{in}, text_{in.text}, spans_{spans} {}

  void all();

 private:
  const report_context& in_;
  const report_words& text_;
  std::vector<span>& spans_;
  std::vector<spoken_of> noted_;      // by name or noun, in the order of the text
  std::vector<spoken_of> said_;       // of those, and of kin, who are spoken of before the word that is looked at
  std::vector<const span*> covered_;  // by word: the name that stands there

  [[nodiscard]] gender sex_of(std::uint32_t person) const { return in_.roll.people[person].sex; }
  [[nodiscard]] bool covered(std::size_t i) const { return i < covered_.size() && covered_[i] != nullptr; }
  // The name that begins at word i.
  [[nodiscard]] const span* begins(std::size_t i) const {
    return covered(i) && covered_[i]->first == i ? covered_[i] : nullptr;
  }

  // Names, and children and adults without one: "a girl", "one boy", "two lads".
  void note_people();
  // Those spoken of before word `at`, but for whoever is further back than anybody remembers.
  [[nodiscard]] std::span<const spoken_of> before(std::size_t at) const;
  // One of all who were spoken of or are tagged, where each is known: whichever it is, they may have one mother.
  static std::vector<std::uint32_t> any_of(const std::vector<std::vector<std::uint32_t>>& groups,
                                           std::vector<std::uint32_t> people);
  // "Leon told Mr Hale that his stepdad drinks": whoever is told a thing is not the one it is about.
  [[nodiscard]] bool only_told(std::size_t last) const;
  // The pupils of whom one is meant by "his", "her" or nothing at all before a word of kin; none if it cannot be said.
  [[nodiscard]] std::vector<std::uint32_t> pupils_before(std::size_t at, gender wanted) const;
  [[nodiscard]] span resolved_as(std::size_t first, std::size_t last, mention_form form, meant who) const;
  static span left_open(std::size_t first, std::size_t last);
  // "(Archie's) brother's best friend": the last word, if what follows word `owner`, which has an 's, is a friend.
  [[nodiscard]] std::optional<std::size_t> friend_after(std::size_t owner) const;
  // "Mia's friend", "a friend of Mia's": nobody who is known, and not Mia.
  [[nodiscard]] std::optional<span> somebodys_friend(std::size_t i) const;
  // Word i begins a mention of kin.
  std::optional<span> at(std::size_t i);
  // What sort of mother or brother: "foster", "half".
  static bool sort_word(std::string_view word);
  // Kin of one sort: where the roll notes it, and brothers and sisters of another surname as half and step ones are.
  [[nodiscard]] std::vector<std::uint32_t> kin_of_sort(std::uint32_t person, kin_word word,
                                                       std::string_view sort) const;
  // "the brother of Nour", "the mother of Andrei Ionescu"
  std::optional<span> of_somebody(std::size_t i);
  static gender gender_said(std::string_view possessive);
  std::optional<span> make(std::size_t first, std::size_t last, const span* owner, bool mine, bool nobody,
                           gender wanted, kin_word word, age_order age, std::string_view sort = {});
  // "Their father", of somebody's children whom the report does not name.
  [[nodiscard]] std::vector<std::uint32_t> wards_of_adult(std::size_t at) const;
  // "Zain was in tears, the other one laughed": of the two pupils of the report the one who is not in the sentence.
  [[nodiscard]] std::optional<span> other_one(std::size_t i) const;
  // "The same lad", "this girl": the one pupil of that gender who has been spoken of.
  std::optional<span> again(std::size_t i);
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_KIN_FINDER_HPP
