// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_CHECK_SPACE_HPP
#define SAFEGUARDING_SRC_POLICY_CHECK_SPACE_HPP

/// \file
/// Private to policy: packs as boxes over the cases that can be.

#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/cube.hpp>

#include "check_words.hpp"

#include <map>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// One rule on the day of the check.
struct boxed_rule {
  const policy_pack* pack = nullptr;
  const rule* what = nullptr;
  cube box;
  std::vector<std::size_t> over;  ///< the rules that override it

  [[nodiscard]] std::string name() const { return pack->id + "/" + what->id; }
};

using indices = std::vector<std::size_t>;

/// The rules of some packs in force on one day, as boxes over the facts that those packs test, and the cases that can
/// be. The kind of a subject follows from the role, so a rule about "adult" is one about the roles of adults.
class check_space {
 public:
  check_space(const vocabulary& words, const std::vector<const policy_pack*>& packs, day on, std::uint64_t most_work);

  [[nodiscard]] const std::vector<boxed_rule>& rules() const noexcept { return rules_; }
  [[nodiscard]] const std::vector<cube>& possible() const noexcept { return possible_; }      ///< disjoint
  [[nodiscard]] const std::vector<cube>& impossible() const noexcept { return impossible_; }  ///< may overlap
  [[nodiscard]] const cube& whole() const noexcept { return whole_; }
  [[nodiscard]] const vocabulary& words() const noexcept { return words_; }
  [[nodiscard]] cube_budget& budget() const noexcept { return budget_; }
  [[nodiscard]] std::size_t not_in_force() const noexcept { return not_in_force_; }
  /// Gives the checks to come a fresh budget.
  void renew_budget() const { budget_ = cube_budget{most_work_}; }
  /// Whether the possible cases themselves were too much work.
  [[nodiscard]] bool cut_short() const noexcept { return cut_short_; }

  /// `when` as a box.
  [[nodiscard]] cube box_of(const condition& when) const;
  /// The cases in which rule `r` stands: it applies and nothing overrides it. Disjoint; what cannot be is not taken
  /// out.
  [[nodiscard]] std::vector<cube> standing(std::size_t r) const;
  /// standing() of several rules, end to end: the boxes may overlap.
  [[nodiscard]] std::vector<cube> standing_any(const indices& rules) const;
  /// The possible cases in which the event is a concern, or is none.
  [[nodiscard]] std::vector<cube> events(bool concern) const;
  /// `cases` where the subject has this role.
  [[nodiscard]] std::vector<cube> about(const std::vector<cube>& cases, const std::string& role_id) const;
  /// The cases for people to read.
  [[nodiscard]] std::vector<condition> for_people(const std::vector<cube>& cases) const;
  [[nodiscard]] std::uint64_t count(const std::vector<cube>& disjoint) const { return count_cases(disjoint, classes_); }
  [[nodiscard]] const std::vector<std::vector<std::uint64_t>>& classes() const noexcept { return classes_; }

  /// These roles as values of the fact that says who the subject is.
  [[nodiscard]] std::uint64_t subjects(const std::vector<std::string>& roles) const;

  /// The rules that name `receiver`.
  [[nodiscard]] indices telling(const std::string& receiver) const;
  /// The rules that tell somebody.
  [[nodiscard]] indices routes() const;
  /// Whether whoever is told can take a matter on: a post, or an agency at the end of some chain.
  [[nodiscard]] bool can_lead(const std::string& receiver) const;

  [[nodiscard]] unsigned event_column() const noexcept { return event_; }
  [[nodiscard]] unsigned subject_column() const noexcept { return subject_; }

 private:
  void classify();

  const vocabulary& words_;
  mutable cube_budget budget_;
  std::uint64_t most_work_;
  bool cut_short_ = false;
  unsigned event_ = 0, subject_ = 0, kind_ = 0;
  cube whole_;
  std::vector<boxed_rule> rules_;
  std::vector<cube> impossible_, possible_;
  std::vector<std::vector<std::uint64_t>> classes_;
  std::size_t not_in_force_ = 0;
};

/// The rules as they apply to one person with several posts: a rule about any of the posts applies.
struct rules_about {
  std::uint64_t posts = 0;  ///< of the person, in the column of subjects
  std::vector<cube> box;    ///< for each rule; empty where it is about none of them
};

[[nodiscard]] rules_about rules_about_person(const check_space& in, std::uint64_t posts);
/// The cases about that person in which one of these rules stands; the boxes may overlap.
[[nodiscard]] std::vector<cube> standing(const check_space& in, const rules_about& person, const indices& rules);

/// The roles that a subject can have and that can be told.
[[nodiscard]] std::vector<std::string> subject_roles(const vocabulary& words);

/// A finding about these rules: its names, clauses and place.
[[nodiscard]] check_finding finding_about(const check_space& in, const indices& rules, check_code code);
/// With the cases it concerns.
void put_cases(check_finding& to, const check_space& in, const std::vector<cube>& cases);
/// Every post of everybody who holds one of `roles`, and the roles themselves, as values of the subject.
[[nodiscard]] std::uint64_t held_with(const check_space& in, const holders& who, day on, std::uint64_t roles);
/// Whom a matter about a subject with these posts can go to: the next above, or outside the school. Nobody who holds
/// one of the posts holds it. Empty where the vocabulary names none.
[[nodiscard]] std::string free_of(const check_space& in, const holders& who, day on, std::uint64_t posts);
/// Rows for a pack, one for each box of `cases`, ids counted on from the first; none where they would be too many.
/// They override those of `rules` that are the pack's own and apply there.
struct row_for {
  std::string id;
  std::vector<std::string> to;
  std::string more;
};
[[nodiscard]] std::string rows_for(const check_space& in, const policy_pack& pack, const std::vector<condition>& cases,
                                   const indices& rules, const row_for& row);
/// To the DSL, and to somebody else where it is about whoever is the DSL.
[[nodiscard]] std::string rows_for_gap(const check_space& in, const policy_pack& pack, const holders& who, day on,
                                       const std::vector<condition>& cases);
/// To whom an overlay asks for, and to somebody else too where it is about whoever that is.
[[nodiscard]] std::string rows_for_required(const check_space& in, const policy_pack& pack, const holders& who, day on,
                                            const std::vector<condition>& cases, row_for row);
/// For two rules that disagree: the later one overrides the other, or the other way round where that would make a
/// circle or leave a rule without a case. Nothing is proposed for more than two.
[[nodiscard]] std::string row_for_overlap(const check_space& in, const indices& rules);

using findings = std::vector<check_finding>;

// The checks. Each adds what it finds.
void check_gaps(const check_space& in, const policy_pack& pack, const holders& who, day on, check_scope scope,
                findings& to);
void check_self_roles(const check_space& in, const policy_pack& pack, const holders& who, day on, findings& to);
void check_overlaps(const check_space& in, const policy_pack& pack, findings& to);
void check_dead(const check_space& in, findings& to);
void check_no_recipient(const check_space& in, findings& to);
void check_self_persons(const check_space& in, const policy_pack& pack, const holders& who, day on, check_scope scope,
                        findings& to);
void check_chains(const check_space& in, const holders& who, day on, findings& to);
void check_unbound(const check_space& in, const holders& who, day on, findings& to);
/// `in`: the pack with its overlays.
void check_required(const check_space& in, const policy_pack& pack, const holders& who, day on, findings& to);
/// `in`: the routes of the pack with its overlays.
void check_required_together(const check_space& in, const check_request& asked, const holders& who,
                             const school_calendar& calendar, day on, findings& to);
/// The tests of the pack itself.
void check_tests(const vocabulary& words, const check_request& asked, const school_calendar& calendar, findings& to);
/// Most serious first, then in the order of the codes.
void sort_by_weight(findings& all);
void check_ladders(const check_space& in, const policy_pack& pack, findings& to);
void check_vague(const vocabulary& words, const policy_pack& pack, findings& to);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_CHECK_SPACE_HPP
