// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_WORLDS_HPP
#define SAFEGUARDING_SRC_POLICY_WORLDS_HPP

/// \file
/// Private to policy: facts as masks, and the worlds that the unknown ones leave open.

#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Worlds looked at one by one for one subject, over all variants; beyond this, further unknown facts are left open
/// inside each world, and rules that hang on them only add.
inline constexpr std::size_t most_worlds = 4096;

/// The facts of one report as seen for one subject.
struct encoded {
  std::vector<std::uint64_t> values;  ///< one mask for each fact of the vocabulary; all known values where unknown
  std::vector<std::size_t> unknown;   ///< facts that are not known, in the order of the vocabulary
  std::string subject_role;           ///< empty when it is not known
  std::uint64_t further_events = 0;   ///< events that stand beside an unknown main event
};

/// The facts that are lists of roles or events, or name a second subject: not tested by rules, and yet part of the
/// core.
inline constexpr const char* core_lists[] = {"also_events", "subject_also_holds", "second_subject_role", "absent_roles",
                                             "conflicted_roles"};

/// `known` in every way its core_lists could be: as it is where they are known; where one is not, without it and with
/// each single value it could hold.
[[nodiscard]] std::vector<facts> variants(const rulebook& book, const facts& known);

/// The roles whose conduct is in question, one pass of deciding each: one entry, or two.
[[nodiscard]] std::vector<std::string> subjects_of(const facts& known);

/// Encodes `known` for the subject with index `which` of subjects_of(). Every role that the subject holds on `date`
/// stands in subject_role, so that a rule about any of them applies.
[[nodiscard]] encoded encode(const rulebook& book, const facts& known, const holders& who, std::size_t which,
                             instant at, day date);

/// `role_id` and every other role that a holder of it has, as a mask of subject_role.
[[nodiscard]] std::uint64_t roles_of_subject(const rulebook& book, const facts& known, const holders& who,
                                             const std::string& role_id, day date);

/// One way the unknown facts could be.
struct world {
  std::vector<std::uint64_t> values;
  std::string subject_role;       ///< the role it is decided for
  std::vector<std::size_t> open;  ///< facts still unknown in it: more unknowns than most_worlds allows for
};

/// Every way the unknown facts could be, values that no rule tells apart taken together; at most `most` of them.
[[nodiscard]] std::vector<world> worlds(const rulebook& book, const facts& known, const holders& who, day date,
                                        const encoded& from, std::size_t most);

/// Hours between observation and record that make it late: the smallest any overlay sets, 0 for never.
[[nodiscard]] int late_after(const rulebook& book) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_WORLDS_HPP
