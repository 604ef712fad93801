// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICE_STATE_HPP
#define SAFEGUARDING_POLICY_NOTICE_STATE_HPP

/// \file
/// How a notice stands at a moment, by the events known then.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/notice.hpp>
#include <safeguarding/policy/notice_event.hpp>
#include <safeguarding/policy/notice_log.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// How a notice stands.
/// The numbers are part of the stored format: never change them.
enum class notice_standing : int {
  made = 1,           ///< on its way, and nothing is known of it yet
  delivered = 2,      ///< delivered and not read
  undeliverable = 3,  ///< not delivered
  overdue = 4,        ///< not read, its time has passed, and that has not been recorded yet
  passed_on = 5,      ///< not read; the silence is recorded and the next were told. It may still be read
  read = 6,
  acted = 7,
  withdrawn = 8,
  to_tell = 9,    ///< outside the school: somebody has to tell them, as by a referral
  told = 10,      ///< outside the school: somebody has told them
  replaced = 11,  ///< its receiver has been told anew
};

template <>
struct enum_names<notice_standing> {
  static constexpr std::pair<notice_standing, std::string_view> table[] = {
      {notice_standing::made, "made"},
      {notice_standing::delivered, "delivered"},
      {notice_standing::undeliverable, "undeliverable"},
      {notice_standing::overdue, "overdue"},
      {notice_standing::passed_on, "passed_on"},
      {notice_standing::read, "read"},
      {notice_standing::acted, "acted"},
      {notice_standing::withdrawn, "withdrawn"},
      {notice_standing::to_tell, "to_tell"},
      {notice_standing::told, "told"},
      {notice_standing::replaced, "replaced"}};
};

/// Whose task it is to tell somebody outside the school, and by when.
struct telling_duty {
  std::vector<person_id> people;  ///< empty: nobody at the school is left who may know of it
  std::string as;                 ///< the role that makes it theirs, or "reporter"; empty: they are those who are left
  std::optional<instant> by;      ///< when the first clock is late that telling them stops; nothing: no clock runs
  std::string clock;              ///< its id

  friend bool operator==(const telling_duty&, const telling_duty&) = default;
};

/// A notice with what became of it. For the auditor: it shows what its receiver may no longer see.
struct notice_state {
  notice what;
  std::optional<instant> delivered_at, undeliverable_at;  ///< the last of each
  std::optional<instant> read_at, acted_at;
  person_id read_by;  ///< who read it or, that not being said, acted on it first
  std::optional<instant> passed_on_at;
  std::vector<notice_id> passed_on_to;  ///< empty although passed on: others had it already
  std::optional<instant> withdrawn_at;
  std::optional<notice_reason> why;  ///< of the withdrawal, else of the passing on
  std::optional<instant> no_longer_asked_at, replaced_at;
  std::optional<telling_duty> telling;  ///< of somebody outside who is yet to be told; worked out by follow()
  notice_standing standing = notice_standing::made;

  friend bool operator==(const notice_state&, const notice_state&) = default;
};

/// Whether it still counts: what was withdrawn, replaced or is no longer asked for is only history.
[[nodiscard]] inline bool is_live(const notice_state& each) noexcept {
  return !each.withdrawn_at && !each.replaced_at && !each.no_longer_asked_at;
}

/// Whether somebody has read it and it still counts: reading and acting both do.
[[nodiscard]] inline bool is_taken_up(const notice_state& each) noexcept {
  return is_live(each) && (each.read_at || each.acted_at);
}

/// Whether it still counts and nobody has read it: it has been waited for in vain, or still is.
[[nodiscard]] inline bool is_unread(const notice_state& each) noexcept {
  return is_live(each) && !each.read_at && !each.acted_at;
}

/// How the notices of `about` stand at `as_of`, in the order they were made: by what was recorded by then, and nothing
/// else.
[[nodiscard]] SAFEGUARDING_API std::vector<notice_state> states_at(const notice_log& log, const report_id& about,
                                                                   instant as_of);

/// `state` after one more event about it, seen at `as_of`.
SAFEGUARDING_API void apply(const notice_event& event, instant as_of, notice_state& state);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICE_STATE_HPP
