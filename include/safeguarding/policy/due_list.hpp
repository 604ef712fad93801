// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DUE_LIST_HPP
#define SAFEGUARDING_POLICY_DUE_LIST_HPP

/// \file
/// What one person has to read, to act on or to tell others, by when: what they may see of it, and nothing else.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/notice.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What is asked of somebody now.
enum class what_is_due : int {
  read = 1,       ///< to be read in time
  read_late = 2,  ///< to be read, and its time has passed
  act = 3,        ///< it has been read and not acted on
  tell = 4,       ///< somebody outside the school is to be told
  tell_late = 5,  ///< the same, and a clock that telling them stops is late
};

template <>
struct enum_names<what_is_due> {
  static constexpr std::pair<what_is_due, std::string_view> table[] = {{what_is_due::read, "read"},
                                                                       {what_is_due::read_late, "read_late"},
                                                                       {what_is_due::act, "act"},
                                                                       {what_is_due::tell, "tell"},
                                                                       {what_is_due::tell_late, "tell_late"}};
};

/// One line of somebody's list.
struct due_item {
  notice what;
  what_is_due due = what_is_due::read;
  std::optional<instant> read_at;  ///< of what is to be acted on
  std::optional<instant> tell_by;  ///< of what is to be told, where a clock runs
  std::string clock;               ///< its id

  friend bool operator==(const due_item&, const due_item&) = default;
};

/// What `person` has to do at `as_of`: what is late first, then by the time it has to be read or told by, then what is
/// to be acted on and what has no time, in the order it was made. It rests on that person's own notices, and on what it
/// is their task to tell somebody outside the school: the first stays until they have acted, the second until somebody
/// has told them. What was withdrawn is not there, as if it had never been made; who else was told, who was silent, and
/// whom somebody outside stands in for, does not show.
[[nodiscard]] SAFEGUARDING_API std::vector<due_item> due_list(const person_id& person, std::span<const following> all,
                                                              instant as_of);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DUE_LIST_HPP
