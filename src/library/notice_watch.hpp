// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_NOTICE_WATCH_HPP
#define SAFEGUARDING_SRC_LIBRARY_NOTICE_WATCH_HPP

/// \file
/// Which reports have to be followed again, so that asking what is due does not follow all there ever were.

#include "school_rules.hpp"
#include "world.hpp"

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/follow.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// From when until when an answer stays what it is as long as nothing is recorded; `until` is the first moment after.
struct steady_time {
  instant from = instant::min(), until = instant::max();

  /// The answer of `now` may be another on either side of `moment`.
  void changes_at(instant moment, instant now) noexcept {
    if (moment <= now) from = std::max(from, moment);
    else until = std::min(until, moment);
  }
};

/// How long school_rules::follow() gives what it gave for the report at `index` at `now`: to the next moment at which
/// something becomes known, is late, or a post changes hands.
[[nodiscard]] steady_time steady(const world& in, const school_rules& by, std::size_t index, const following& given,
                                 instant now);

/// What following each report that somebody is told of came to, for as long as that stands. It hangs on the world
/// alone: a new one follows them all, and comes to the same.
class SAFEGUARDING_API notice_watch {
 public:
  /// The reports whose notices may stand otherwise at `now` than when they were last followed, oldest first.
  [[nodiscard]] std::vector<std::size_t> to_follow(const world& in, instant now);
  /// Those, and the reports of which something is waited for from `who`: all that can be on their list, oldest first.
  [[nodiscard]] std::vector<std::size_t> of(const world& in, const person_id& who, instant now);
  /// Following the report at `index` gave this at `now`, and what was due of it is recorded.
  void followed(const world& in, const school_rules& by, std::size_t index, const following& given, instant now);

 private:
  using by_time = std::set<std::pair<instant, std::size_t>>;
  struct course {
    steady_time holds;
    instant worked_out;            ///< no earlier moment is followed, whatever the clock says
    std::vector<person_id> asked;  ///< of whom something is waited for
  };
  /// What is done whole or, where it is broken off, not at all: then everything is followed anew.
  template <class Change>
  void change(const Change& what);
  void take_in(const world& in);
  void take_in_record(const world& in, std::size_t index);
  void touch(const world& in, std::size_t report_at);
  void touch_all(const world& in);
  void forget(std::size_t index);
  void begin_anew() noexcept;

  std::set<std::size_t> open_;  ///< to be followed whenever it is asked
  std::unordered_map<std::size_t, course> courses_;
  by_time from_, until_, worked_out_;
  std::unordered_map<person_id, std::set<std::size_t>> asked_;
  std::size_t records_ = 0, noted_ = 0, adoptions_ = 0, same_people_ = 0;  ///< of the world, taken in so far
  bool whole_ = true;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_NOTICE_WATCH_HPP
