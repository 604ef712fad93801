// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICE_LOG_HPP
#define SAFEGUARDING_POLICY_NOTICE_LOG_HPP

/// \file
/// The events of a school's notices, in the order they were recorded. It is only ever added to.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/notice_event.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace safeguarding::inline v0 {

/// A log of notices without contradictions. A value: read it from many threads, change it from one.
class SAFEGUARDING_API notice_log {
 public:
  notice_log() = default;

  /// What is wrong with adding `next` at the end, if anything. Refused are: an id that is there already; what
  /// follow() works out, recorded before the last of its kind; an event recorded before it happened; one about a notice
  /// that was never made, or from before it was made; reading or acting by anybody but the receiver; a second reading
  /// (but beside one whose time is still to come), passing on, withdrawal; a notice that is not what its id says, or
  /// that is still with the same person. `where.field` names the field.
  [[nodiscard]] std::optional<finding> refusal_of(const notice_event& next) const;
  /// A warning where `next` was recorded before an event above it: one of the two times is wrong, perhaps a clock's.
  /// Both are kept, and the later one counts from its own time on: no wrong time keeps a school from telling.
  [[nodiscard]] std::optional<finding> doubt_of(const notice_event& next) const;

  /// Adds `next` at the end; strong guarantee. \throws invalid_input  as refusal_of().
  void append(notice_event next);
  /// Adds all of them or none. \throws invalid_input  as refusal_of().
  void append(std::span<const notice_event> next);

  [[nodiscard]] const std::vector<notice_event>& events() const noexcept { return events_; }
  /// Where the events about one report stand in events(), in their order.
  [[nodiscard]] std::span<const std::size_t> of(const report_id& about) const noexcept;
  /// When the last event was recorded that follow() worked out; nothing is worked out for a moment before.
  [[nodiscard]] std::optional<instant> worked_out_until() const noexcept { return worked_out_; }
  /// The reports that have notices, in the order of their first.
  [[nodiscard]] const std::vector<report_id>& reports() const noexcept { return reports_; }
  /// A notice, or nullptr. Valid until the next append.
  [[nodiscard]] const notice* find(const notice_id& id) const noexcept;

  friend bool operator==(const notice_log& a, const notice_log& b) { return a.events_ == b.events_; }

 private:
  struct course {
    std::size_t made = 0;              ///< into events_
    std::optional<instant> read = {};  ///< when that was recorded
    bool acted = false, passed_on = false, withdrawn = false, no_longer_asked = false, replaced = false;
  };
  [[nodiscard]] std::optional<finding> refusal_of_made(const notice_event& next) const;
  [[nodiscard]] std::optional<finding> refusal_of_later(const notice_event& next) const;

  std::vector<notice_event> events_;
  std::unordered_set<notice_event_id> ids_;
  std::unordered_map<notice_id, course> courses_;
  std::unordered_map<report_id, std::vector<std::size_t>> by_report_;
  std::vector<report_id> reports_;
  std::optional<instant> worked_out_, latest_;  ///< when the last was recorded
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICE_LOG_HPP
