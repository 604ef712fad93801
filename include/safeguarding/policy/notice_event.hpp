// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICE_EVENT_HPP
#define SAFEGUARDING_POLICY_NOTICE_EVENT_HPP

/// \file
/// What happens to a notice: each step with when it happened, when that was recorded, and by whom.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/notice.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// The identifier of an event.
using notice_event_id = basic_id<struct notice_event_tag>;

/// What happened to a notice.
/// The numbers are part of the stored format: never change them.
enum class notice_step : int {
  made = 1,
  delivered = 2,        ///< it reached the receiver's device or desk
  undeliverable = 3,    ///< it did not, and that is known: nobody waits for its time to pass
  read = 4,             ///< the receiver has opened it, and says so
  acted = 5,            ///< the receiver has acted on it; outside the school: the receiver has been told
  passed_on = 6,        ///< it was not read in time, and the next were told: how a silence is recorded
  withdrawn = 7,        ///< it is no longer for the receiver's eyes
  no_longer_asked = 8,  ///< it had been read, and is its receiver's no more: they left the post, or no decision asks
  replaced = 9,         ///< the same person is told anew, with more reasons or an earlier time
};

template <>
struct enum_names<notice_step> {
  static constexpr std::pair<notice_step, std::string_view> table[] = {
      {notice_step::made, "made"},
      {notice_step::delivered, "delivered"},
      {notice_step::undeliverable, "undeliverable"},
      {notice_step::read, "read"},
      {notice_step::acted, "acted"},
      {notice_step::passed_on, "passed_on"},
      {notice_step::withdrawn, "withdrawn"},
      {notice_step::no_longer_asked, "no_longer_asked"},
      {notice_step::replaced, "replaced"}};
};

/// Why a notice was passed on or withdrawn.
/// The numbers are part of the stored format: never change them.
enum class notice_reason : int {
  unread = 1,         ///< passed on: its time passed
  undeliverable = 2,  ///< passed on: it could not be delivered
  subject = 3,        ///< withdrawn: the matter is about the receiver
  conflicted = 4,     ///< withdrawn: a declared relationship or conflict of interest
  left_post = 5,      ///< withdrawn: the receiver does not hold the role any more
  not_asked_for = 6,  ///< withdrawn: no decision asks for it any more, and it had not been read
};

template <>
struct enum_names<notice_reason> {
  static constexpr std::pair<notice_reason, std::string_view> table[] = {
      {notice_reason::unread, "unread"},       {notice_reason::undeliverable, "undeliverable"},
      {notice_reason::subject, "subject"},     {notice_reason::conflicted, "conflicted"},
      {notice_reason::left_post, "left_post"}, {notice_reason::not_asked_for, "not_asked_for"}};
};

/// One event. Two times are kept: when it happened, and when the school came to know; only the second decides what
/// could be known at a moment.
struct notice_event {
  notice_event_id id;
  notice_step what = notice_step::made;
  notice_id of;
  instant happened_at;
  instant recorded_at;
  person_id by;                      ///< empty: worked out by follow(), or a machine's receipt
  std::optional<notice> made;        ///< of made, and nothing else
  std::optional<notice_reason> why;  ///< of passed_on and withdrawn, and nothing else
  std::vector<notice_id> to;         ///< of passed_on: the notices made instead; empty where others have it already

  friend bool operator==(const notice_event&, const notice_event&) = default;
};

/// The id of the event that follow() works out: one for each step a notice can take once.
[[nodiscard]] inline notice_event_id worked_out_id(const notice_id& of, notice_step what) {
  return notice_event_id{of.text() + "/" + std::string{name(what)}};
}

/// Whether only follow() says that such a step was taken; every other is told by the host.
[[nodiscard]] constexpr bool is_worked_out(notice_step what) noexcept {
  return what == notice_step::made || what == notice_step::passed_on || what == notice_step::withdrawn ||
         what == notice_step::no_longer_asked || what == notice_step::replaced;
}

/// The event by which `what` is made.
[[nodiscard]] inline notice_event made_event(notice what) {
  notice_event event{worked_out_id(what.id, notice_step::made),
                     notice_step::made,
                     what.id,
                     what.made_at,
                     what.made_at,
                     {},
                     {},
                     {},
                     {}};
  event.made = std::move(what);
  return event;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICE_EVENT_HPP
