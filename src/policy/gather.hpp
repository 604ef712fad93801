// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_GATHER_HPP
#define SAFEGUARDING_SRC_POLICY_GATHER_HPP

/// \file
/// Private to policy: what a set of rules leads to in one world, and many such outcomes united into a decision.

#include "receivers.hpp"
#include "worlds.hpp"

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/policy/decision.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace safeguarding::inline v0::detail {

/// What one world leads to for one subject.
struct outcome {
  std::vector<std::pair<std::size_t, told>> tell;  ///< with the index of the rule that tells
  std::vector<exclusion> excluded;
  std::vector<std::size_t> rules;    ///< the rules at work
  std::set<std::size_t> open_rules;  ///< of these, those that are perhaps not: they hang on a fact still open
  std::set<std::string> invariants;
  std::vector<std::pair<std::size_t, std::size_t>> clashes;  ///< pairs of rules with different primary receivers
  std::set<std::string> steps;                               ///< of the ladder; "" where there is perhaps none
};

/// `in.active` are the rules that stand, `in.certain` those of them that hang on no open fact.
[[nodiscard]] outcome outcome_of(const rulebook& book, const holders& who, day date, bars barred, const world& in);

/// Unites outcomes into a decision: told is told in any, certain is certain in all.
class gatherer {
 public:
  gatherer(const rulebook& book, const facts& known, const school_calendar& calendar, instant at);

  /// The outcomes of all worlds of one subject.
  void add(const std::vector<outcome>& outcomes);
  void add_near_misses(const encoded& from, day date);
  [[nodiscard]] decision finish() &&;

 private:
  /// What a decision is made of. `rule` is any rule at work, named as it is cited.
  enum class part { tell, must, may, must_not, consider, clock, rule };
  using thing = std::pair<part, std::string>;
  struct tally {
    std::size_t first_rule = ~std::size_t{0};
    std::set<std::size_t> rules;
    std::set<std::string> stands_in_for;
    std::vector<person_id> people;
    bool certain = false;  ///< for some subject, in every world
  };
  struct barred_tally {
    exclusion who;
    bool always = false;  ///< for some subject, in every world
  };

  tally& note(const thing& what, std::size_t by_rule);
  void add(const outcome& one, std::set<thing>& certain_here);
  void add_barred(const std::vector<outcome>& outcomes);
  [[nodiscard]] std::vector<std::pair<std::string, const tally*>> in_order(part of) const;
  [[nodiscard]] std::vector<recipient> recipients() const;
  [[nodiscard]] std::vector<effect> effects(part of) const;
  [[nodiscard]] std::vector<started_clock> clocks() const;
  [[nodiscard]] std::optional<std::variant<instant, day>> start_of(const clock_rule& rule) const;
  [[nodiscard]] std::vector<open_question> questions() const;
  [[nodiscard]] bool hangs_on(const fact_column& column) const;
  [[nodiscard]] bool somebody_asks_leave() const;
  [[nodiscard]] std::string time_of(const tally& entry) const;
  [[nodiscard]] std::vector<std::string> names(const std::set<std::size_t>& rules) const;
  void cite(decision& to) const;

  const rulebook& book_;
  const facts& known_;
  const school_calendar& calendar_;
  instant at_;
  std::map<thing, tally> tallies_;
  std::set<std::string> invariants_;
  std::set<std::pair<std::size_t, std::size_t>> clashes_;
  std::vector<barred_tally> barred_;
  std::map<std::size_t, std::vector<near_miss>> near_misses_;  ///< by rule
  std::string step_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_GATHER_HPP
