// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_CALENDAR_PAUSES_HPP
#define SAFEGUARDING_SRC_CALENDAR_PAUSES_HPP

/// \file
/// Suspensions in order and checked, asked by the day or by the second. Private to this room.

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/calendar/suspension.hpp>
#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace safeguarding::inline v0::detail {

/// The suspensions of one clock, in order; those that touch are one, so splitting an entry in two changes no deadline.
class pauses {
 public:
  /// \throws invalid_input  an entry runs backwards, or two overlap.
  explicit pauses(std::span<const suspension> entries) : merged_{entries.begin(), entries.end()} {
    std::sort(merged_.begin(), merged_.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < merged_.size(); ++i) {
      if (merged_[i].until && *merged_[i].until <= merged_[i].from)
        throw invalid_input{errc::contradiction, "a suspension ends after it starts", to_text(*merged_[i].until), {}};
      if (i == 0) continue;
      auto& last = merged_[kept];
      if (!last.until || merged_[i].from < *last.until)
        throw invalid_input{errc::contradiction, "suspensions do not overlap", to_text(merged_[i].from), {}};
      if (merged_[i].from == *last.until) {
        if (merged_[i].reason != last.reason) last.reason += "; " + merged_[i].reason;
        last.until = merged_[i].until;
      } else if (++kept != i) {
        merged_[kept] = std::move(merged_[i]);
      }
    }
    if (!merged_.empty()) merged_.resize(kept + 1);
  }

  [[nodiscard]] bool empty() const noexcept { return merged_.empty(); }
  [[nodiscard]] const std::vector<suspension>& in_order() const noexcept { return merged_; }

  /// The suspension that holds all of `date` in London, 00:00:00 to 23:59:59; null when there is none.
  [[nodiscard]] const suspension* over(day date) const {
    if (merged_.empty()) return nullptr;
    const instant begin = start_of_day(date), end = end_of_day(date);
    for (const auto& entry : merged_)
      if (entry.from <= begin && (!entry.until || *entry.until >= end)) return &entry;
    return nullptr;
  }

 private:
  std::vector<suspension> merged_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_CALENDAR_PAUSES_HPP
