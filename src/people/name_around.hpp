// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_NAME_AROUND_HPP
#define SAFEGUARDING_SRC_PEOPLE_NAME_AROUND_HPP

#include "context.hpp"
#include "lexicon.hpp"
#include "said_of.hpp"

#include <optional>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// What stands around a name, whoever bears it.
struct name_around {
  std::string_view before;              ///< the word right before it, or nothing
  bool bare = false;                    ///< a forename or a surname by itself
  bool clan = false;                    ///< a surname by itself
  bool letters = false;                 ///< initials
  bool signature = false;               ///< whoever writes names themselves
  bool to_staff = false;                ///< "told JB": said to a colleague
  bool of_parents = false;              ///< "Donna, one of the netball mums"
  bool adult_before = false;            ///< a word for an adult stands before it
  bool stranger_named = false;          ///< the report has given the name to a stranger
  bool the_other = false;               ///< "the other Sam"
  bool among_colleagues = false;        ///< with a title, and nobody calls or comes
  bool addressed = false;               ///< "older than you, Sam": in speech, whoever is spoken to
  bool introduced = false;              ///< "a boy in my set called Sam": the reporter hardly knows him
  bool own_name = false;                ///< the reporter signs, and bears the name
  std::optional<person_noun> noun;      ///< before it: "the lad Sam"
  std::optional<person_noun> follower;  ///< after it: "the Slade boy"
  said_of beside;
  gender pronoun = gender::unknown;  ///< "LP was found asleep. She had been marking."
  std::optional<int> age;
  int outside = 0;  ///< bits that somebody of no school is meant
};

/// Looks around `found`, and marks what follows for it whoever bears the name: several, negated, stranger.
[[nodiscard]] name_around look_around(const report_context& in, span& found);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_NAME_AROUND_HPP
