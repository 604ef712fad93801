// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_AUDIENCE_HPP
#define SAFEGUARDING_POLICY_AUDIENCE_HPP

/// \file
/// What a reporter, a recipient and an auditor may each read of an explanation. docs/explanations.md says why, line by
/// line.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/explanation.hpp>
#include <safeguarding/policy/fact_table.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/rulebook.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Who reads. The numbers are part of the stored format: never change them.
enum class audience : int {
  auditor = 1,    ///< reads everything: a governor, an inspector, a court
  reporter = 2,   ///< whoever made the report
  recipient = 3,  ///< somebody the decision tells
};

template <>
struct enum_names<audience> {
  static constexpr std::pair<audience, std::string_view> table[] = {
      {audience::auditor, "auditor"}, {audience::reporter, "reporter"}, {audience::recipient, "recipient"}};
};

/// The reader, as told by the decision.
struct told_as {
  std::string role;                        ///< role or agency
  std::vector<std::string> stands_in_for;  ///< never why
  std::string time;
  certainty_of_effect certainty = certainty_of_effect::certain;
  std::vector<std::string> cites;

  friend bool operator==(const told_as&, const told_as&) = default;
};

/// A fact as far as the reader's duties rest on it: the value tested, never where it comes from, a number only as the
/// band that was tested.
struct shown_fact {
  std::string name;
  std::vector<std::string> values;

  friend bool operator==(const shown_fact&, const shown_fact&) = default;
};

/// Something the reader must, may or must not do, or weighs.
struct shown_duty {
  std::string what;
  std::string decided_by;
  std::string time;
  certainty_of_effect certainty = certainty_of_effect::certain;
  std::vector<std::string> cites;

  friend bool operator==(const shown_duty&, const shown_duty&) = default;
};

/// A clock that runs for the reader; `clock.because` is empty.
struct shown_clock {
  started_clock clock;
  std::vector<std::string> cites;
};

/// What one reader may read of one matter. A plain value that holds nothing else: it can be handed out.
struct audience_view {
  audience reader = audience::recipient;
  instant as_of;
  std::vector<pin_of_pack> packs;
  std::vector<told_as> told;
  std::vector<shown_fact> facts;
  std::string step;
  std::vector<shown_duty> must, may, must_not, consider;
  std::vector<shown_clock> clocks;
  std::vector<std::string> conflicts;    ///< a duty that is asked for and forbidden, in fixed wording
  std::vector<open_question> questions;  ///< that the reader may be able to answer
  std::vector<cited_clause> clauses;     ///< every clause cited above, once
  std::vector<sentence> sentences;
};

/// What every refused reader is told, whether or not there is a matter. Say the same where there is none.
inline constexpr std::string_view nothing_to_read = "there is nothing here that this reader may read";

/// Of facts put without a report, what a reporter can have said: given by somebody, about what happened. Counts from
/// history, conflicts, absences, other posts of the subject, and what happened afterwards are left out.
[[nodiscard]] SAFEGUARDING_API facts said_by_reporter(const facts& known);

/// What the form of `made` says on its own: of `roll`, the people it tags and the reporter are looked up, and nothing
/// is read of holders, history or declarations.
[[nodiscard]] SAFEGUARDING_API facts said_by_reporter(const report& made, const vocabulary& words,
                                                      const fact_table& table, std::span<const person> roll);

/// For whoever made the report: that it was received, their own duties, what they could still answer. A function of
/// `said`, the packs and `at` alone, so nothing else can be learned from it.
/// \throws not_found  nothing_to_read: the reporter is, by what they said, whom the matter is about.
/// \throws invalid_input  `said` is outside the vocabulary.
[[nodiscard]] SAFEGUARDING_API audience_view reporter_view(const rulebook& book, const facts& said, instant at);

/// For one receiver, by role or agency. `of` is an explanation under `book`.
/// \throws not_found  nothing_to_read: the receiver is not told.
[[nodiscard]] SAFEGUARDING_API audience_view recipient_view(const rulebook& book, const explanation& of,
                                                            std::string_view role_or_agency);

/// For one person, in every role in which the decision tells them. Prefer it to the role: it is refused to everybody
/// the matter is about or who is conflicted.
/// \throws not_found  nothing_to_read: the person is not told by name.
[[nodiscard]] SAFEGUARDING_API audience_view recipient_view(const rulebook& book, const explanation& of,
                                                            const person_id& person);

/// `of` itself, if `reader` may have the whole of it.
/// \throws not_found  nothing_to_read: the matter is about the reader, or the reader is conflicted.
SAFEGUARDING_API const explanation& auditor_view(const explanation& of, const person_id& reader);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_AUDIENCE_HPP
