// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_WATCH_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_WATCH_HPP

/// \file
/// Looks for patterns as reports arrive, one after another.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/pattern_hit.hpp>
#include <safeguarding/jigsaw/pattern_pack.hpp>
#include <safeguarding/jigsaw/pattern_reading.hpp>

#include <memory>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// What a report belongs with, of those before it.
struct earlier_reports {
  std::vector<report_id> linked;
  std::vector<report_id> same_event;  ///< accounts of the event it tells of

  friend bool operator==(const earlier_reports&, const earlier_reports&) = default;
};

/// What a jigsaw found on `arrived`, of the step in which it came.
[[nodiscard]] SAFEGUARDING_API earlier_reports earlier_of(const report_id& arrived, const jigsaw_delta& step);

/// A report with everything that patterns are looked for in, whatever the pack.
struct pattern_input {
  report made;
  report_features features;
  std::vector<mention> mentions;
  earlier_reports with;
};

/// Hits so far. A pure function of what was added, in its order: nothing uses a later report, so that the first
/// reports alone give what was raised then. Copies are independent; not safe to change from two threads.
///
/// A report costs what others of the same child, adult, home, account, vehicle or place cost within the longest window.
class SAFEGUARDING_API pattern_watch {
 public:
  pattern_watch(pattern_pack pack, school_calendar calendar);
  pattern_watch(const pattern_watch&);
  pattern_watch(pattern_watch&&) noexcept;
  pattern_watch& operator=(const pattern_watch&);
  pattern_watch& operator=(pattern_watch&&) noexcept;
  ~pattern_watch();

  /// A report arrives; gives back the hits that it opened or that it joined, as they are now.
  /// \throws invalid_input  a report with that id is there.
  std::vector<pattern_hit> add(const pattern_reading& read, const earlier_reports& with = {});
  /// Time passes to `now` without a report; gives back the silences that have lasted too long by then.
  std::vector<pattern_hit> pass(instant now);

  /// All hits, in the order in which they were raised.
  [[nodiscard]] const std::vector<pattern_hit>& hits() const noexcept;
  [[nodiscard]] const pattern_pack& pack() const noexcept;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

/// Links every report, in the order given.
[[nodiscard]] SAFEGUARDING_API std::vector<pattern_input> pattern_inputs(std::span<const person> roll,
                                                                         std::span<const report> reports);

/// The hits of `pack` over `reports`. With `until`, silences that have lasted too long by then as well.
[[nodiscard]] SAFEGUARDING_API std::vector<pattern_hit> find_patterns(const pattern_pack& pack,
                                                                      const school_calendar& calendar,
                                                                      std::span<const person> roll,
                                                                      std::span<const pattern_input> reports,
                                                                      std::optional<instant> until = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_WATCH_HPP
