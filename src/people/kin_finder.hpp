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

/// Whose kin words speak of: of somebody spoken of before (his, her, their), the reporter's (my, our), of somebody
/// whose name stands with an 's, or nobody's (Mum).
enum class owner_of_kin { spoken_of, reporter, named, none };

/// The words of one mention of kin, word by word.
struct kin_phrase {
  std::size_t first = 0, last = 0;  ///< of the mention
  std::size_t from = 0;             ///< the word after "his" or the name
  std::size_t at = 0;               ///< the word of kin
  owner_of_kin whose = owner_of_kin::none;
  const span* name = nullptr;       ///< of whoever owns it, if named
  gender wanted = gender::unknown;  ///< of whoever owns it: his, her
  kin_word what = kin_word::parent;
  age_order age = age_order::any;
  std::string_view sort;  ///< "foster", "half"
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
  kin_phrase latest_;                 // the mention of kin before: "his mum and sister"

  [[nodiscard]] gender sex_of(std::uint32_t person) const { return in_.roll.people[person].sex; }
  [[nodiscard]] bool covered(std::size_t i) const { return i < covered_.size() && covered_[i] != nullptr; }
  // The name that begins at word i.
  [[nodiscard]] const span* begins(std::size_t i) const {
    return covered(i) && covered_[i]->first == i ? covered_[i] : nullptr;
  }

  // Names, and children and adults without one: "a girl", "one boy", "two lads".
  void note_people();
  // "Fenn and his mother": a child has the mother. Says whether the words are for children: "one of the Marsh twins".
  bool keep_pupils(const span& name, std::vector<std::uint32_t>& could_be) const;
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
  [[nodiscard]] std::optional<span> at(std::size_t i);
  // What stands before a word of kin: his, her, my, or a name with 's.
  [[nodiscard]] kin_phrase owned_at(std::size_t i) const;
  // "his lad", of somebody's father who was just spoken of.
  [[nodiscard]] bool of_parent(const kin_phrase& said) const;
  // "whoever talks first loses their mum"
  [[nodiscard]] bool of_anybody(std::size_t their) const;
  // "older", "little", "twin" and what else stands before a word of kin and says of which age; at most two.
  void read_age(kin_phrase& said) const;
  // "foster mum", "half-brother", "stepsister"; a stepmother is a word of kin by herself.
  void read_sort(kin_phrase& said) const;
  // "step mum" in two words: the word of kin is the second.
  [[nodiscard]] bool step_apart(const kin_phrase& said) const;
  // Whether the words are no mention of kin, whoever might be meant.
  [[nodiscard]] bool no_kin(const kin_phrase& said) const;
  // "Mum came in", "older brother in 6M": whether a word of kin that is nobody's is a mention by itself.
  [[nodiscard]] bool alone(const kin_phrase& said) const;
  // What sort of mother or brother: "foster", "half".
  static bool sort_word(std::string_view word);
  // Kin of one sort: where the roll notes it, and brothers and sisters of another surname as half and step ones are.
  [[nodiscard]] std::vector<std::uint32_t> kin_of_sort(std::uint32_t person, kin_word word,
                                                       std::string_view sort) const;
  // "the brother of Nour", "the mother of Andrei Ionescu"
  [[nodiscard]] std::optional<span> of_somebody(std::size_t i);
  static gender gender_said(std::string_view possessive);
  [[nodiscard]] std::optional<span> make(const kin_phrase& said);
  // Whose kin is meant: one of these, and unsure where it may be somebody else's; nothing where the words mean no kin.
  [[nodiscard]] std::optional<meant> owners(const kin_phrase& said) const;
  // An adult nearer by than any pupil may be the one whose kin is meant.
  [[nodiscard]] bool adult_nearer(const kin_phrase& said) const;
  // Everybody who can be that to one of `owners`.
  [[nodiscard]] meant kin_of(const meant& owners, const kin_phrase& said) const;
  // "My son" of several is the one whom the report is tagged with.
  void keep_tagged_child(meant& who, const kin_phrase& said) const;
  // "sibling in 1K"
  void keep_class(meant& who, std::size_t after) const;
  // "My son Kacper": the name that follows at word `next` says which.
  void heed_name(meant& who, std::size_t next);
  // "Her brother Idris", of whom there is one among her brothers.
  [[nodiscard]] std::optional<std::uint32_t> kin_named(const meant& who, const span& name) const;
  // The name that stands beside a word of kin means `person`.
  void settle(span& name, std::uint32_t person);
  // "Their father", of somebody's children whom the report does not name.
  [[nodiscard]] std::vector<std::uint32_t> wards_of_adult(std::size_t at) const;
  // "Zain was in tears, the other one laughed": of the two pupils of the report the one who is not in the sentence.
  [[nodiscard]] std::optional<span> other_one(std::size_t i) const;
  // "The same lad", "this girl": the one pupil of that gender who has been spoken of.
  [[nodiscard]] std::optional<span> again(std::size_t i) const;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_KIN_FINDER_HPP
