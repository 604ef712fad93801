// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DECISION_HPP
#define SAFEGUARDING_POLICY_DECISION_HPP

/// \file
/// A decision: who must be told and who must not, what must, may and must not be done, by when, and why.

#include <safeguarding/calendar/budget.hpp>
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/clock_rule.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// Whether something follows from what is known, or only from something that might be so.
/// The numbers are part of the stored format: never change them.
enum class certainty_of_effect : int {
  certain = 1,   ///< holds for every value that the unknown facts could have
  possible = 2,  ///< holds for some of them: done all the same until the question is settled
};

template <>
struct enum_names<certainty_of_effect> {
  static constexpr std::pair<certainty_of_effect, std::string_view> table[] = {
      {certainty_of_effect::certain, "certain"}, {certainty_of_effect::possible, "possible"}};
};

/// Somebody who is told.
struct recipient {
  std::string receiver;                    ///< role or agency
  std::vector<person_id> people;           ///< who holds the role; empty for an agency
  std::vector<std::string> because;        ///< the rules, as "pack/rule"
  std::vector<std::string> stands_in_for;  ///< roles this one replaces
  std::string time;                        ///< the clauses' own time words, or empty
  certainty_of_effect certainty = certainty_of_effect::certain;

  friend bool operator==(const recipient&, const recipient&) = default;
};

/// Why somebody who would be told is not.
enum class barred_because : int {
  subject = 1,     ///< the matter is about this person
  conflicted = 2,  ///< a declared relationship or conflict of interest
  requester = 3,   ///< it is this person's own request
  absent = 4,      ///< cannot be reached in the time needed
  vacant = 5,      ///< nobody holds the role on that day
};

template <>
struct enum_names<barred_because> {
  static constexpr std::pair<barred_because, std::string_view> table[] = {
      {barred_because::subject, "is the subject"},
      {barred_because::conflicted, "has a declared conflict of interest"},
      {barred_because::requester, "made the request"},
      {barred_because::absent, "cannot be reached"},
      {barred_because::vacant, "nobody holds the role"}};
};

/// Somebody who is not told. A body without named members is not told because of the people who sit on it: the reason
/// is theirs.
struct exclusion {
  std::string role;
  std::vector<person_id> people;
  barred_because why = barred_because::subject;
  certainty_of_effect certainty = certainty_of_effect::certain;  ///< possible: for some values, or not all of them

  friend bool operator==(const exclusion&, const exclusion&) = default;
};

/// An action asked for, offered or forbidden; or an agency to be weighed.
struct effect {
  std::string what;                  ///< action or agency
  std::vector<std::string> because;  ///< the rules, as "pack/rule"
  std::string decided_by;            ///< who decides, for options and what is weighed
  std::string time;                  ///< the clauses' own time words, or empty
  certainty_of_effect certainty = certainty_of_effect::certain;

  friend bool operator==(const effect&, const effect&) = default;
};

/// A clock that starts.
struct started_clock {
  std::string id;
  budget limit;
  std::variant<instant, day> from;  ///< a day where only the date is known: runs from 00:00:00 London
  deadline runs_to;                 ///< projected on the calendar of the decision, with its arithmetic
  std::string owner;
  std::string source;
  std::string edition;
  clock_basis basis = clock_basis::statutory;
  std::vector<std::string> stops;  ///< kinds of action that stop it
  std::vector<std::string> because;
  certainty_of_effect certainty = certainty_of_effect::certain;
};

/// A clock that a rule asks for and that cannot start, because nobody has said when what starts it happened.
struct waiting_clock {
  std::string id;
  budget limit;
  std::vector<std::string> waits_for;  ///< facts: the first that becomes known starts it
  std::string owner;
  std::string source;
  std::string edition;
  clock_basis basis = clock_basis::statutory;
  std::vector<std::string> stops;  ///< kinds of action that stop it
  std::vector<std::string> because;
  certainty_of_effect certainty = certainty_of_effect::certain;

  friend bool operator==(const waiting_clock&, const waiting_clock&) = default;
};

/// Something the sources disagree about, and what was done.
struct conflict {
  std::string text;                ///< fixed wording
  std::vector<std::string> rules;  ///< the rules that disagree

  friend bool operator==(const conflict&, const conflict&) = default;
};

/// Two sources name different primary receivers.
inline constexpr std::string_view both_notified = "conflict recorded: both notified";

/// Whether settling an open question could change the decision at hand.
enum class bearing : int {
  changes_answer = 1,   ///< some rule at work hangs on it: ask
  changes_nothing = 2,  ///< the decision is the same whatever the answer
};

/// A fact that is not known, and the question that would settle it.
struct open_question {
  std::string fact;
  std::string question;
  bearing matters = bearing::changes_answer;

  friend bool operator==(const open_question&, const open_question&) = default;
};

/// A rule about this event that failed in exactly one cell: why it does not apply.
struct near_miss {
  std::string rule;  ///< as "pack/rule"
  std::string fact;
  std::vector<std::string> was;
  std::vector<std::string> needs;

  friend bool operator==(const near_miss&, const near_miss&) = default;
};

/// Whether a pack applies on the day of a decision.
enum class pack_force : int {
  in_force = 1,
  not_in_force = 2,  ///< its dates do not reach that day: nothing of it is in the decision
};

/// The pack a decision was made under.
struct pin_of_pack {
  std::string pack;
  std::string edition;
  digest hash;
  pack_force force = pack_force::in_force;

  friend bool operator==(const pin_of_pack&, const pin_of_pack&) = default;
};

/// A decision on one report at one instant. A plain value; the same inputs give the same decision, byte for byte.
struct decision {
  instant at;
  std::vector<recipient> notify;  ///< in the order of the rules that name them
  std::vector<exclusion> excluded;
  std::string step;  ///< of the ladder, or empty
  std::vector<effect> must, may, must_not, consider;
  std::vector<std::string> cites;    ///< clauses of the school's document, "cleves: 8"
  std::vector<std::string> overlay;  ///< clauses of overlays, "OV-LADO"
  std::vector<started_clock> clocks;
  std::vector<waiting_clock> waiting;
  std::vector<conflict> conflicts;
  std::vector<open_question> missing;
  std::vector<near_miss> near_misses;
  std::vector<pin_of_pack> packs;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DECISION_HPP
