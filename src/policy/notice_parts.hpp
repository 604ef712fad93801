// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_NOTICE_PARTS_HPP
#define SAFEGUARDING_SRC_POLICY_NOTICE_PARTS_HPP

/// \file
/// Private to policy: what making and following notices have in common.

#include <safeguarding/policy/notice.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

using words = std::set<std::string, std::less<>>;

[[nodiscard]] bool holds(const std::vector<std::string>& list, std::string_view word);

/// Whether nobody at the school reads for this receiver: there is no receipt to wait for; that they were told is
/// something somebody does and records.
[[nodiscard]] bool is_outside(const vocabulary& known_words, std::string_view receiver);

/// The roles in which somebody is told.
[[nodiscard]] std::vector<std::string> told_as(const notice& made);

/// What a notice is for: each of its rules with the role that the rule names. Where one has read what another was told
/// for, the other is not needed.
[[nodiscard]] words slots_of(const rulebook& book, const notice& made);
/// The same, of the roles among `roles` only: what is left to somebody who does not hold all of their posts any more.
[[nodiscard]] words slots_of(const rulebook& book, const notice& made, const std::vector<std::string>& roles);

/// Whether `next` tells its receiver something that none of `before` did: another rule, or that it is urgent.
[[nodiscard]] bool brings_news(const notice& next, std::span<const notice> before);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_NOTICE_PARTS_HPP
