// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_DEEDS_HPP
#define SAFEGUARDING_TESTS_LIBRARY_DEEDS_HPP

/// \file
/// What people do in a library, drawn at random, with what of it is hidden from one of them.

#include "small_library.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace library_test {

using dice = std::mt19937_64;

template <class T>
const T& one_of(const std::vector<T>& list, dice& draw) {
  return list[draw() % list.size()];
}

/// Something somebody does. What it is about is named by the number of an earlier deed.
struct deed {
  enum class kind {
    report,
    history,  ///< a report brought in from elsewhere: nobody is told
    action,
    addition,
    correction,  ///< of a report: another child is in it
    withdrawal,
    redecision,
    referral,
    open_case,
    correct_case,  ///< another report is filed in it
    close_case,
    declare,
    grant,
    revoke,
    break_glass,
    same_person,
    different_person,
    judge_link,  ///< what two reports have to do with each other
    hand_over,   ///< the DSL's post goes to the deputy
    acknowledge,
    find,
    search,
    probe,  ///< somebody tries all of the above about what may be hidden from them
  } what;
  std::string actor;
  std::vector<sg::involvement> people = {};
  std::optional<std::size_t> about = {};
  std::optional<std::size_t> beside = {};  ///< a second matter: another report or case
  std::string text = {};
  bool hidden = false;  ///< from the one who looks
};

/// Who looks, and what is hidden from them.
struct looker {
  std::string who;
  std::vector<std::string> others;  ///< who write what is hidden
  std::vector<sg::involvement> hidden_people;
  enum class because { barred, tied, merged, own_words, gave_up_post } why = because::barred;
};

[[nodiscard]] const std::vector<looker>& lookers();
/// At least `n` deeds; the first are those that make `by` who they are.
[[nodiscard]] std::vector<deed> draw_deeds(const looker& by, std::size_t n, dice& draw);

/// One of the two worlds.
struct twin {
  small_library school;
  std::vector<sg::record_ref> made;  ///< of each deed, or an empty id
  std::vector<sg::grant_id> given;   ///< of each deed
  std::vector<sg::report> reports;   ///< as each deed made it
  std::vector<sg::case_file> cases;  ///< the same
  std::string seen;                  ///< what the looker was told while the world grew

  explicit twin(std::size_t deeds) : made(deeds), given(deeds), reports(deeds), cases(deeds) {}
  twin(std::size_t deeds, sg::case_library in)
      : school{std::move(in)}, made(deeds), given(deeds), reports(deeds), cases(deeds) {}
};

/// What a deed told its actor. `ids` are those of the fuller world: what is hidden is asked for by the id it has there.
[[nodiscard]] std::string done(twin& in, const std::vector<sg::record_ref>& ids, const deed& what, std::size_t number,
                               sg::instant now);

/// Where reports happen, as drawn.
[[nodiscard]] const std::vector<std::string>& places();

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_DEEDS_HPP
