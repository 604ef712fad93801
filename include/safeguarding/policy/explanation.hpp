// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_EXPLANATION_HPP
#define SAFEGUARDING_POLICY_EXPLANATION_HPP

/// \file
/// An explanation: everything a decision rests on, for whoever may see all of it. docs/explanations.md.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/rule.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// The calendar that due times were counted on.
struct pin_of_calendar {
  std::string version;                  ///< the school's own label
  digest hash;                          ///< of everything it says: terms, closures, bank holidays
  std::chrono::year first_published{};  ///< bank holidays are computed before this year
  std::chrono::year last_published{};   ///< and after this one

  friend bool operator==(const pin_of_calendar&, const pin_of_calendar&) = default;
};

/// A clause as an explanation cites it: found again by its label, said in the pack's own paraphrase.
struct cited_clause {
  std::string cited_as;  ///< "cleves: 8", "OV-LADO"
  std::string clause;    ///< "8"
  std::string text;      ///< our paraphrase, never the sentence
  std::string source;    ///< law or guidance, for an overlay
  std::string edition;

  friend bool operator==(const cited_clause&, const cited_clause&) = default;
};

/// One fact, by the name the vocabulary gives it.
struct named_fact {
  std::string name;
  fact known;

  friend bool operator==(const named_fact&, const named_fact&) = default;
};

/// One cell of a rule's condition that the facts met, or could meet.
struct met_cell {
  std::string fact;
  std::vector<std::string> was;    ///< of the fact's values, those the rule accepts
  std::vector<std::string> needs;  ///< the values the rule accepts, any of which is enough
  certainty_of_effect certainty = certainty_of_effect::certain;  ///< possible: the fact is not known

  friend bool operator==(const met_cell&, const met_cell&) = default;
};

/// A rule whose condition the facts met, or could meet.
struct explained_rule {
  std::string name;  ///< as "pack/rule"
  std::string pack;
  rule_kind kind = rule_kind::route;
  std::string subject;  ///< the role whose conduct the rule was applied to; empty where that is not known
  certainty_of_effect certainty = certainty_of_effect::certain;
  std::vector<met_cell> cells;
  std::vector<cited_clause> cites;
  std::vector<std::string> tell;  ///< roles and agencies
  receiver_manner manner = receiver_manner::primary;
  strand serves = strand::report;
  std::string step;
  std::vector<std::string> must, may, must_not, consider, clocks;
  std::string decided_by;
  std::string time;  ///< the clause's own time word

  friend bool operator==(const explained_rule&, const explained_rule&) = default;
};

/// A rule that the facts met, and that others of its pack replaced.
struct overridden_rule {
  explained_rule what;
  std::vector<std::string> by;  ///< as "pack/rule"

  friend bool operator==(const overridden_rule&, const overridden_rule&) = default;
};

/// How it came that a receiver asked for by law or guidance is told. The numbers are part of the stored format: never
/// change them.
enum class requirement_met : int {
  in_document = 1,  ///< the school's own document tells them as well
  added = 2,        ///< only the overlay does
  stood_in = 3,     ///< somebody else is told in their place
  not_needed = 4,   ///< one of several, and another is enough
  nobody = 5,       ///< they are not told, and nobody in their place
};

template <>
struct enum_names<requirement_met> {
  static constexpr std::pair<requirement_met, std::string_view> table[] = {
      {requirement_met::in_document, "in_document"},
      {requirement_met::added, "added"},
      {requirement_met::stood_in, "stood_in"},
      {requirement_met::not_needed, "not_needed"},
      {requirement_met::nobody, "nobody"}};
};

/// One receiver that a rule of an overlay asks for.
struct requirement {
  std::string rule;
  std::string receiver;
  requirement_met how = requirement_met::added;
  std::vector<std::string> by;  ///< in_document: the school's rules; stood_in, not_needed: who is told instead
  certainty_of_effect certainty = certainty_of_effect::certain;

  friend bool operator==(const requirement&, const requirement&) = default;
};

/// A rule that applies only for some answers to an open question.
struct hanging_rule {
  std::string rule;
  std::vector<std::string> needs;  ///< the answers for which it can apply

  friend bool operator==(const hanging_rule&, const hanging_rule&) = default;
};

/// A question nobody has answered, and what would change.
struct explained_question {
  open_question asked;
  std::vector<hanging_rule> hangs;

  friend bool operator==(const explained_question&, const explained_question&) = default;
};

/// A rule that failed in one fact alone, with the clauses it cites.
struct explained_miss {
  near_miss missed;
  std::vector<cited_clause> cites;

  friend bool operator==(const explained_miss&, const explained_miss&) = default;
};

/// Somebody to whom the whole of an explanation is closed, in whatever role they ask. Where it is not known whose
/// conduct is in question, everybody whose it could be.
struct closed_to {
  person_id person;
  barred_because why = barred_because::subject;  ///< subject or conflicted

  friend bool operator==(const closed_to&, const closed_to&) = default;
};

/// What a sentence speaks of. The numbers are part of the stored format: never change them.
enum class sentence_about : int {
  decision = 1,
  fact = 2,
  recipient = 3,
  exclusion = 4,
  requirement = 5,
  step = 6,
  duty = 7,
  clock = 8,
  conflict = 9,
  question = 10,
  overridden = 11,
  near_miss = 12,
  guidance = 13,
};

template <>
struct enum_names<sentence_about> {
  static constexpr std::pair<sentence_about, std::string_view> table[] = {{sentence_about::decision, "decision"},
                                                                          {sentence_about::fact, "fact"},
                                                                          {sentence_about::recipient, "recipient"},
                                                                          {sentence_about::exclusion, "exclusion"},
                                                                          {sentence_about::requirement, "requirement"},
                                                                          {sentence_about::step, "step"},
                                                                          {sentence_about::duty, "duty"},
                                                                          {sentence_about::clock, "clock"},
                                                                          {sentence_about::conflict, "conflict"},
                                                                          {sentence_about::question, "question"},
                                                                          {sentence_about::overridden, "overridden"},
                                                                          {sentence_about::near_miss, "near_miss"},
                                                                          {sentence_about::guidance, "guidance"}};
};

/// One sentence from a fixed template: the same every time for the same thing. Ids stand for people.
struct sentence {
  sentence_about about = sentence_about::decision;
  std::string of;                  ///< the receiver, role, action, clock, fact or rule it speaks of
  std::string text;                ///< ends in a full stop, or in the clauses in brackets and a full stop
  std::vector<std::string> cites;  ///< as cited_as

  friend bool operator==(const sentence&, const sentence&) = default;
};

/// Everything a decision rests on. A plain value; the same inputs give the same explanation, byte for byte. It tells of
/// conflicts, absences and history: only an auditor sees it whole, everybody else a view of it (audience.hpp).
struct explanation {
  decision made;
  facts known;
  pin_of_calendar calendar;
  std::vector<named_fact> facts_by_name;   ///< in the order of the vocabulary; core facts nobody spoke of are unknown
  std::vector<explained_rule> matched;     ///< the rules at work, in the order of the packs
  std::vector<explained_rule> in_reserve;  ///< would have told somebody, had nobody else been
  std::vector<overridden_rule> overridden;
  std::vector<explained_miss> near_misses;
  std::vector<requirement> requirements;
  std::vector<explained_question> questions;
  std::vector<closed_to> closed;  ///< by person id
  std::vector<sentence> sentences;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_EXPLANATION_HPP
