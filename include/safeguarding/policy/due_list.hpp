// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DUE_LIST_HPP
#define SAFEGUARDING_POLICY_DUE_LIST_HPP

/// \file
/// What one person has to read or to act on, by when: what they may see of their notices, and nothing else.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/notice.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a notice asks of its receiver now.
enum class what_is_due : int {
  read = 1,       ///< to be read in time
  read_late = 2,  ///< to be read, and its time has passed
  act = 3,        ///< it has been read and not acted on
};

template <>
struct enum_names<what_is_due> {
  static constexpr std::pair<what_is_due, std::string_view> table[] = {
      {what_is_due::read, "read"}, {what_is_due::read_late, "read_late"}, {what_is_due::act, "act"}};
};

/// One line of somebody's list.
struct due_item {
  notice what;
  what_is_due due = what_is_due::read;
  std::optional<instant> read_at;  ///< of what is to be acted on

  friend bool operator==(const due_item&, const due_item&) = default;
};

/// What `person` has to read or to act on at `as_of`: late ones first, then by the time they have to be read by, then
/// in the order they were made. It rests on that person's own notices only. One that was withdrawn is not there, as if
/// it had never been made; who else was told, who was silent, and why, does not show.
[[nodiscard]] SAFEGUARDING_API std::vector<due_item> due_list(const person_id& person, std::span<const following> all,
                                                              instant as_of);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DUE_LIST_HPP
