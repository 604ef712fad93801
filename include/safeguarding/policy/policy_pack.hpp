// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_POLICY_PACK_HPP
#define SAFEGUARDING_POLICY_POLICY_PACK_HPP

/// \file
/// A policy pack: one document - a school's policy, or the statutory overlay - as clauses, rules, clocks and ladders.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/clause.hpp>
#include <safeguarding/policy/clock_rule.hpp>
#include <safeguarding/policy/ladder.hpp>
#include <safeguarding/policy/policy_case.hpp>
#include <safeguarding/policy/rule.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Whose document a pack is.
enum class pack_kind : int {
  school = 1,   ///< a school's own policy
  overlay = 2,  ///< law and guidance: it adds and requires, and never removes
};

template <>
struct enum_names<pack_kind> {
  static constexpr std::pair<pack_kind, std::string_view> table[] = {{pack_kind::school, "school"},
                                                                     {pack_kind::overlay, "overlay"}};
};

/// What the engine keeps in every decision, and the clause each invariant is cited by. Only overlays set these.
struct invariants {
  std::string never_subject;         ///< nothing is routed to the subject
  std::string stand_in;              ///< an absent or conflicted recipient is replaced
  std::string conflict_of_interest;  ///< a conflicted case manager: straight to `conflict_goes_to`
  std::string conflict_goes_to;      ///< agency, for example "lado"
  std::string direct_to;             ///< agency of the last resort where no adult's conduct is in question
  std::string direct;                ///< every internal lead out of reach: the reporter refers directly
  std::string direct_action;         ///< the action that asks for it
  std::string no_self_approval;      ///< nobody approves their own request
};

/// A pack, as read. Immutable in use; share it freely between threads.
struct policy_pack {
  std::string id;  ///< "cleves", "england": also how its clauses are cited, as "cleves: 8"
  pack_kind kind = pack_kind::school;
  std::string title;
  std::string edition;
  std::optional<day> from, until;                     ///< in force from (inclusive) until (exclusive)
  std::vector<std::vector<std::string>> same_person;  ///< posts that the document itself gives to one person
  int late_after_hours = 0;                           ///< overlays only: when a record counts as late; 0 is never
  invariants keeps;
  std::vector<clause> clauses;
  std::vector<rule> rules;
  std::vector<clock_rule> clocks;
  std::vector<ladder> ladders;
  std::vector<policy_case> tests;  ///< what its author expects of it; no decision looks at them
  digest pinned;                   ///< hash of the canonical form without the tests: what a decision names the pack by

  /// \throws invalid_input  the first mistake of read_draft(): anything outside the format or the vocabulary, a rule
  ///         that cites nothing, a binding clause that no rule cites, a cycle of overrides, a clock nobody starts; with
  ///         file, line, column and fragment.
  [[nodiscard]] static SAFEGUARDING_API policy_pack read(const node& document, const vocabulary& words);

  [[nodiscard]] SAFEGUARDING_API const clause* find_clause(std::string_view wanted) const noexcept;
  [[nodiscard]] SAFEGUARDING_API const clock_rule* find_clock(std::string_view wanted) const noexcept;
  /// Whether the pack applies on `date`.
  [[nodiscard]] bool in_force(day date) const noexcept { return (!from || *from <= date) && (!until || date < *until); }
  /// How a clause is cited in an explanation: "cleves: 8"; an overlay's clauses by their id alone.
  [[nodiscard]] std::string cited_as(std::string_view clause_id) const {
    return kind == pack_kind::overlay ? std::string{clause_id} : id + ": " + std::string{clause_id};
  }
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_POLICY_PACK_HPP
