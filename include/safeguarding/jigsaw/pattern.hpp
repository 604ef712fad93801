// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_HPP

/// \file
/// A pattern over time: what several reports must share and show, and within which window, to mean more together.

#include <safeguarding/core/enum_names.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What the reports of a pattern share.
/// The numbers are part of the stored format: never change them.
enum class pattern_same : int {
  child = 1,        ///< a child they are about
  named_child = 2,  ///< a child they name beside the one they are about, or say has done harm
  adult = 3,        ///< an adult of the school whom they are about
  household = 4,    ///< the home of a child in them
  account = 5,      ///< an online account, up to one slip of the pen
  vehicle = 6,      ///< plates that can be of one vehicle
  place = 7,        ///< a place of the pack's list
  linked = 8,       ///< whatever links them
  school = 9,       ///< nothing: all reports count
};

template <>
struct enum_names<pattern_same> {
  static constexpr std::pair<pattern_same, std::string_view> table[] = {
      {pattern_same::child, "child"},     {pattern_same::named_child, "named_child"},
      {pattern_same::adult, "adult"},     {pattern_same::household, "household"},
      {pattern_same::account, "account"}, {pattern_same::vehicle, "vehicle"},
      {pattern_same::place, "place"},     {pattern_same::linked, "linked"},
      {pattern_same::school, "school"}};
};

/// How the reports of a pattern stand in time.
/// The numbers are part of the stored format: never change them.
enum class pattern_shape : int {
  together = 1,   ///< in any order, within a window
  then = 2,       ///< one that shows `signs`, and within the window one that shows `then`
  rising = 3,     ///< each shows a sign that stands further down in `signs` than the one before
  returning = 4,  ///< one that shows `signs`, none for longer than `longer_than_days`, then one that shows `then`
  silence = 5,    ///< after one that shows `signs`, nothing for longer than `longer_than_days`
};

template <>
struct enum_names<pattern_shape> {
  static constexpr std::pair<pattern_shape, std::string_view> table[] = {{pattern_shape::together, "together"},
                                                                         {pattern_shape::then, "then"},
                                                                         {pattern_shape::rising, "rising"},
                                                                         {pattern_shape::returning, "returning"},
                                                                         {pattern_shape::silence, "silence"}};
};

/// What the days of a window are counted in.
/// The numbers are part of the stored format: never change them.
enum class window_unit : int {
  none = 1,         ///< no window
  hours = 2,        ///< elapsed, from when it happened
  days = 3,         ///< of the calendar, in London
  school_days = 4,  ///< where the calendar knows no terms, Monday to Friday without bank holidays
  term = 5,         ///< one and the same term; nothing where the calendar knows none
};

template <>
struct enum_names<window_unit> {
  static constexpr std::pair<window_unit, std::string_view> table[] = {{window_unit::none, "none"},
                                                                       {window_unit::hours, "hours"},
                                                                       {window_unit::days, "days"},
                                                                       {window_unit::school_days, "school_days"},
                                                                       {window_unit::term, "term"}};
};

/// How far the first and the last report may be apart, that far included.
struct pattern_window {
  window_unit unit = window_unit::none;
  int most = 0;

  friend bool operator==(const pattern_window&, const pattern_window&) = default;
};

/// What is enough for a hit. All of it must be there; 0 asks for nothing.
struct pattern_need {
  std::size_t reports = 0;    ///< accounts of one event count once
  std::size_t reporters = 0;  ///< different ones; all that are anonymous count as one hand
  std::size_t children = 0;   ///< different ones in the reports, beside the one they share
  std::size_t signs = 0;      ///< different ones, each shown by a report of its own
  std::size_t weeks = 0;      ///< different ones
  pattern_window within;

  friend bool operator==(const pattern_need&, const pattern_need&) = default;
};

/// One pattern. Signs are named by their place in the pack's list.
struct pattern {
  std::string id;      ///< of the rule, for example "neglect-adding-up"
  std::string number;  ///< of the pattern it is a rule for, "P4"; several rules may be for one
  std::string title;
  pattern_same same = pattern_same::child;
  pattern_shape shape = pattern_shape::together;
  std::vector<std::size_t> signs;         ///< any of them makes a report count; empty: every report does
  std::vector<std::size_t> then_signs;    ///< of the later report of then and returning
  std::vector<unsigned> on_weekdays;      ///< 0 is Sunday; empty: any
  std::vector<pattern_need> enough;       ///< any of them will do
  std::vector<std::size_t> beside_signs;  ///< of a further report, `beside_days` from one that counts, or fewer
  int beside_days = 0;
  std::optional<int> gap_days;             ///< between one report and the next, at most; then there is no window
  std::optional<int> slot_minutes;         ///< how far the times of day may be from that of the newest, at most
  int longer_than_days = 0;                ///< of returning and silence
  bool quickening = false;                 ///< of rising: no step takes longer than the one before
  bool same_category = false;              ///< reports that bear a category have one in common
  bool settled_count = false;              ///< reports that explain the matter themselves count too
  std::vector<std::size_t> broken_by;      ///< of silence: signs that end it; empty: any report
  std::vector<std::size_t> not_broken_by;  ///< of silence: signs of a report that does not end it
  std::vector<std::size_t> ended_by;       ///< of silence: signs after which none is waited for
  std::string suggests;                    ///< what a lead might do
  std::string source;                      ///< the clause, guidance or review it comes from
  std::string mark;                        ///< how far the source was checked: V in a secondary page, K from knowledge

  friend bool operator==(const pattern&, const pattern&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_HPP
