// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/notices_of.hpp>

#include "worlds.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using words = std::set<std::string, std::less<>>;

bool contains(const std::vector<person_id>& list, const person_id& person) {
  return std::find(list.begin(), list.end(), person) != list.end();
}

/// What a receiver is told for: each rule with the role it names. Where one has read what another was told for, the
/// other is not needed.
words slots_of(const rulebook& book, const notice& made) {
  words slots;
  for (const auto& name : made.because) {
    bool named = false;
    for (const auto& entry : book.rules()) {
      if (entry.name != name || !entry.what->tell || entry.what->tell->alternatives) continue;
      for (const auto& role_id : entry.what->tell->to) {
        const auto& behind = made.stands_in_for;
        if (role_id != made.receiver && std::find(behind.begin(), behind.end(), role_id) == behind.end()) continue;
        slots.insert(name + " " + role_id);
        named = true;
      }
    }
    if (!named) slots.insert(name);
  }
  return slots;
}

bool meet(const words& a, const words& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

/// The work of one call of follow().
class follower {
 public:
  follower(const telling_rules& under, const followed_report& report, const notice_log& log, instant as_of)
      : under_{under},
        report_{report},
        as_of_{as_of},
        today_{to_london(as_of).date},
        states_{states_at(log, report.id, as_of)} {
    for (const auto& held : under.who.all())
      if ((!held.from || *held.from <= today_) && (!held.until || today_ < *held.until))
        in_post_.push_back({held.role, held.person, {}, {}});
    bar_posts_of_old();
  }

  following work() && {
    words silent;
    for (const auto& each : states_)
      if (each.passed_on_at) silent.insert(asked(each.what));  // for good: nobody is waited for twice
    const auto before = decide_without(silent);
    const auto waited = waited_in_vain();
    for (const auto i : waited) silent.insert(asked(states_[i].what));
    decided_ = waited.empty() ? before : decide_without(silent);
    wanted_ = named_in(decided_);
    const auto ended = endings(silent);
    auto made = new_notices(ended);
    const auto passed = passings(waited, made, named_in(before));
    for (auto& each : made) record(made_event(std::move(each)));
    for (const auto& event : passed) record(event);
    for (const auto& event : ended) record(event);
    return {report_.id, std::move(states_), std::move(due_), std::move(decided_)};
  }

 private:
  /// Where it is only said which post somebody barred holds, whoever held it when that was said is meant, whatever
  /// post they hold now.
  void bar_posts_of_old() {
    const auto& known = report_.known;
    const auto then = to_london(report_.recorded_at).date;
    const auto is_named = [&](const person_id& person) { return contains(known.subjects, person); };
    const auto bar_subject = [&](const std::string& role_id) {
      auto people = under_.who.of(role_id, then);
      if (std::none_of(people.begin(), people.end(), is_named))
        std::move(people.begin(), people.end(), std::back_inserter(subjects_of_old_));
    };
    for (const auto& role_id : detail::subjects_of(known)) bar_subject(role_id);
    for (const auto& role_id : known.list("subject_also_holds")) bar_subject(role_id);
    const auto* same = known.find("reporter_is_subject");
    if (same != nullptr && same->value == fact_value{true} && known.reporter.empty())
      bar_subject(known.word("reporter_role"));
    for (const auto& role_id : known.list("conflicted_roles"))
      for (auto& person : under_.who.of(role_id, then)) conflicted_of_old_.push_back(std::move(person));
  }

  /// The decision of today's holders, with everybody in `silent` out of reach.
  [[nodiscard]] decision decide_without(const words& silent) const {
    auto known = report_.known;
    known.about.insert(known.about.end(), subjects_of_old_.begin(), subjects_of_old_.end());
    known.conflicted.insert(known.conflicted.end(), conflicted_of_old_.begin(), conflicted_of_old_.end());
    auto in_post = in_post_;
    for (const auto& each : states_) {
      if (!silent.contains(asked(each.what))) continue;
      auto person = each.what.person;
      if (person.empty()) {  // a body that nobody has answered for: as if it had one member, who is away
        person = person_id{"body:" + each.what.receiver};
        in_post.push_back({each.what.receiver, person, {}, {}});
      }
      if (!contains(known.absent, person)) known.absent.push_back(std::move(person));
    }
    return decide(under_.book, known, holders{std::move(in_post)}, under_.calendar, report_.recorded_at);
  }

  [[nodiscard]] static words named_in(const decision& made) {
    words all;
    for (const auto& each : made.notify) {
      if (each.people.empty()) all.insert(each.receiver);
      for (const auto& person : each.people) all.insert(person.text());
    }
    return all;
  }

  /// Why `person` may not be told, whatever any rule says.
  [[nodiscard]] std::optional<notice_reason> barred(const person_id& person) const {
    if (person.empty()) return std::nullopt;
    const auto& known = report_.known;
    if (contains(known.subjects, person) || contains(known.about, person) || contains(subjects_of_old_, person))
      return notice_reason::subject;
    if (contains(known.conflicted, person) || contains(conflicted_of_old_, person)) return notice_reason::conflicted;
    if (wanted_.contains(person.text())) return std::nullopt;
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
      if (each.withdrawn_at || each.passed_on_at || !each.what.limit || taken_up(each)) continue;
      if (as_of_ > each.what.limit->by || each.standing == notice_standing::undeliverable) found.push_back(i);
    }
    return found;
  }

  [[nodiscard]] bool in_post(const notice& made) const {
    return std::any_of(in_post_.begin(), in_post_.end(),
                       [&](const holding& held) { return held.person == made.person && held.role == made.receiver; });
  }

  [[nodiscard]] notice_event event(const notice_state& about, notice_step what) const {
    notice_event made;
    made.id = worked_out_id(about.what.id, what);
    made.what = what;
    made.of = about.what.id;
    made.happened_at = made.recorded_at = as_of_;
    return made;
  }

  /// Withdrawals, and what is no longer asked for.
  [[nodiscard]] std::vector<notice_event> endings(const words& silent) const {
    std::vector<notice_event> all;
    for (const auto& each : states_) {
      if (each.withdrawn_at) continue;
      auto why = barred(each.what.person);
      if (!why && wanted_.contains(asked(each.what))) continue;
      if (!why && !taken_up(each)) {
        if (!each.what.person.empty() && !in_post(each.what)) why = notice_reason::left_post;
        else if (!silent.contains(asked(each.what))) why = notice_reason::not_asked_for;
      }
      if (why) {
        all.push_back(event(each, notice_step::withdrawn));
        all.back().why = why;
      } else if (taken_up(each) && !each.no_longer_asked_at && !silent.contains(asked(each.what))) {
        all.push_back(event(each, notice_step::no_longer_asked));
      }
    }
    return all;
  }

  /// What the decision asks for, is with nobody yet, and that nobody has read in another's place.
  [[nodiscard]] std::vector<notice> new_notices(const std::vector<notice_event>& ended) const {
    std::vector<notice> live;
    words answered;
    for (const auto& each : states_) {
      const bool ends = std::any_of(ended.begin(), ended.end(), [&](const notice_event& end) {
        return end.what == notice_step::withdrawn && end.of == each.what.id;
      });
      if (each.withdrawn_at || ends) continue;
      live.push_back(each.what);
      if (taken_up(each)) answered.merge(slots_of(under_.book, each.what));
    }
    auto all = notices_of(under_.book, decided_, report_.id, under_.settings, under_.calendar, as_of_, live);
    std::erase_if(all, [&](const notice& each) {
      const auto slots = slots_of(under_.book, each);
      return barred(each.person) || std::includes(answered.begin(), answered.end(), slots.begin(), slots.end());
    });
    for (auto& each : all) {
      for (const auto& known : states_)
        if (known.what.receiver == each.receiver && known.what.person == each.person)
          each.sequence = std::max(each.sequence, known.what.sequence + 1);
      each.id = notice_id_for(report_.id, each.receiver, each.person, each.sequence);
    }
    return all;
  }

  /// The silences, each with the notices made because of it: those that only its receiver's being out of reach led to.
  [[nodiscard]] std::vector<notice_event> passings(const std::vector<std::size_t>& waited,
                                                   const std::vector<notice>& made, const words& wanted_before) const {
    std::vector<notice_event> all;
    std::vector<words> slots;
    for (const auto i : waited) {
      const auto& each = states_[i];
      slots.push_back(slots_of(under_.book, each.what));
      all.push_back(event(each, notice_step::passed_on));
      all.back().why = as_of_ > each.what.limit->by ? notice_reason::unread : notice_reason::undeliverable;
    }
    for (const auto& next : made) {
      if (wanted_before.contains(asked(next))) continue;
      const auto theirs = slots_of(under_.book, next);
      const bool somebodys =
          std::any_of(slots.begin(), slots.end(), [&](const words& one) { return meet(one, theirs); });
      for (std::size_t i = 0; i < all.size(); ++i)
        if (!somebodys || meet(slots[i], theirs)) all[i].to.push_back(next.id);
    }
    return all;
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
  day today_;
  std::vector<person_id> subjects_of_old_, conflicted_of_old_;
  std::vector<holding> in_post_;
  std::vector<notice_state> states_;
  std::vector<notice_event> due_;
  decision decided_;
  words wanted_;
};

}  // namespace

following follow(const telling_rules& under, const followed_report& report, const notice_log& log, instant as_of) {
  if (as_of < report.recorded_at) return {report.id, {}, {}, {}};
  return follower{under, report, log, as_of}.work();
}

}  // namespace safeguarding::inline v0
