// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_EPISODE_HPP
#define SAFEGUARDING_SRC_MEASURE_EPISODE_HPP

/// \file
/// One thing that happened in a generated school, whoever reports it, and when.

#include "made_school.hpp"
#include "story_kinds.hpp"

#include <safeguarding/core/instant.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Who plays which part, and what has been written so far.
struct episode {
  std::uint64_t number = 0;  ///< what nobody says outright (a plate, a place) is drawn from it
  const story_kind* story = nullptr;
  const event_kind* event = nullptr;
  std::uint32_t a = 0, b = 0, sibling = no_one, tempting = 0;  ///< pupils
  std::vector<std::uint32_t> hurt;                             ///< pupils in the part of C, in turn
  std::uint32_t adult = 0, other_adult = 0, witness = 0;       ///< T, T2 and V
  std::size_t left = 0;                                        ///< reports still to come
  std::vector<std::size_t> written;                            ///< numbers of the story's or event's reports
  std::vector<std::size_t> one_event;                          ///< two accounts of one beat within a story
  std::size_t tempting_report = 0;                             ///< its number; 0 for none
  std::size_t see_it_at = 0;
  std::vector<std::uint8_t> turns;                   ///< which beats have been told of
  std::uint8_t told_twice = 255;                     ///< the beat that two people report
  bool same_surname = false, same_forename = false;  ///< of the tempting pupil and A
};

/// One report to come.
struct planned_report {
  instant recorded;
  std::uint64_t sequence = 0;  ///< among those of one moment
  instant observed;
  std::shared_ptr<episode> about;
  const beat* what = nullptr;
  std::uint8_t turn = 0;     ///< which beat of the story this is, from 0
  std::uint8_t account = 0;  ///< which account of it
  bool tempting = false;

  friend bool operator<(const planned_report& a, const planned_report& b) {
    return a.recorded != b.recorded ? a.recorded > b.recorded : a.sequence > b.sequence;  // the earliest is on top
  }
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_EPISODE_HPP
