// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_SHIPPED_PACKS_HPP
#define SAFEGUARDING_POLICY_SHIPPED_PACKS_HPP

/// \file
/// What the library ships, ready for use: the vocabulary, five schools' packs, the overlay, the fact table.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/fact_table.hpp>
#include <safeguarding/policy/policy_pack.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <span>
#include <string_view>

namespace safeguarding::inline v0 {

/// The schools whose packs are shipped: "beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean".
[[nodiscard]] SAFEGUARDING_API std::span<const std::string_view> shipped_schools() noexcept;

/// The vocabulary "safeguarding-core@1".
[[nodiscard]] SAFEGUARDING_API vocabulary shipped_vocabulary();

/// A shipped pack: one of shipped_schools(), or the overlay "england".
/// \throws not_found  no pack of that name is shipped.
[[nodiscard]] SAFEGUARDING_API policy_pack shipped_pack(std::string_view name, const vocabulary& words);

/// A shipped school's pack together with the overlay "england".
/// \throws not_found  `school` is none of shipped_schools().
[[nodiscard]] SAFEGUARDING_API rulebook shipped_book(std::string_view school);

/// What the form of a report means in the vocabulary's terms.
[[nodiscard]] SAFEGUARDING_API fact_table shipped_fact_table(const vocabulary& words);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_SHIPPED_PACKS_HPP
