// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DERIVE_FACTS_HPP
#define SAFEGUARDING_POLICY_DERIVE_FACTS_HPP

/// \file
/// From a report to facts: what its form says, who the people are, and what the history counts.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/fact_table.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/pattern_alert.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/relationship_declaration.hpp>
#include <safeguarding/record/report.hpp>

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What was recorded before: reports, what was done about them and relationships declared, in any order. Views, not
/// kept.
struct history {
  std::span<const report> reports;
  std::span<const action> actions;
  std::span<const relationship_declaration> declarations;
  /// Versions of reports that no longer stand: whoever one of them tags as subject or alleged stays barred.
  std::span<const report> earlier = {};
};

/// Kinds of action that settle an incident of misuse; only an upheld one is ever counted.
inline constexpr std::string_view misuse_upheld = "misuse_upheld";
inline constexpr std::string_view misuse_not_upheld = "misuse_not_upheld";
inline constexpr std::string_view misuse_accidental = "misuse_accidental";

/// Turns reports into facts for one school. Keeps copies of what it is given; safe to use from many threads.
class SAFEGUARDING_API fact_finder {
 public:
  fact_finder(vocabulary words, fact_table table, std::vector<person> roll, holders who);

  /// The facts of `made` as known when it was recorded: nothing recorded later is looked at.
  ///
  /// The subject is whoever is tagged as alleged to have harmed and not ruled out, else an adult tagged subject, else a
  /// pupil tagged subject of misuse, else nobody. An adult is whoever the roll or the holders know as one. Everybody
  /// else who is tagged alleged or subject, ruled out or not, in this version or an earlier one, is in `about`. Where
  /// an adult of the school reports, the school has been aware since that adult saw it: writing it up later postpones
  /// nothing. Counts come from history: earlier misuse by the same pupil that was upheld (not known while an earlier
  /// incident is undecided, or while pupils with different numbers are in question; of several outcomes the one
  /// recorded last counts), and low-level concerns about the same adult in the 365 days up to and including this one,
  /// with how many different people made them. Conflicted is whoever declared a relationship to somebody the report is
  /// about, was declared by that somebody, or holds a post, or by the roll sits on a body as a governor does, and lives
  /// in one household with them; the role by which the roll lets them sit there is in conflicted_roles. Linear in the
  /// reports, actions, declarations and holders given (times the logarithm of the holders).
  [[nodiscard]] facts find(const report& made, const history& before) const;

  /// The facts of `made` as known at `known_by`, not before it was recorded: relationships declared, and outcomes of
  /// earlier incidents recorded, by then count as well. A relationship that held on the day of the report bars for
  /// good: ending it opens nothing. What happened after the report stays outside the counts.
  [[nodiscard]] facts find(const report& made, const history& before, instant known_by) const;

  /// The facts of several reports that somebody took together, as known when they were: the event `pattern_alert` and
  /// what the rows of the table for alerts give, each citing its row, the pattern and its rule. Counts are those of
  /// history up to and including that moment. Whoever is the subject, or is tagged as subject or alleged in one of its
  /// reports, is barred as in find() of a report. Nothing else comes of a pattern: without these facts a decision does
  /// not know of it.
  [[nodiscard]] facts find(const pattern_alert& raised, const history& before) const;

  /// Somebody on the roll, or nullptr. Valid while this lives.
  [[nodiscard]] const person* person_of(const person_id& id) const noexcept;

 private:
  struct subjects;
  [[nodiscard]] subjects subjects_of(const report& made) const;
  [[nodiscard]] std::string role_of(const person_id& id, day date) const;
  [[nodiscard]] std::vector<std::string> further_roles_of(const person_id& id, day date) const;
  [[nodiscard]] bool is_child(const person_id& id) const;
  [[nodiscard]] conduct_of conduct_by(const person_id& id, day date) const;
  void add_people(const report& made, const subjects& found, facts& to) const;
  static void add_named_before(const report& made, const history& before, facts& to);
  void find_seats();
  void add_conflicts(const report& made, const history& before, instant known_by, facts& to) const;
  void add_rows(const report& made, const subjects& found, facts& to) const;
  void add_counts(const report& made, const subjects& found, const history& before, instant known_by, facts& to) const;

  vocabulary words_;
  fact_table table_;
  std::vector<person> roll_;
  holders who_;
  std::unordered_map<person_id, std::size_t> index_;  ///< into roll_
  std::vector<std::pair<std::size_t, std::string>>
      seats_;  ///< who sits on a body, by the roll: into roll_, and as what
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DERIVE_FACTS_HPP
