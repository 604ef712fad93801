// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_STANDING_HPP
#define SAFEGUARDING_RECORD_STANDING_HPP

/// \file
/// How sure it is that a person has the role a report gives them, and who said so.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// How sure it is that a person has the role they are given.
/// The numbers are part of the stored format: never change them.
enum class standing_state : int {
  alleged = 1,    ///< said so by the reporter, not yet looked into
  confirmed = 2,  ///< found to be so by the person named
  ruled_out = 3,  ///< found not to be so by the person named; the person stays on the record
};

template <>
struct enum_names<standing_state> {
  static constexpr std::pair<standing_state, std::string_view> table[] = {
      {standing_state::alleged, "alleged"},
      {standing_state::confirmed, "confirmed"},
      {standing_state::ruled_out, "ruled_out"},
  };
};

/// A standing and who gave it. `by` is empty only while the standing is alleged.
struct person_standing {
  standing_state state = standing_state::alleged;
  std::optional<person_id> by;
  std::optional<instant> at;
  std::string reason;  ///< free text

  friend bool operator==(const person_standing&, const person_standing&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_STANDING_HPP
