// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_MATTER_HPP
#define SAFEGUARDING_RECORD_MATTER_HPP

/// \file
/// What a step in a concern is about: one report, or the case it has become.

#include <safeguarding/core/id.hpp>

#include <variant>

namespace safeguarding::inline v0 {

/// The report or the case that an action, a referral, a decision or a disclosure is about.
/// The order of the alternatives is part of the stored format: it may be added to, never changed.
using matter = std::variant<report_id, case_id>;

/// Whether `about` names anything.
[[nodiscard]] inline bool is_named(const matter& about) {
  return !std::visit([](const auto& id) { return id.empty(); }, about);
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_MATTER_HPP
