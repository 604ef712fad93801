// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_SAID_OF_HPP
#define SAFEGUARDING_SRC_PEOPLE_SAID_OF_HPP

/// \file
/// What the words beside a name say of whoever bears it: a job, an age, what they are to somebody.

#include "context.hpp"

#include <optional>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// What is said beside one name.
struct said_of {
  bool adult = false;   ///< "Daniel senior", "Daniel collected his son"
  bool child = false;   ///< "Daniel junior"
  bool of_two = false;  ///< "senior", "junior", "the elder Mr Kelly": there is another of the name
  bool parent = false;  ///< "her dad, Mr Kelly"; "Jo, her mother": a child's father, mother or grandparent
  kin_word parent_is = kin_word::parent;
  bool outside = false;      ///< "her mum's boyfriend Dylan", "Mr Kelly from social services"
  bool partner = false;      ///< "his girlfriend Amy", who may be a pupil
  bool with_parent = false;  ///< "mum and Dylan": an adult of the home more often than not
  bool not_meant = false;    ///< "not Sam in 5B but the other one"
  std::string_view job;      ///< "Amy Smith the social worker"
  std::string_view from;     ///< "Mr Kelly from social services": the body
  std::optional<int> age;    ///< "25-year-old Dylan"
};

/// What the words beside `found` say; reads a few words on either side.
[[nodiscard]] said_of said_beside(const report_context& in, const span& found);

/// Whether somebody of the staff has that post, by their kind or their note.
[[nodiscard]] bool holds_post(const known_person& who, std::string_view post);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_SAID_OF_HPP
