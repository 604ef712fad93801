// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_TALLY_HPP
#define SAFEGUARDING_SRC_POLICY_TALLY_HPP

/// \file
/// Private to policy: what comes out in the worlds of a decision is counted here: told is told in any, certain is
/// certain in all.

#include <cstdint>
#include <span>
#include <vector>

#include "receivers.hpp"

namespace safeguarding::inline v0::detail {

/// Counts things of one kind: receivers, actions, agencies or clocks, by their places.
class tally {
 public:
  static constexpr std::uint32_t no_rule = 0xffffffff;
  struct entry {
    std::uint32_t first_rule = no_rule;
    std::uint32_t last_world = 0, sure_worlds = 0;
    bool certain = false;
  };

  tally(std::size_t places, std::size_t width) : width_{width}, entries_(places), rules_(places * width) {}

  void clear();
  /// `rule` brings `what` up in `world`, and surely so: hanging on no open fact.
  void add(place what, std::uint32_t rule, bool sure, std::uint32_t world);
  /// One subject is done, in so many worlds: what was sure in each of them is certain.
  void settle(std::uint32_t worlds);

  [[nodiscard]] bool has(place what) const noexcept { return entries_[what].first_rule != no_rule; }
  [[nodiscard]] const entry& operator[](place what) const noexcept { return entries_[what]; }
  [[nodiscard]] std::span<const std::uint64_t> rules(place what) const noexcept {
    return std::span{rules_}.subspan(what * width_, width_);
  }
  /// By the first rule that brings a thing up, then by name: the order of the packs, whatever the order of worlds.
  [[nodiscard]] std::span<const place> in_order();

 private:
  std::size_t width_;
  std::vector<entry> entries_;
  std::vector<std::uint64_t> rules_;
  std::vector<place> there_;
};

/// Counts who is not told. Somebody barred for one reason in several worlds is listed once, with everybody who is
/// barred so.
class barred_tally {
 public:
  /// In how many worlds of the present subject something is so.
  struct count {
    std::uint32_t last_world = 0, worlds = 0;
    bool always = false;  ///< for some subject, in every world

    void add(std::uint32_t world) noexcept {
      if (last_world == world) return;
      last_world = world;
      ++worlds;
    }
    void settle(std::uint32_t all) noexcept {
      always = always || worlds == all;
      worlds = 0;
    }
  };
  struct barred_person : count {
    person_place who = no_person;
  };
  struct entry : count {
    place role = no_place;
    barred_because why = barred_because::subject;
    std::vector<barred_person> people;

    /// Always, and each of the people always.
    [[nodiscard]] bool certain() const noexcept {
      for (const auto& each : people)
        if (!each.always) return false;
      return always;
    }
  };

  void clear() noexcept { used_ = 0; }
  void add(const not_told& who, std::span<const person_place> people, std::uint32_t world);
  void settle(std::uint32_t worlds);
  [[nodiscard]] std::span<const entry> all() const noexcept { return std::span{entries_}.first(used_); }

 private:
  std::vector<entry> entries_;  ///< those beyond used_ keep their memory
  std::size_t used_ = 0;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_TALLY_HPP
