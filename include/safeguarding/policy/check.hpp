// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_CHECK_HPP
#define SAFEGUARDING_POLICY_CHECK_HPP

/// \file
/// Checking a policy before a child needs it: who would not be told, told about themself, or told two different things.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/cell.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/draft.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// What a check found. In the order in which a report lists them.
/// The numbers are part of the stored format: never change them.
enum class check_code : int {
  unreadable = 1,     ///< outside the format: the document could not be read as a pack
  unknown_name = 2,   ///< a word that is not in the vocabulary
  cycle = 3,          ///< rules override each other in a circle
  uncited = 4,        ///< a binding clause that no rule cites
  unciting = 5,       ///< a rule that cites no clause
  clock = 6,          ///< a clock that cannot run or stop
  test = 7,           ///< a test of the pack fails, or a rule that no test reaches
  self_person = 8,    ///< everybody told is the person it is about
  self_role = 9,      ///< the only post told is that of the person it is about
  gap = 10,           ///< nobody is told
  chain = 11,         ///< who stands in is in the end the person it is about
  require = 12,       ///< an overlay asks for a receiver that the document does not name
  overlap = 13,       ///< two clauses name different receivers for the same case
  no_recipient = 14,  ///< a clause asks for a report and names nobody
  dead = 15,          ///< a rule that never applies
  unbound = 16,       ///< a post that is named and that nobody holds on the day
  ladder = 17,        ///< a ladder without a look-back, with a step that is never reached, or with a hole
  vague = 18,         ///< a time or a measure without a number
};

template <>
struct enum_names<check_code> {
  static constexpr std::pair<check_code, std::string_view> table[] = {{check_code::unreadable, "UNREADABLE"},
                                                                      {check_code::unknown_name, "UNKNOWN"},
                                                                      {check_code::cycle, "CYCLE"},
                                                                      {check_code::uncited, "UNCITED"},
                                                                      {check_code::unciting, "UNCITING"},
                                                                      {check_code::clock, "CLOCK"},
                                                                      {check_code::test, "TEST"},
                                                                      {check_code::self_person, "SELF-PERSON"},
                                                                      {check_code::self_role, "SELF-ROLE"},
                                                                      {check_code::gap, "GAP"},
                                                                      {check_code::chain, "CHAIN"},
                                                                      {check_code::require, "REQUIRE"},
                                                                      {check_code::overlap, "OVERLAP"},
                                                                      {check_code::no_recipient, "NO-RECIPIENT"},
                                                                      {check_code::dead, "DEAD"},
                                                                      {check_code::unbound, "UNBOUND"},
                                                                      {check_code::ladder, "LADDER"},
                                                                      {check_code::vague, "VAGUE"}};
};

/// What a finding speaks of. The numbers are part of the stored format: never change them.
enum class check_scope : int {
  pack_alone = 1,  ///< the school's document by itself, as it is written
  together = 2,    ///< the document with the overlays and the holders
};

template <>
struct enum_names<check_scope> {
  static constexpr std::pair<check_scope, std::string_view> table[] = {{check_scope::pack_alone, "pack alone"},
                                                                       {check_scope::together, "together"}};
};

/// Said on every report, because a check reads nothing but what it is given.
inline constexpr std::string_view check_limits =
    "This speaks only of the document it was given. Other documents of the school may fill the gaps.";

/// One thing found.
struct check_finding {
  check_code code = check_code::unreadable;
  severity weight = severity::warning;
  check_scope scope = check_scope::pack_alone;
  position where;                    ///< of the first rule or clause concerned
  std::vector<std::string> rules;    ///< as "pack/rule"
  std::vector<std::string> clauses;  ///< as "cleves: 8"
  /// The cases concerned, as few boxes; they may overlap, and may reach into cases that cannot be.
  std::vector<condition> cases;
  std::uint64_t count = 0;        ///< how many cases, as the packs tell them apart
  std::string message;            ///< what is wrong, in a sentence
  std::string fragment;           ///< the words of the document that it is about, where it cannot be read; or empty
  std::string advice;             ///< what to do about it, in a sentence
  std::string row;                ///< a row to write into the pack, in TOML, where one can be proposed; or empty
  day from{};                     ///< the first day looked at on which it is so
  std::optional<day> until = {};  ///< the first day looked at on which it is no longer so
};

/// What a check has found, most serious first. A plain value.
struct check_report {
  std::string pack, title;
  std::vector<pin_of_pack> packs;  ///< the document first, then the overlays
  day on{};                        ///< the first day it speaks of
  std::size_t changes = 0;         ///< later days on which something begins or ends, all of them looked at
  std::optional<day> until;        ///< nothing is looked at from this day on: the document or the overlays end
  bool with_holders = false;       ///< whether it was said who holds which post
  std::size_t clauses = 0, rules = 0;
  std::size_t not_in_force = 0;  ///< rules that are not in force on the first day
  std::uint64_t cases = 0;       ///< different cases the document can tell apart on the first day, all looked at
  std::vector<check_finding> findings;
  std::vector<check_code> cut_short;  ///< checks that were too much work: nothing is known of what they look for

  /// Whether something is refused, or could not be looked at: the pack should not be used as it is.
  [[nodiscard]] SAFEGUARDING_API bool refused() const noexcept;
};

/// What a check is for.
enum class check_purpose : int {
  review = 1,   ///< to look where the document fails
  publish = 2,  ///< to put it to use: every rule must be reached by a test of the pack
};

/// What is checked.
struct check_request {
  policy_pack pack;  ///< a school's document, or an overlay by itself
  std::vector<policy_pack> overlays = {};
  /// Who holds which post; without it every post has a holder of its own but for the pack's same_person.
  std::optional<holders> who = {};
  /// From this day on; without it, from the first day on which the pack and all overlays are in force.
  std::optional<day> on = {};
  check_purpose purpose = check_purpose::review;
  std::optional<school_calendar> calendar = {};  ///< for the tests of the pack; without it no terms are known
  std::uint64_t most_work = 20'000'000;  ///< pairs of boxes compared in one check; beyond it the check is cut short
};

/// Checks a document by itself, and together with overlays and holders. Exact: cases are not drawn at random but all
/// looked at, as boxes. A case is one event about one person; facts that make no difference count once. Every later
/// day on which a rule, a pack or a holder begins or ends is looked at too; a finding says from when it holds.
/// A pure function. \throws invalid_input  the packs do not make a rulebook (see there), the document is not in force
/// on that day, or overlays were given and none of them is.
[[nodiscard]] SAFEGUARDING_API check_report check_policy(const vocabulary& words, const check_request& asked);

/// The mistakes of a draft as a report; nothing else is looked at before they are mended.
[[nodiscard]] SAFEGUARDING_API check_report report_on(const pack_draft& draft);

/// The cases in words of the vocabulary: "event: allegation, data breach; harm threshold: yes"; "every case"
/// for no cells.
[[nodiscard]] SAFEGUARDING_API std::string to_words(const condition& cases, const vocabulary& words);

/// The report as one line of JSON, keys in a fixed order: the same findings, the same bytes.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const check_report& report, const vocabulary& words);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_CHECK_HPP
