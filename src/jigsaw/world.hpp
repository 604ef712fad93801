// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_WORLD_HPP
#define SAFEGUARDING_SRC_JIGSAW_WORLD_HPP

#include <safeguarding/jigsaw/jigsaw.hpp>

#include "measure.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

inline constexpr std::int32_t not_compared = -9 * 1024;  ///< what a pair counts that shares nothing rare
inline constexpr auto no_group = std::numeric_limits<std::uint32_t>::max();
/// What a judgement in force adds to a link.
[[nodiscard]] constexpr std::int32_t bits_of(verdict_on_link said) noexcept {
  if (said == verdict_on_link::yes) return 24 * 1024;
  return said == verdict_on_link::no ? -48 * 1024 : 0;
}

/// What was found on two reports when the later arrived, without what others say of them.
struct pair_bits {
  std::uint32_t earlier = 0;
  std::int32_t packed = 0;

  pair_bits(std::uint32_t with, std::int32_t bits, bool held) : earlier{with}, packed{bits * 2 + (held ? 1 : 0)} {}
  /// All lines but company, judgement and what keeps a settled report below even.
  [[nodiscard]] std::int32_t alone() const noexcept { return packed >> 1; }
  /// A settled report, with nothing that lifts it.
  [[nodiscard]] bool held_down() const noexcept { return (packed & 1) != 0; }
};

/// An earlier report, and a number that goes with it.
struct with_earlier {
  std::uint32_t earlier = 0;
  std::int32_t value = 0;

  friend bool operator==(const with_earlier&, const with_earlier&) = default;
};

/// Another report to which one is close.
struct close_pair {
  std::uint32_t other = 0;
  std::int32_t packed = 0;

  close_pair(std::uint32_t with, std::int32_t likely, bool decides)
      : other{with}, packed{likely * 2 + (decides ? 1 : 0)} {}
  /// That both are of one matter, by their own evidence, in 1/1,000,000; 0 where it is next to nothing.
  [[nodiscard]] std::int32_t likely() const noexcept { return packed >> 1; }
  /// By what they sum to, or could while more reports were there, the later may join a picture or an event.
  [[nodiscard]] bool decides() const noexcept { return (packed & 1) != 0; }
};

/// An earlier report to which one is close, with what was found on the two.
struct near_pair : close_pair {
  std::int32_t found = 0;  ///< pair_bits::packed

  near_pair(const pair_bits& with, std::int32_t likely, bool decides)
      : close_pair{with.earlier, likely, decides}, found{with.packed} {}
  [[nodiscard]] std::int32_t alone() const noexcept { return found >> 1; }
  [[nodiscard]] bool held_down() const noexcept { return (found & 1) != 0; }
};

/// A report that arrived. It keeps much for each of its candidates, and so in few bytes; every list is ascending.
struct arrival {
  report_features features;  ///< all but the list of features: see linked_world::offered()
  std::string words;         ///< of its features, packed
  std::string place;
  std::vector<std::pair<std::string, event_role>> tagged;
  std::vector<pair_bits> pairs;       ///< with its candidates
  std::vector<with_earlier> told;     ///< those that may be accounts of its event: in bits
  std::vector<with_earlier> company;  ///< bits of company, where anybody belongs with both
  std::vector<near_pair> near;        ///< earlier ones to which it is close
  std::vector<close_pair> later;      ///< later ones that are close to it
  std::vector<std::uint32_t> judged;  ///< those with which a person ever judged it
};

/// A group of reports, as numbers.
struct group {
  std::vector<std::uint32_t> members;  ///< ascending
  std::vector<std::uint32_t> joined;   ///< by member: whose arrival made it join
  std::uint32_t raised = 0;

  friend bool operator==(const group&, const group&) = default;
};

/// A group that a report is in, and by whose arrival it joined.
struct membership {
  std::uint32_t group = no_group;
  std::uint32_t joined = 0;

  friend bool operator==(const membership&, const membership&) = default;
};

/// Groups of reports. A group goes by the report whose arrival began it. A report is in one event at most, and may be
/// in several pictures.
struct grouping {
  /// Of a report, ascending by group.
  /// @{
  [[nodiscard]] const std::vector<membership>& of(std::uint32_t report) const { return of_[report]; }
  [[nodiscard]] std::vector<membership>& of(std::uint32_t report) { return of_[report]; }
  /// @}
  void arrive() { of_.emplace_back(); }  ///< another report, which is in none yet
  /// Whether `report` was in one when `now` arrived.
  [[nodiscard]] bool placed(std::uint32_t report, std::uint32_t now) const {
    return std::any_of(of_[report].begin(), of_[report].end(), [&](const auto& one) { return one.joined < now; });
  }
  /// Whether it was in that one.
  [[nodiscard]] bool within(std::uint32_t report, std::uint32_t which, std::uint32_t now) const {
    return std::any_of(of_[report].begin(), of_[report].end(),
                       [&](const auto& one) { return one.group == which && one.joined < now; });
  }
  /// Those that both are in now.
  [[nodiscard]] std::vector<std::uint32_t> with_both(std::uint32_t a, std::uint32_t b) const;
  /// Null if there is none.
  [[nodiscard]] const group* find(std::uint32_t which) const {
    return which < places_.size() && places_[which] != no_group ? &kept_[places_[which]] : nullptr;
  }
  [[nodiscard]] group* find(std::uint32_t which) {
    return which < places_.size() && places_[which] != no_group ? &kept_[places_[which]] : nullptr;
  }
  /// Made if there is none.
  [[nodiscard]] group& make(std::uint32_t which);
  void erase(std::uint32_t which);
  /// Their numbers, ascending.
  [[nodiscard]] std::vector<std::uint32_t> all() const;

 private:
  std::vector<std::vector<membership>> of_;  // by report
  std::vector<std::uint32_t> places_;        // by report that raised one: its place in kept_
  std::vector<group> kept_;
  std::vector<std::uint32_t> free_;
};

/// Those of a group when `now` arrived, and who is taken in beside them; of none if there is no group yet.
struct members_then {
  const grouping* in = nullptr;
  std::uint32_t which = no_group;
  std::uint32_t now = 0;
  std::vector<std::uint32_t> beside = {};

  [[nodiscard]] bool holds(std::uint32_t one) const {
    return (which != no_group && in->within(one, which, now)) ||
           std::find(beside.begin(), beside.end(), one) != beside.end();
  }
  [[nodiscard]] std::size_t size() const;
  /// All of them, those beside last.
  [[nodiscard]] std::vector<std::uint32_t> all() const;
};

/// The bits of a link and what they are made of beside the pair's own.
struct link_sum {
  std::int32_t company = 0;
  std::int32_t held_down = 0;
  std::int32_t judgement = 0;
  std::int32_t bits = 0;  ///< everything

  friend bool operator==(const link_sum&, const link_sum&) = default;
};

/// The arrival of a report made another, or itself, join a group, which it may begin.
struct joining {
  std::uint32_t group = no_group;
  std::uint32_t report = 0;

  friend auto operator<=>(const joining&, const joining&) = default;
};

/// What was there before a step, of all that the step changed; and which reports are still to be walked anew.
struct world_change {
  /// Whether what was there before is kept.
  enum class before { kept, forgotten } was = before::kept;

  struct of_grouping {
    std::map<std::uint32_t, group> groups;  ///< without members where there was none
    std::map<std::uint32_t, std::vector<membership>> of;
  };
  std::map<std::uint32_t, std::vector<with_earlier>> company;  ///< of all that were walked anew
  std::map<std::uint32_t, bool> there;
  std::map<std::uint64_t, std::optional<verdict_on_link>> verdicts;
  of_grouping pictures;
  of_grouping events;
  std::set<std::uint32_t> waiting;
  std::set<std::uint32_t> new_company;  ///< of those, the ones of which the company is to be found anew
};

/// Not `world`: the library has a class of that name, and both may stand in one program.
/// Reports by number, in the order of arrival, what was found on pairs of them, and what follows from it.
///
/// What follows is what a walk through the arrivals that are there comes to: each finds its company, its picture and
/// its event among those before it. A group says by whose arrival each of its reports joined, so that the state at any
/// arrival can be read from the last one. A step therefore walks anew only those arrivals that read something which the
/// step changed, in their order, and those that read what these change. What an arrival reads of others comes through
/// close pairs alone (arrival::near, later, judged): the mean by which a report joins cannot be higher than its
/// highest.
struct linked_world {
  jigsaw_settings settings;
  feature_index index;
  std::vector<arrival> reports;
  std::vector<report_measures> measures;                     ///< by report
  std::vector<std::uint8_t> there;                           ///< by report: neither withdrawn nor amended since
  std::unordered_map<std::string, std::uint32_t> reporters;  ///< by person: a number, from 1 on
  std::unordered_map<std::string, std::uint32_t> number_of;  ///< of reports that are there
  std::vector<link_judgement> judgements;
  std::unordered_map<std::string, std::vector<std::uint32_t>> judgements_on;  ///< by report: places in judgements
  std::unordered_map<std::uint64_t, verdict_on_link> verdicts;                ///< in force, by pair of numbers
  grouping pictures;
  grouping events;

  explicit linked_world(jigsaw_settings with)
      : settings{std::move(with)}, index{settings.caps, worth_of(settings.model)} {}

  // The steps. Each is followed by settle().
  void arrive(const report& made, const report_features& offers, world_change& change);
  void leave(std::uint32_t number, world_change& change);
  void judge(const link_judgement& said, world_change& change);
  /// Walks anew all that are waiting.
  void settle(world_change& change);
  /// Puts back what was there before, and into `change` what is there now; and the other way round.
  void exchange(world_change& change);

  /// All that a report offers, as its reader read it.
  [[nodiscard]] report_features offered(std::uint32_t number) const;
  /// What is measured on two reports, with their words, as measure() of what both offer does.
  [[nodiscard]] pair_measures measured(std::uint32_t earlier, std::uint32_t later) const;
  [[nodiscard]] std::optional<verdict_on_link> verdict(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] const pair_bits* pair(std::uint32_t a, std::uint32_t b) const;
  /// Nothing where the two were neither compared nor judged.
  [[nodiscard]] std::optional<link_sum> sum(std::uint32_t a, std::uint32_t b) const;
  /// Whether two reports are close, and what they sum to can decide something: see close_pair::decides().
  [[nodiscard]] bool decides(std::uint32_t a, std::uint32_t b) const;
  /// Of `later` with every earlier report that is there and with which it decides something or was judged, ascending.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, link_sum>> close_sums(std::uint32_t later) const;
  /// Whether sum() says something.
  [[nodiscard]] bool compared(std::uint32_t a, std::uint32_t b) const { return pair(a, b) != nullptr || verdict(a, b); }
  /// As it would be were the two compared, and came to that.
  [[nodiscard]] link_sum sum_of(std::uint32_t later, const pair_bits& found) const;
  /// Earlier reports that belong with both.
  [[nodiscard]] std::vector<std::uint32_t> company(std::uint32_t a, std::uint32_t b) const;
  /// Pairs of these reports, by their places, that sum to `least` or more and are close or were judged.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> held_by(const std::vector<std::uint32_t>& numbers,
                                                                             std::int32_t least) const;
  /// The features that two or more of these reports have, and how many have it.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::size_t>> shared_by(
      const std::vector<std::uint32_t>& numbers) const;

 private:
  /// Pairs that sum to less make no picture, are taken into none, and are not shown.
  [[nodiscard]] std::int32_t least_that_decides() const {
    const auto& model = settings.model;
    return std::min({model.picture_begins, model.picture_takes, model.picture_beside, 0});
  }
  [[nodiscard]] std::int32_t likely(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] link_sum sum(std::uint32_t later, const near_pair& close) const;
  [[nodiscard]] std::int32_t company_of(std::uint32_t later, std::uint32_t earlier) const;
  [[nodiscard]] std::int32_t company_bits(std::int64_t together) const;
  [[nodiscard]] std::vector<with_earlier> company_now(std::uint32_t number) const;
  [[nodiscard]] link_sum summed(std::uint32_t later, const pair_bits& found, std::int32_t company) const;
  void compare(std::uint32_t number, const std::vector<report_feature>& features, arrival& now);
  void find_close(std::uint32_t number);

  [[nodiscard]] std::int32_t to_group(const members_then& members, std::uint32_t one) const;
  [[nodiscard]] bool close_to_one(const members_then& members, std::uint32_t one) const;
  [[nodiscard]] bool judged_between(const members_then& members, std::uint32_t one, verdict_on_link said) const;
  /// What the arrival of `number` does, ascending.
  [[nodiscard]] std::vector<joining> pictures_for(std::uint32_t number) const;
  [[nodiscard]] std::vector<joining> event_for(std::uint32_t number) const;
  using close_sums_of = std::vector<std::pair<std::uint32_t, link_sum>>;
  [[nodiscard]] std::vector<std::uint32_t> fits(std::uint32_t number, const close_sums_of& close) const;
  [[nodiscard]] std::int32_t least_to_join(std::int32_t base, std::size_t members) const;
  void take_along(std::uint32_t number, members_then& into, std::set<std::uint32_t>& placed) const;
  [[nodiscard]] std::vector<std::uint32_t> begun_by(std::uint32_t number, close_sums_of close,
                                                    const std::set<std::uint32_t>& with,
                                                    const std::set<std::uint32_t>& placed) const;

  void walk(std::uint32_t number, world_change& change);
  void bind(std::uint32_t number, world_change& change);
  void set_verdict(std::uint32_t a, std::uint32_t b, std::optional<verdict_on_link> said, world_change& change);
  void join(grouping& in, std::uint32_t group, std::uint32_t report, std::uint32_t now, world_change& change);
  void part(grouping& in, std::uint32_t group, std::uint32_t report, std::uint32_t now, world_change& change);
  void remember(const grouping& in, std::uint32_t group, world_change& change) const;
  void remember_report(const grouping& in, std::uint32_t report, world_change& change) const;
  // Whoever after `now` reads what changed has to walk anew.
  void mark_report(std::uint32_t report, std::uint32_t now, world_change& change) const;
  void mark_group(const grouping& in, std::uint32_t group, std::uint32_t now, world_change& change) const;
  void mark_joined(std::uint32_t report, std::uint32_t now, world_change& change) const;
  void mark_pair(std::uint32_t a, std::uint32_t b, world_change& change) const;
};

/// Whether a link of that sum is one to show.
[[nodiscard]] inline bool shown(const link_sum& sum) { return sum.bits >= 0; }

/// What the reports of a picture share, in sentences that hold no name; `hands` wrote them.
[[nodiscard]] std::vector<std::string> reasons_of(const linked_world& world, const group& from, std::size_t hands);

/// The words of features in few bytes, each once, and out of them again: by feature, as long as `packed` lives.
[[nodiscard]] std::string packed_words(const std::vector<report_feature>& features);
[[nodiscard]] std::vector<std::string_view> unpacked_words(std::string_view packed, std::size_t features);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_WORLD_HPP
