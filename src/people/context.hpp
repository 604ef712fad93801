// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_CONTEXT_HPP
#define SAFEGUARDING_SRC_PEOPLE_CONTEXT_HPP

/// \file
/// What a report says around a mention that bears on who is meant.

#include "lexicon.hpp"
#include "spans.hpp"

#include <safeguarding/people/find_mentions.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace safeguarding::inline v0::detail {

/// Somebody who is resolved, at which word first and at which last.
struct place_of_person {
  std::uint32_t person = 0;
  std::size_t first = 0, last = 0;
};

/// Who is known to be in a report, and where it stands in the school.
struct report_context {
  const indexed_roll& roll;
  const report& made;
  const report_words& text;
  day on;
  std::optional<std::uint32_t> reporter;
  std::vector<std::uint32_t> tagged;
  std::vector<place_of_person> found_here;  ///< resolved in any form, and at which word
  std::vector<place_of_person> named;       ///< resolved by a full form, and at which word
  std::set<int> reporter_forms, reporter_years, forms, years, households, addresses;
  std::set<std::string> schools;  ///< of the reporter and of those tagged

  std::map<std::string, std::size_t> strangers;  ///< names given to somebody outside the school, and from which word on
  std::set<std::uint32_t> denied;                ///< of whom it says that they are not meant: "not Nia"
  std::set<int> homes;                           ///< households of everybody who could be meant by a name
  std::map<std::string, std::pair<std::size_t, std::size_t>> capitals;  ///< capitalised words, and where first and last

  [[nodiscard]] bool by_parent() const { return reporter && roll.people[*reporter].parent(); }
  [[nodiscard]] bool by_pupil() const { return reporter && roll.people[*reporter].pupil(); }
  /// Whether `test` holds for somebody who is resolved elsewhere than at word `here`.
  template <class Test>
  [[nodiscard]] bool any_found(std::size_t here, Test test) const {
    for (const auto& one : found_here)
      if ((one.first != here || one.last != here) && test(one.person)) return true;
    return false;
  }
  /// Whether `test` holds for somebody named in full elsewhere than at word `here`.
  template <class Test>
  [[nodiscard]] bool any_named(std::size_t here, Test test) const {
    for (const auto& one : named)
      if ((one.first != here || one.last != here) && test(one.person)) return true;
    return false;
  }
  [[nodiscard]] bool present(std::uint32_t person) const {
    const auto& who = roll.people[person];
    return !(who.end && *who.end < on) && !(who.start && *who.start > on);
  }
};

[[nodiscard]] report_context context_of(const indexed_roll& roll, const report& made, const report_words& text);

/// Adds to each candidate of `found` what the report says for and against them.
void weigh(const report_context& in, span& found);

/// What the words around word `first` to `last` say against anybody of the roll being meant; 0 if they say nothing.
[[nodiscard]] int outsider_bits(const report_context& in, const span& found);

/// The verdict on `found`; the likeliest is moved to the front.
[[nodiscard]] mention_verdict judge(const report_context& in, span& found, const mention_settings& settings);

/// Older or younger than whoever they are kin to.
enum class age_order { any, older, younger, same };

/// "Older" and "little" before a word of kin, and words there that say nothing of age.
[[nodiscard]] std::optional<age_order> order_word(std::string_view word);

/// Stands among kin for somebody of whom the roll does not say enough.
inline constexpr std::uint32_t no_one = 0xffffffff;

[[nodiscard]] constexpr bool may_be(gender sex, gender wanted) noexcept {
  return wanted == gender::unknown || sex == gender::unknown || sex == wanted;
}

/// Everybody on the roll who can be that to `person`; with no_one among them, it could as well be somebody else.
[[nodiscard]] std::vector<std::uint32_t> kin_on_roll(const report_context& in, std::uint32_t person, kin_word word,
                                                     age_order age);

/// Whether one word of their surnames is the same.
[[nodiscard]] bool share_surname(const known_person& a, const known_person& b);

/// Somebody whom the text has spoken of before a word.
struct spoken_of {
  std::size_t at = 0;
  std::optional<std::uint32_t> person;  ///< none: somebody, but it is not known who
  std::vector<std::uint32_t> could_be;  ///< that person, or the few of whom it is one; none where it could be anybody
  gender sex = gender::unknown;
  bool adult = false;
};

/// The one of several whom the report is tagged with; all of them where each is known, for it may not matter which.
[[nodiscard]] std::vector<std::uint32_t> one_tagged(const std::vector<std::vector<std::uint32_t>>& groups,
                                                    const std::vector<std::uint32_t>& tagged);

/// Whether the words from `at` on say that whoever was just spoken of is at a college, at work or the like: no pupil.
[[nodiscard]] bool kin_elsewhere(const report_words& text, std::size_t at);

/// "K" for the one pupil of the report whose forename begins so: of those tagged, or named elsewhere in it.
void find_letters(const report_context& in, std::vector<span>& spans);

/// Kin ("his sister", "Mia's mum", "my son"), "the same lad" and posts ("the head", "5B's TA"), by what is resolved in
/// `spans`.
void find_kin(const report_context& in, std::vector<span>& spans);
void find_roles(const report_context& in, std::vector<span>& spans);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_CONTEXT_HPP
