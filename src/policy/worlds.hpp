// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_WORLDS_HPP
#define SAFEGUARDING_SRC_POLICY_WORLDS_HPP

/// \file
/// Private to policy: facts as masks, and the worlds that the unknown ones leave open.

#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "posts.hpp"

namespace safeguarding::inline v0::detail {

/// Worlds told apart for one subject, over all variants; beyond this, further unknown facts are left open inside each
/// world: what hangs on them is possible, and what would come instead is done as well.
inline constexpr std::size_t most_worlds = 4096;

/// Everything a decision is made from but the calendar, in words.
struct inputs {
  const rulebook& book;
  const facts& known;
  const holders& who;
  instant at;
  day date;  ///< of `at`, in London
};

/// The same as numbers, but the facts.
struct matter {
  const rulebook& book;
  const book_index& index;
  const posts& today;
  instant at;
};

/// The facts of one report as seen for one subject.
struct encoded {
  std::vector<std::uint64_t> values;  ///< one mask for each fact of the vocabulary; all known values where unknown
  std::vector<std::size_t> unknown;   ///< facts that are not known, in the order of the vocabulary
  std::uint64_t further_events = 0;   ///< events that stand beside an unknown main event
};

/// The facts that are lists of roles or events, or name a second subject: not tested by rules, and yet part of the
/// core.
inline constexpr const char* core_lists[] = {"also_events", "subject_also_holds", "second_subject_role", "absent_roles",
                                             "conflicted_roles"};

/// The roles whose conduct is in question, one pass of deciding each: one entry, or more. The first is empty where it
/// is not known.
[[nodiscard]] std::vector<std::string> subjects_of(const facts& known);

/// The core_lists and the list that may not be unknown: names that word_index knows beside the facts.
[[nodiscard]] std::vector<std::string_view> names_of_lists();

/// Facts as numbers.
/// \throws invalid_input  what check() refuses.
[[nodiscard]] fact_sheet sheet_of(const rulebook& book, const people_index& people, const facts& known);

/// `known` in every way its core_lists could be: as it is where they are known; where one is not, without it and with
/// each single value it could hold.
[[nodiscard]] std::vector<fact_sheet> variants(const rulebook& book, const fact_sheet& known);

/// Whether with_subject() gives anything but `known` itself.
[[nodiscard]] bool subject_is_open(const book_index& index, const fact_sheet& known);

/// `known` with every role the first subject could have, where that is not known.
[[nodiscard]] std::vector<fact_sheet> with_subject(const rulebook& book, const fact_sheet& known);

/// Encodes the facts for the subject with index `which` of its roles. Every role that the subject holds on that day
/// stands in subject_role, so that a rule about any of them applies.
void encode(const matter& in, const fact_sheet& known, std::size_t which, encoded& to);
[[nodiscard]] encoded encode(const inputs& in, std::size_t which);

/// One way the unknown facts could be, as far as rules and people can tell it from another.
struct world {
  place reporter_role = no_place;  ///< stands for every role with the same holders, where it is not known
  std::uint64_t events = 0;
  rule_set active;   ///< the rules that match
  rule_set certain;  ///< of these, those that match whatever the facts still open turn out to be

  friend bool operator==(const world&, const world&) = default;
};

/// Every way the unknown facts could be, none twice and at most `most` of them. `from`: the facts, encoded; `matched`:
/// the rules that match them.
[[nodiscard]] std::vector<world> worlds(const matter& in, const fact_sheet& known, const encoded& from,
                                        const rule_set& matched, std::size_t most);

/// Worlds in one order, whatever order they were found in.
[[nodiscard]] bool before(const vocabulary& words, const world& a, const world& b);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_WORLDS_HPP
