// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_BOOK_INDEX_HPP
#define SAFEGUARDING_SRC_POLICY_BOOK_INDEX_HPP

/// \file
/// Private to policy: everything a rulebook names, as numbers. Deciding works on these alone; words come back when a
/// ruling is written out.

#include <safeguarding/policy/fact_sheet.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule_table.hpp"
#include "word_index.hpp"

namespace safeguarding::inline v0::detail {

/// A role of the vocabulary, by its place there.
struct indexed_role {
  bool child = false, nobody = false, many = false, receiver = false;
  place told_as = no_place;       ///< among the receivers; no_place where an agency has the name
  std::uint64_t subject_bit = 0;  ///< its value of the fact subject_role
  std::vector<place> chain;       ///< receivers
  place continues_as = no_place, under = no_place;
  std::vector<place> seats;  ///< roles whose holders sit on this body, and the body itself
  place leader = no_place;   ///< who leads the body: the first of its chain, if that sits on it
  bool sits = false;         ///< some body includes it
};

/// Somebody who can be told: role or agency. Places are in the order of the names.
struct receiver {
  std::string name;
  place role = no_place;  ///< no_place for an agency
  bool leads = false;     ///< can take a matter on: a post, or an agency at the end of somebody's chain
};

/// The clauses that the engine keeps by itself, as bits.
enum class kept : std::uint8_t { never_subject = 1, stand_in = 2, conflict = 4, direct = 8, no_self_approval = 16 };

struct indexed_rule {
  bool overlay = false;
  rule_kind kind = rule_kind::route;
  bool leave = false;   ///< asks for leave: who asks may not decide
  bool routes = false;  ///< `to` and the next three mean something
  bool alternatives = false;
  receiver_manner manner = receiver_manner::primary;
  strand serves = strand::report;
  std::vector<place> to;
  place step = no_place;
  std::vector<place> must, may, must_not, consider, clocks;
  std::uint64_t events = ~std::uint64_t{0};  ///< those its condition takes
};

struct indexed_clock {
  const clock_rule* rule = nullptr;
  std::vector<place> starts;  ///< facts; no_place for the record itself
};

struct book_index {
  rule_table table;
  word_index spelled;
  std::vector<indexed_role> roles;
  std::vector<receiver> receivers;
  std::vector<std::string> actions, agencies, steps;  ///< that rules name, in alphabetical order
  std::vector<indexed_clock> clocks;                  ///< by "pack/clock"
  std::vector<indexed_rule> rules;
  std::vector<place> role_of_subject, role_of_reporter;  ///< value of subject_role, of reporter_role -> role
  place event = 0, subject_role = 0, subject_kind = 0, reporter_role = 0, recorded = 0;
  place reporter_is_subject = no_place, observed_at = no_place, aware_at = no_place;  ///< no_place: not a fact here
  std::uint64_t child = 0, adult = 0, nobody = 0, late = 0, promptly = 0;  ///< values of subject_kind and of recorded
  std::vector<std::uint64_t> absent;  ///< [fact]: "absent" where it may be, nothing where not
  std::vector<place> subject_facts;   ///< facts that hold the subject's role
  std::vector<std::pair<place, std::uint64_t>>
      asides;                         ///< facts that speak of a child or an adult, and the value aside
  rule_set asking_leave;              ///< rules that route a request for leave
  const invariants* keeps = nullptr;  ///< of the first overlay that sets them; never null
  place conflict_goes_to = no_place, direct_to = no_place;     ///< of `keeps`
  place last_resort_adult = no_place, last_resort = no_place;  ///< where nobody in the school is left
  std::vector<place> direct_actions;

  [[nodiscard]] const indexed_role* role(place at) const noexcept { return at == no_place ? nullptr : &roles[at]; }
};

/// \throws invalid_input  a pack names what `words` does not have.
[[nodiscard]] book_index index_of(const vocabulary& words, const std::vector<policy_pack>& packs,
                                  const std::vector<rulebook::place>& rules);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_BOOK_INDEX_HPP
