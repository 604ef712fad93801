// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/notices_of.hpp>

#include "expand.hpp"
#include "later_moment.hpp"
#include "notice_parts.hpp"
#include "telling_duties.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::slots_of;
using detail::words;

bool contains(const std::vector<person_id>& list, const person_id& person) {
  return std::find(list.begin(), list.end(), person) != list.end();
}

bool meet(const words& a, const words& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return detail::holds(b, each); });
}

/// The same slots where a clock runs at once: who has read before it did has not read that.
void add_urgent(words& slots) {
  words urgent;
  for (const auto& each : slots) urgent.insert(each + " at once");
  slots.merge(urgent);
}

/// The work of one call of follow().
class follower {
 public:
  follower(const telling_rules& under, const followed_report& report, const notice_log& log, instant as_of)
      : under_{under},
        report_{report},
        as_of_{as_of},
        now_{report.known, under.who, report.recorded_at, as_of},
        states_{states_at(log, report.id, as_of)} {
    for (auto& each : states_) detail::settle(under.book.words(), report.done, as_of, each);
  }

  following work() && {
    auto silent = detail::silent_in(states_);
    auto before = decide_without(silent);
    const auto waited = waited_in_vain();
    for (const auto i : waited) silent.insert(asked(states_[i].what));
    const auto wanted_before = waited.empty() ? std::vector<notice>{} : asked_for(before);
    decided_ = waited.empty() ? std::move(before) : decide_without(silent);
    wanted_ = asked_for(decided_);
    for (const auto& each : wanted_) all_slots_.merge(slots_of(under_.book, each));
    const auto ended = endings(silent);
    std::vector<notice_event> replaced;
    auto made = new_notices(ended, replaced);
    const auto passed = passings(waited, made, wanted_before);
    for (const auto& event : replaced) record(event);  // before what replaces it, as the log has it
    for (auto& each : made) record(made_event(std::move(each)));
    for (const auto& event : passed) record(event);
    for (const auto& event : ended) record(event);
    give_out_telling();
    return {report_.id, std::move(states_), std::move(due_), std::move(decided_)};
  }

 private:
  /// The decision of today's holders, with everybody in `silent` out of reach.
  [[nodiscard]] decision decide_without(const words& silent) const {
    const auto [known, who] = now_.without(silent, states_);
    return detail::decide(under_.book, known, who, under_.calendar, report_.recorded_at,
                          detail::nearly_applied::left_out);
  }

  /// What a decision asks for, each receiver once.
  [[nodiscard]] std::vector<notice> asked_for(const decision& made) const {
    return notices_of(under_.book, made, report_.id, under_.settings, under_.calendar, as_of_);
  }

  [[nodiscard]] static const notice* find(const std::vector<notice>& list, const std::string& whom) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const notice& each) { return asked(each) == whom; });
    return found == list.end() ? nullptr : &*found;
  }

  /// Why `person` may not be told, whatever any rule says.
  [[nodiscard]] std::optional<notice_reason> barred(const person_id& person) const {
    if (person.empty()) return std::nullopt;
    if (now_.is_subject(person)) return notice_reason::subject;
    if (now_.is_conflicted(person)) return notice_reason::conflicted;
    if (find(wanted_, person.text()) != nullptr) return std::nullopt;
    std::optional<notice_reason> why;
    for (const auto& each : decided_.excluded) {
      if (!contains(each.people, person)) continue;
      if (each.why == barred_because::subject) return notice_reason::subject;
      if (each.why == barred_because::conflicted) why = notice_reason::conflicted;
    }
    return why;
  }

  /// Whether its receiver has read it. For a body without named members anybody may say so, but nobody who is barred.
  [[nodiscard]] bool taken_up(const notice_state& each) const {
    return is_taken_up(each) && (!each.what.person.empty() || !barred(each.read_by));
  }

  [[nodiscard]] std::vector<std::size_t> waited_in_vain() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      const auto& each = states_[i];
      if (!is_live(each) || each.passed_on_at || !each.what.limit || taken_up(each)) continue;
      if (as_of_ > each.what.limit->by || each.standing == notice_standing::undeliverable) found.push_back(i);
    }
    return found;
  }

  [[nodiscard]] bool is_held(const std::string& role_id, const person_id& person) const {
    return person.empty() ? now_.is_held(role_id) : now_.is_held(role_id, person);
  }

  /// The roles a notice was sent to that are still its receiver's: a body has it until its members are named.
  [[nodiscard]] std::vector<std::string> still_held(const notice& made) const {
    auto roles = detail::told_as(made);
    std::erase_if(roles, [&](const std::string& each) { return is_held(each, made.person) == made.person.empty(); });
    return roles;
  }

  [[nodiscard]] bool left_post(const notice& made) const { return still_held(made).empty(); }

  /// Whether the decision names this receiver for a reason they were told for.
  [[nodiscard]] bool still_named(const notice& made) const {
    const auto* now = find(wanted_, asked(made));
    return now != nullptr && (share(now->because, made.because) || !left_post(made));
  }

  /// What nobody else has to be told, as this receiver has taken it up. A duty follows the post: what was acted on is
  /// done; what was only read is theirs for as long as they hold the post, or are named for it in another.
  [[nodiscard]] words answered_by(const notice_state& each) const {
    if (!taken_up(each)) return {};
    words slots;
    if (each.acted_at) {
      slots = slots_of(under_.book, each.what);
    } else {
      auto roles = still_held(each.what);
      if (roles.size() == each.what.also_as.size() + 1)
        roles.insert(roles.end(), each.what.stands_in_for.begin(), each.what.stands_in_for.end());
      slots = slots_of(under_.book, each.what, roles);
      if (const auto* now = find(wanted_, asked(each.what))) {
        notice both = *now;
        std::erase_if(both.because, [&](const std::string& rule) { return !detail::holds(each.what.because, rule); });
        slots.merge(slots_of(under_.book, both));
      }
    }
    if (is_urgent(each.what)) add_urgent(slots);
    return slots;
  }

  [[nodiscard]] notice_event event(const notice_state& about, notice_step what) const {
    notice_event made;
    made.id = worked_out_id(about.what.id, what);
    made.what = what;
    made.of = about.what.id;
    made.happened_at = made.recorded_at = as_of_;
    return made;
  }

  /// Withdrawals, and what was read and is its reader's no more.
  [[nodiscard]] std::vector<notice_event> endings(const words& silent) const {
    std::vector<notice_event> all;
    for (const auto& each : states_) {
      if (each.withdrawn_at) continue;
      auto why = barred(each.what.person);
      if (!why && (!is_live(each) || each.acted_at || still_named(each.what))) continue;
      const bool left = left_post(each.what);
      const bool still_asked = meet(slots_of(under_.book, each.what), all_slots_);
      if (!why && taken_up(each)) {
        // Who has read in somebody's place keeps the matter, for as long as they hold their own post.
        if (left || !still_asked) all.push_back(event(each, notice_step::no_longer_asked));
        continue;
      }
      if (!why && left) why = each.what.person.empty() ? notice_reason::not_asked_for : notice_reason::left_post;
      if (!why && !(silent.contains(asked(each.what)) && still_asked)) why = notice_reason::not_asked_for;
      if (!why) continue;
      all.push_back(event(each, notice_step::withdrawn));
      all.back().why = why;
    }
    return all;
  }

  /// What the decision asks for, is with nobody yet, and that nobody has taken up in another's place. What the same
  /// people have already, and that is not all or not soon enough, is put into `replaced`.
  [[nodiscard]] std::vector<notice> new_notices(const std::vector<notice_event>& ended,
                                                std::vector<notice_event>& replaced) const {
    std::vector<const notice_state*> live;
    words answered;
    for (const auto& each : states_) {
      const bool ends =
          std::any_of(ended.begin(), ended.end(), [&](const notice_event& end) { return end.of == each.what.id; });
      if (!is_live(each) || ends) continue;
      live.push_back(&each);
      answered.merge(answered_by(each));
    }
    std::vector<notice> all;
    for (auto next : wanted_) {
      auto slots = slots_of(under_.book, next);
      if (is_urgent(next)) add_urgent(slots);
      if (barred(next.person) || std::includes(answered.begin(), answered.end(), slots.begin(), slots.end())) continue;
      std::vector<notice> before;
      std::optional<reading_limit> soonest;  // of what they have and have not read
      for (const auto* each : live) {
        if (asked(each->what) != asked(next)) continue;
        before.push_back(each->what);
        if (is_unread(*each) && each->what.limit && (!soonest || each->what.limit->by < soonest->by))
          soonest = each->what.limit;
      }
      const bool sooner = soonest && next.limit && next.limit->by < soonest->by;
      if (!detail::brings_news(next, before) && !sooner) continue;
      if (soonest && next.limit && !sooner && soonest->by >= as_of_) next.limit = soonest;
      for (const auto* each : live)
        if (asked(each->what) == asked(next) && !each->acted_at)
          replaced.push_back(event(*each, notice_step::replaced));
      for (const auto& known : states_)
        if (known.what.receiver == next.receiver && known.what.person == next.person)
          next.sequence = std::max(next.sequence, known.what.sequence + 1);
      next.id = notice_id_for(report_.id, next.receiver, next.person, next.sequence);
      all.push_back(std::move(next));
    }
    return all;
  }

  /// The silences, each with the notices made because of it: those that only its receiver's being out of reach led to.
  [[nodiscard]] std::vector<notice_event> passings(const std::vector<std::size_t>& waited,
                                                   const std::vector<notice>& made,
                                                   const std::vector<notice>& wanted_before) const {
    std::vector<notice_event> all;
    std::vector<words> slots;
    for (const auto i : waited) {
      const auto& each = states_[i];
      slots.push_back(slots_of(under_.book, each.what));
      all.push_back(event(each, notice_step::passed_on));
      all.back().why = as_of_ > each.what.limit->by ? notice_reason::unread : notice_reason::undeliverable;
    }
    for (const auto& next : made) {
      const auto* already = find(wanted_before, asked(next));
      if (already != nullptr && !detail::brings_news(next, {already, 1})) continue;
      const auto theirs = slots_of(under_.book, next);
      const bool somebodys =
          std::any_of(slots.begin(), slots.end(), [&](const words& one) { return meet(one, theirs); });
      for (std::size_t i = 0; i < all.size(); ++i)
        if (!somebodys || meet(slots[i], theirs)) all[i].to.push_back(next.id);
    }
    return all;
  }

  /// Whoever is outside the school is told by somebody: whose task that is.
  void give_out_telling() {
    const auto stands = [&](const notice_state& each) {
      return is_live(each) && !each.what.person.empty() && !barred(each.what.person) &&
             (still_named(each.what) || !left_post(each.what));
    };
    std::vector<const notice_state*> told;
    for (const auto& each : states_)
      if (stands(each)) told.push_back(&each);
    const auto& known = report_.known;
    const auto& reporter = known.reporter;
    const bool may = !reporter.empty() && !barred(reporter) && !contains(known.absent, reporter);
    const detail::who_could_tell all{told, may ? reporter : person_id{}, known.word("reporter_role")};
    for (auto& each : states_) {
      if (each.what.limit || !is_live(each)) continue;
      detail::settle(under_.book.words(), report_.done, as_of_, each);
      if (!each.acted_at) each.telling = detail::telling_of(under_.book.words(), each.what.receiver, decided_, all);
    }
  }

  void record(notice_event what) {
    if (what.what == notice_step::made) states_.emplace_back();
    const auto at = what.what == notice_step::made
                        ? states_.end() - 1
                        : std::find_if(states_.begin(), states_.end(),
                                       [&](const notice_state& each) { return each.what.id == what.of; });
    apply(what, as_of_, *at);
    due_.push_back(std::move(what));
  }

  const telling_rules& under_;
  const followed_report& report_;
  instant as_of_;
  detail::later_moment now_;
  std::vector<notice_state> states_;
  std::vector<notice_event> due_;
  decision decided_;
  std::vector<notice> wanted_;  ///< what the decision asks for
  words all_slots_;             ///< of all of it
};

}  // namespace

following follow(const telling_rules& under, const followed_report& report, const notice_log& log, instant as_of) {
  if (as_of < report.recorded_at) return {report.id, {}, {}, {}};
  return follower{under, report, log, as_of}.work();
}

}  // namespace safeguarding::inline v0
