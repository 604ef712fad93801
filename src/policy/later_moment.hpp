// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_LATER_MOMENT_HPP
#define SAFEGUARDING_SRC_POLICY_LATER_MOMENT_HPP

/// \file
/// Private to policy: a matter asked about at a later moment than its own. The posts are those held then; whom it was
/// closed to by the post they held when it was recorded, it stays closed to.

#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_state.hpp>

#include "notice_parts.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// What decide() is asked with at that moment.
struct asked_then {
  facts known;
  holders who;  ///< without dates: those in post at that moment
};

class later_moment {
 public:
  later_moment(const facts& known, const holders& who, instant recorded_at, instant as_of);

  [[nodiscard]] bool is_held(std::string_view role_id, const person_id& person) const;
  /// Whether anybody holds it.
  [[nodiscard]] bool is_held(std::string_view role_id) const;
  /// Barred by name, or by the post they held when the report was recorded.
  [[nodiscard]] bool is_subject(const person_id& person) const;
  [[nodiscard]] bool is_conflicted(const person_id& person) const;

  /// With everybody out of reach whose notices were passed on, as said by `silent` in the words of asked().
  [[nodiscard]] asked_then without(const words& silent, std::span<const notice_state> states) const;

 private:
  const facts& known_;
  std::vector<person_id> subjects_of_old_, conflicted_of_old_;
  std::vector<holding> in_post_;
};

/// Whose notices were passed on: for good, nobody is waited for twice.
[[nodiscard]] words silent_in(std::span<const notice_state> states);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_LATER_MOMENT_HPP
