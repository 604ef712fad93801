// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_PATTERN_ALERT_HPP
#define SAFEGUARDING_POLICY_PATTERN_ALERT_HPP

/// \file
/// Several reports taken together: what a host makes of a hit of a pattern, to have it decided on.

#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <optional>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// A hit of a pattern that somebody takes as a fact. A hit does not become one by itself: whoever reads it decides.
struct pattern_alert {
  std::string pattern;  ///< its number, "P1"; "local" for a rule of the school's own
  std::string rule;     ///< its id in the pack
  instant raised_at;
  std::vector<report_id> reports;
  std::optional<person_id> conduct_of;  ///< whose conduct is in question; empty: it is about the welfare of `children`
  std::vector<person_id> children;      ///< whom it is about beside

  friend bool operator==(const pattern_alert&, const pattern_alert&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_PATTERN_ALERT_HPP
