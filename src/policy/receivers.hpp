// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_RECEIVERS_HPP
#define SAFEGUARDING_SRC_POLICY_RECEIVERS_HPP

/// \file
/// Private to policy: from the receivers that rules name to the people who are told.

#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// People who may not be told, and why.
struct bars {
  std::vector<person_id> subjects, requesters, conflicted, absent;
  /// The roles they are said to have, whoever holds them: for bodies without named members.
  std::vector<std::string> subject_roles, requester_roles, conflicted_roles, absent_roles;
};

/// Somebody told by one rule.
struct told {
  std::string receiver;
  std::vector<person_id> people;
  std::string stands_in_for;  ///< the role this one replaces, or empty
  bool perhaps = false;       ///< somebody else is told instead, if a fact still open turns out so
  bool direct = false;        ///< no lead in the school is left: the reporter refers directly
};

/// What became of one route.
struct resolved {
  std::vector<told> tell;
  std::vector<exclusion> excluded;
  std::vector<std::string> removed;  ///< roles held by nobody but the subject, and not replaced
  std::set<std::string> invariants;  ///< clauses of the invariants that were at work

  /// Who is told, as a set that two routes can be compared by: people, or the receiver where it has none by name.
  [[nodiscard]] std::set<std::string> people() const;
};

/// Finds the people for routes on one day, for one subject.
class receivers {
 public:
  /// `case_managers`: roles that receive the allegation strand, false where they perhaps do; where one is conflicted it
  /// goes outside the school.
  receivers(const rulebook& book, const holders& who, day date, bars barred, std::map<std::string, bool> case_managers,
            std::string last_resort);

  [[nodiscard]] resolved resolve(const rule& what) const;
  /// Upwards from a role that only the subject holds, to the first who can be told; in the end outside the school.
  [[nodiscard]] resolved go_up(const std::string& role_id, bool perhaps) const;
  /// Every receiver that somebody barred as subject or conflicted holds; bodies by their named members alone.
  [[nodiscard]] std::vector<exclusion> always_excluded() const;
  /// The invariants of the first overlay that sets them.
  [[nodiscard]] const invariants& keeps() const;

 private:
  struct standing {
    std::vector<person_id> free;
    std::vector<exclusion> barred;
    bool reachable = false;     ///< somebody can be told
    bool only_subject = false;  ///< the subject is the only holder
  };
  [[nodiscard]] standing look(const std::string& role_id, rule_kind kind) const;
  [[nodiscard]] standing look_at_body(const role& body, rule_kind kind) const;
  void stand_in(const std::string& role_id, const standing& why, rule_kind kind, resolved& to) const;
  void take(told somebody, resolved& to) const;

  const rulebook& book_;
  const holders& who_;
  day date_;
  bars barred_;
  std::map<std::string, bool> case_managers_;
  std::string last_resort_;  ///< agency told when nobody in the school is left
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_RECEIVERS_HPP
