// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_SUBJECT_ROLES_HPP
#define SAFEGUARDING_SRC_POLICY_SUBJECT_ROLES_HPP

/// \file
/// Private to policy: the roles of those whose conduct is in question, as facts.

#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/facts.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

inline void add_part(std::string& to, std::string_view between, std::string_view part) {
  if (!to.empty()) to += between;
  to += part;
}

/// A role of somebody in question, and where it comes from.
struct subject_role {
  std::string role, source, because;
};

[[nodiscard]] inline std::string roll_says(const person_id& of) {
  return "that is what the roll and the holders of posts say of " + of.text();
}
[[nodiscard]] inline subject_role role_on_roll(std::string role, const person_id& of) {
  return {std::move(role), "roll and holders: " + of.text(), roll_says(of)};
}
[[nodiscard]] inline subject_role role_of_stranger(std::string role, const person_id& of) {
  return {std::move(role), "tagged, and not on the roll", of.text() + " is tagged and not on the roll"};
}

/// The facts that hold the roles of those in question, one name for each different role.
inline void set_subject_roles(const std::vector<subject_role>& roles, facts& to) {
  const auto set = [&](const char* name, const subject_role& from) {
    to.set(name, from.role, fact_origin::derived, from.source, from.because);
  };
  set("subject_role", roles[0]);
  if (roles.size() > 1) set("second_subject_role", roles[1]);
  std::vector<std::string> further;
  std::string sources, because;
  for (std::size_t i = 2; i < roles.size(); ++i) {
    further.push_back(roles[i].role);
    add_part(sources, "; ", roles[i].source);
    add_part(because, ", and ", roles[i].because);
  }
  if (!further.empty()) to.set("further_subject_roles", further, fact_origin::derived, sources, because);
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_SUBJECT_ROLES_HPP
