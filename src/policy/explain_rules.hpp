// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_EXPLAIN_RULES_HPP
#define SAFEGUARDING_SRC_POLICY_EXPLAIN_RULES_HPP

/// \file
/// Private to policy: which rules apply, or could, and in which cells - without walking through the worlds.

#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/explanation.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// What became of one rule for one subject, over everything the unknown facts could be.
struct rule_fate {
  std::size_t rule = 0;                   ///< index into rulebook::rules()
  std::size_t subject = 0;                ///< 0 for the first subject
  bool stands = false;                    ///< for some of the values: met, in force and not overridden
  bool always = false;                    ///< for all of them
  std::map<unsigned, std::uint64_t> was;  ///< fact -> the values that met the cell
  std::set<unsigned> open;                ///< of these facts, those that are not known
  std::set<std::size_t> by;               ///< rules that override it for some of the values
};

/// The fate of every rule in force on `date` that the facts meet, or could; by rule, then by subject.
[[nodiscard]] std::vector<rule_fate> fates(const rulebook& book, const facts& known, const holders& who, instant at,
                                           day date);

/// Role of the subject with that number; empty where it is not known.
[[nodiscard]] std::string subject_role(const facts& known, std::size_t subject);

/// The values of `mask` in words, in the order of the vocabulary.
[[nodiscard]] std::vector<std::string> values_in(const fact_column& column, std::uint64_t mask);

[[nodiscard]] explained_rule explained(const rulebook& book, const facts& known, const rule_fate& from);

/// The clauses a rule cites.
[[nodiscard]] std::vector<cited_clause> clauses_of(const rulebook::place& rule);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_EXPLAIN_RULES_HPP
