// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_HEARING_HPP
#define SAFEGUARDING_SRC_POLICY_HEARING_HPP

/// \file
/// Private to policy: decides on fact sheets, one after the other, in memory that is used again.

#include <safeguarding/policy/ruling.hpp>

#include <cstdint>
#include <utility>
#include <vector>

#include "receivers.hpp"
#include "tally.hpp"
#include "worlds.hpp"

namespace safeguarding::inline v0::detail {

class hearing {
 public:
  /// `people`: how many the posts of a day know.
  hearing(const rulebook& book, std::size_t people);

  /// \throws invalid_input  see decide().
  const ruling& decide(const fact_sheet& known, const posts& today, instant at);

 private:
  enum class leads { nobody, perhaps, surely };
  /// A primary receiver named by a rule, as people: numbers of persons, receivers beyond them.
  struct primary {
    std::uint32_t rule = 0;
    std::vector<std::uint64_t> people;
  };

  void decide_for(std::size_t which);
  void decide_variant(const fact_sheet& known, std::size_t which, std::size_t most);
  void near_misses();
  void bar(const fact_sheet& known, place reporter_role);
  void bar_unnamed(const fact_sheet& known, place role);
  void bar_holders(place role, barred_because why);
  void walk(const fact_sheet& known, std::size_t which, const world& in);
  void resolve(std::uint32_t rule);
  void note_rule(std::uint32_t rule);
  void take(std::uint32_t rule);
  void note_told(std::uint32_t rule, const told& who);
  void note_clashes(std::uint64_t events);
  [[nodiscard]] bool clash(const primary& a, const primary& b, std::uint64_t events) const;

  void write();
  void write_told();
  void write_excluded();
  void write_clocks();
  void write_questions();
  [[nodiscard]] bool hangs_on(place fact) const;
  [[nodiscard]] ruling::part write_rules(std::span<const std::uint64_t> rules);
  [[nodiscard]] ruling::effect write_effect(const tally& from, place what);

  const rulebook& book_;
  const book_index& index_;
  receivers find_;
  tally told_, must_, may_, must_not_, consider_, clocks_;
  barred_tally barred_;
  std::vector<std::vector<person_place>> people_told_;  ///< [receiver]
  std::vector<std::vector<place>> stood_in_for_;        ///< [receiver]: roles
  rule_set at_work_, open_, disagreeing_, matched_, missed_, standing_, overridden_;

  // One decision.
  const fact_sheet* said_ = nullptr;  ///< as the facts were given
  const posts* today_ = nullptr;
  instant at_;
  std::span<const fact_sheet> ways_;
  std::vector<fact_sheet> some_ways_;
  std::uint32_t world_ = 0;   ///< number of the world looked at, from 1
  std::uint32_t worlds_ = 0;  ///< of this subject
  encoded from_;
  const fact_sheet* encoded_for_ = nullptr;  ///< what from_, matched_ and missed_ are of
  std::size_t encoded_which_ = 0;

  // One world.
  leads leads_ = leads::nobody;
  std::vector<primary> primaries_;
  std::size_t primaries_used_ = 0;
  std::vector<std::pair<std::uint32_t, place>> removed_;
  std::vector<std::uint32_t> in_reserve_;
  world one_world_;

  // The steps of one subject: the one given in every world, if there is just one.
  place only_step_ = no_place;
  bool several_steps_ = false;
  std::uint32_t worlds_with_step_ = 0;

  ruling made_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_HEARING_HPP
