// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CALENDAR_SUSPENSION_HPP
#define SAFEGUARDING_CALENDAR_SUSPENSION_HPP

/// \file
/// Time during which a clock stands still, for example while a requester is asked to prove who they are.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// One stretch of standing still: from `from` up to, not including, `until`.
struct suspension {
  instant from;
  std::optional<instant> until;  ///< empty: still suspended, nobody knows for how long
  std::string reason;            ///< why; may be printed, so it names nobody

  friend bool operator==(const suspension&, const suspension&) = default;
};

/// Every suspension of one clock, in order. Append-only: an entry is closed once and never changed or taken out.
class suspension_ledger {
 public:
  suspension_ledger() = default;

  /// The ledger that these entries make, appended in order. \throws invalid_input  as append().
  SAFEGUARDING_API explicit suspension_ledger(std::span<const suspension> entries);

  /// Adds an entry after all others; strong guarantee.
  /// \throws invalid_input  it ends before it starts or gives no reason, an entry is still open, or the two overlap.
  SAFEGUARDING_API void append(suspension entry);

  /// Ends the open entry at `until`; strong guarantee. \throws invalid_input  none is open, or it started at or after
  /// `until`.
  SAFEGUARDING_API void close(instant until);

  [[nodiscard]] const std::vector<suspension>& entries() const noexcept { return entries_; }

  /// Whether the clock stands still at `at`.
  [[nodiscard]] SAFEGUARDING_API bool suspended(instant at) const noexcept;

  friend bool operator==(const suspension_ledger&, const suspension_ledger&) = default;

 private:
  std::vector<suspension> entries_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CALENDAR_SUSPENSION_HPP
