// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_WORLD_HPP
#define SAFEGUARDING_SRC_JIGSAW_WORLD_HPP

#include <safeguarding/jigsaw/jigsaw.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

inline constexpr std::int32_t not_compared = -9 * 1024;  ///< what a pair counts that shares nothing rare
/// What a judgement in force adds to a link.
[[nodiscard]] constexpr std::int32_t bits_of(verdict_on_link said) noexcept {
  if (said == verdict_on_link::yes) return 24 * 1024;
  return said == verdict_on_link::no ? -48 * 1024 : 0;
}

/// What was found on two reports when the later arrived, without what others say of them.
struct pair_bits {
  std::uint32_t earlier = 0;
  std::int32_t alone = 0;             ///< all lines but company, judgement and what keeps a settled report below even
  bool held_down = false;             ///< a settled report, with nothing that lifts it
  std::optional<std::int32_t> event;  ///< that they are accounts of one event
};

/// A report that arrived.
struct arrival {
  report_features features;
  std::string place;
  std::vector<std::pair<std::string, event_role>> tagged;  ///< ascending
  bool there = true;                                       ///< neither withdrawn nor amended since
  std::vector<pair_bits> pairs;                            ///< with its candidates, ascending
};

/// A group of reports, as numbers.
struct group {
  std::vector<std::uint32_t> members;  ///< ascending
  std::vector<std::uint32_t> joined;   ///< by member: whose arrival made it join
  std::uint32_t raised = 0;

  friend bool operator==(const group&, const group&) = default;
};

/// The bits of a link and what they are made of beside the pair's own.
struct link_sum {
  std::int32_t company = 0;
  std::int32_t held_down = 0;
  std::int32_t judgement = 0;
  std::int32_t bits = 0;  ///< everything
};

/// Not `world`: the library has a class of that name, and both may stand in one program.
/// Reports by number, in the order of arrival, what was found on pairs of them, and what follows from it.
struct linked_world {
  jigsaw_settings settings;
  feature_index index;
  std::vector<arrival> reports;
  std::unordered_map<std::string, std::uint32_t> number_of;  ///< of reports that are there
  std::vector<link_judgement> judgements;
  std::unordered_map<std::uint64_t, verdict_on_link> verdicts;                ///< in force, by pair of numbers
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> judged_with;  ///< by later report: the earlier

  // What follows, by walking through the arrivals that are there.
  std::vector<std::vector<std::pair<std::uint32_t, link_sum>>> sums;  ///< by later report: with each earlier candidate
  std::vector<group> pictures;
  std::vector<group> events;
  std::vector<std::int64_t> picture_of;  ///< by report: place in pictures, or -1
  std::vector<std::int64_t> event_of;

  explicit linked_world(jigsaw_settings with) : settings{std::move(with)}, index{settings.caps} {}

  /// Takes a report in and measures it against those before; does not walk.
  std::uint32_t arrive(const report& made, report_features features);
  /// One step of the walk: report `number` finds its links, its event and its picture.
  void step(std::uint32_t number);
  /// Walks anew through all that are there, with the bits that were found then.
  void walk();
  void read_judgements();

  [[nodiscard]] std::optional<verdict_on_link> verdict(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] const pair_bits* pair(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] const link_sum* sum(std::uint32_t a, std::uint32_t b) const;
  /// How likely two reports are of one matter by their own evidence, in 1/1,000,000; 0 where it is next to nothing.
  [[nodiscard]] std::int32_t alone(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] std::vector<std::uint32_t> company(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] link_sum sum_of(std::uint32_t later, const pair_bits& found) const;
};

/// Whether a link of that sum is one to show.
[[nodiscard]] inline bool shown(const link_sum& sum) { return sum.bits >= 0; }

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_WORLD_HPP
