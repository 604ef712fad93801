// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_FACTS_OF_EPISODE_HPP
#define SAFEGUARDING_SRC_MEASURE_FACTS_OF_EPISODE_HPP

/// \file
/// The things of an episode (a place, a plate, an account) and the many ways in which people write of them.

#include "dice.hpp"
#include "phrases.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// What is said of things is the same for all reports of an episode; how it is said is drawn anew each time.
class facts_of_episode {
 public:
  facts_of_episode(const phrase_book& book, std::uint64_t seed, std::uint64_t number) noexcept
      : book_{&book}, seed_{seed}, number_{number} {}

  /// One of the ways to say the episode's item of a list: a place, an object, a game.
  [[nodiscard]] std::string say(std::string_view list, std::uint64_t which, dice& chance) const;
  [[nodiscard]] std::string handle(std::uint64_t which, dice& chance) const;
  /// A number plate, more often than not in part.
  [[nodiscard]] std::string plate(std::uint64_t which, dice& chance) const;
  [[nodiscard]] std::string car(std::uint64_t which, dice& chance) const;
  /// Two or three traits of somebody unknown.
  [[nodiscard]] std::string stranger(dice& chance) const;
  [[nodiscard]] std::string reference() const;
  /// A man's name for somebody outside school, now and then misheard.
  [[nodiscard]] std::string outsider(dice& chance) const;

 private:
  [[nodiscard]] dice of(std::uint64_t which) const noexcept { return dice{seed_ ^ 0x5EEDU, number_, which}; }

  const phrase_book* book_;
  std::uint64_t seed_, number_;
};

/// A time of day in the ways people write it: "12.35", "1235", "half twelve". \param minutes  since midnight.
[[nodiscard]] std::string time_in_words(int minutes, dice& chance);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_FACTS_OF_EPISODE_HPP
