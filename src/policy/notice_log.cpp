// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/notice_log.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

finding refused(errc code, std::string field, std::string message, std::string fragment = {}) {
  return {severity::refusal, code, std::move(message), std::move(fragment), {{}, 0, 0, std::move(field)}};
}

bool needs_reason(notice_step what) { return what == notice_step::passed_on || what == notice_step::withdrawn; }

bool fits(notice_step what, notice_reason why) {
  const bool of_passing = why == notice_reason::unread || why == notice_reason::undeliverable;
  return (what == notice_step::passed_on) == of_passing;
}

/// What is wrong with an event taken by itself.
std::optional<finding> refusal_alone(const notice_event& next) {
  if (next.id.empty()) return refused(errc::missing, "id", "an event needs an id");
  if (next.of.empty()) return refused(errc::missing, "notice", "name the notice");
  if (next.happened_at > next.recorded_at)
    return refused(errc::contradiction, "happened_at", "recorded before it happened: one of the two times is wrong",
                   to_text(next.happened_at));
  if ((next.what == notice_step::made) != next.made.has_value())
    return refused(errc::contradiction, "made", "the making of a notice, and nothing else, holds the notice");
  if (needs_reason(next.what) != next.why.has_value())
    return refused(errc::contradiction, "why", "passing on and withdrawal, and nothing else, have a reason");
  if (next.why && !fits(next.what, *next.why))
    return refused(errc::contradiction, "why", "this is no reason for such an event", std::string{name(*next.why)});
  if (next.what != notice_step::passed_on && !next.to.empty())
    return refused(errc::contradiction, "to", "only what is passed on goes to somebody else");
  return std::nullopt;
}

}  // namespace

std::optional<finding> notice_log::refusal_of_made(const notice_event& next) const {
  const notice& made = *next.made;
  if (made.about.empty()) return refused(errc::missing, "report", "name the report");
  if (made.receiver.empty()) return refused(errc::missing, "receiver", "name the receiver");
  if (made.id != next.of || made.id != notice_id_for(made.about, made.receiver, made.person, made.sequence))
    return refused(errc::contradiction, "notice", "a notice has the id that follows from whom it is for",
                   next.of.text());
  if (made.made_at != next.happened_at)
    return refused(errc::contradiction, "happened_at", "a notice is made when it is made", to_text(next.happened_at));
  if (made.limit && made.limit->by < made.made_at)
    return refused(errc::contradiction, "read_by", "it would have to be read before it was made",
                   to_text(made.limit->by));
  if (made.limit && made.limit->basis != clock_basis::local)
    return refused(errc::contradiction, "basis", "the time a notice is read in is the school's own: write local");
  if (courses_.contains(made.id))
    return refused(errc::duplicate, "notice", "this notice has been made", made.id.text());
  if (made.sequence == 0) return refused(errc::invalid_input, "sequence", "notices are counted from 1", "0");
  if (made.sequence > 1) {
    const auto before = courses_.find(notice_id_for(made.about, made.receiver, made.person, made.sequence - 1));
    if (before == courses_.end())
      return refused(errc::not_found, "sequence", "the notice before this one was never made",
                     std::to_string(made.sequence));
    const course& ended = before->second;
    if (!ended.withdrawn && !ended.replaced && !ended.no_longer_asked && !ended.acted)
      return refused(errc::contradiction, "sequence",
                     "the notice before this one is still open: it was not acted on, replaced or withdrawn",
                     std::to_string(made.sequence));
  }
  return std::nullopt;
}

std::optional<finding> notice_log::refusal_of_later(const notice_event& next) const {
  const auto found = courses_.find(next.of);
  if (found == courses_.end())
    return refused(errc::not_found, "notice", "no such notice has been made", next.of.text());
  const course& so_far = found->second;
  const notice& made = *events_[so_far.made].made;
  const auto word = std::string{name(next.what)};
  if (next.happened_at < made.made_at)
    return refused(errc::contradiction, "happened_at", word + " before the notice was made", to_text(next.happened_at));
  if (next.what == notice_step::read || next.what == notice_step::acted) {
    if (next.by.empty()) return refused(errc::missing, "by", "say who");
    if (!made.person.empty() && made.person != next.by)
      return refused(errc::contradiction, "by", word + " by somebody the notice is not for", next.by.text());
  }
  if (next.what == notice_step::read && !made.limit)
    return refused(errc::contradiction, "kind",
                   "nobody at the school reads for this receiver; record that they were told, as acted");
  const bool again = (next.what == notice_step::read && so_far.read && *so_far.read <= next.recorded_at) ||
                     (next.what == notice_step::passed_on && so_far.passed_on) ||
                     (next.what == notice_step::withdrawn && so_far.withdrawn) ||
                     (next.what == notice_step::no_longer_asked && so_far.no_longer_asked) ||
                     (next.what == notice_step::replaced && so_far.replaced);
  if (again) return refused(errc::duplicate, "notice", word + " a second time", next.of.text());
  const bool goes_on = next.what == notice_step::passed_on || next.what == notice_step::no_longer_asked ||
                       next.what == notice_step::replaced;
  if (goes_on && (so_far.withdrawn || so_far.replaced))
    return refused(errc::contradiction, "notice",
                   word + " after it was " + (so_far.withdrawn ? "withdrawn" : "replaced"), next.of.text());
  for (const auto& id : next.to) {
    const auto* other = find(id);
    if (other == nullptr) return refused(errc::not_found, "to", "no such notice has been made", id.text());
    if (other->about != made.about || other->id == made.id)
      return refused(errc::contradiction, "to", "passed on to another notice of the same report, and no other",
                     id.text());
  }
  return std::nullopt;
}

std::optional<finding> notice_log::refusal_of(const notice_event& next) const {
  if (auto wrong = refusal_alone(next)) return wrong;
  if (ids_.contains(next.id)) return refused(errc::duplicate, "id", "this id is already in the log", next.id.text());
  if (worked_out_ && is_worked_out(next.what) && next.recorded_at < *worked_out_)
    return refused(errc::contradiction, "recorded_at",
                   "recorded before what was worked out last: a log is only ever added to at its end",
                   to_text(next.recorded_at));
  return next.what == notice_step::made ? refusal_of_made(next) : refusal_of_later(next);
}

std::optional<finding> notice_log::doubt_of(const notice_event& next) const {
  if (!latest_ || next.recorded_at >= *latest_) return std::nullopt;
  auto doubt = refused(errc::contradiction, "recorded_at",
                       "recorded before an event above it, of " + to_text(*latest_) +
                           ": one of the two times is wrong, and each counts from its own time on",
                       to_text(next.recorded_at));
  doubt.weight = severity::warning;
  return doubt;
}

void notice_log::append(notice_event next) {
  if (const auto wrong = refusal_of(next))
    throw invalid_input{wrong->code, wrong->message, wrong->fragment, wrong->where};
  const auto place = events_.size();
  const auto about = next.made ? next.made->about : events_[courses_.at(next.of).made].made->about;
  if (next.what == notice_step::made) {
    courses_.emplace(next.of, course{place});
    if (!by_report_.contains(about)) reports_.push_back(about);
  } else {
    auto& so_far = courses_.at(next.of);
    if (next.what == notice_step::read) so_far.read = next.recorded_at;
    so_far.acted = so_far.acted || next.what == notice_step::acted;
    so_far.replaced = so_far.replaced || next.what == notice_step::replaced;
    so_far.passed_on = so_far.passed_on || next.what == notice_step::passed_on;
    so_far.withdrawn = so_far.withdrawn || next.what == notice_step::withdrawn;
    so_far.no_longer_asked = so_far.no_longer_asked || next.what == notice_step::no_longer_asked;
  }
  by_report_[about].push_back(place);
  ids_.insert(next.id);
  latest_ = latest_ ? std::max(*latest_, next.recorded_at) : next.recorded_at;
  if (is_worked_out(next.what)) worked_out_ = next.recorded_at;
  events_.push_back(std::move(next));
}

void notice_log::append(std::span<const notice_event> next) {
  notice_log grown = *this;
  for (const auto& event : next) grown.append(event);
  *this = std::move(grown);
}

std::span<const std::size_t> notice_log::of(const report_id& about) const noexcept {
  const auto found = by_report_.find(about);
  return found == by_report_.end() ? std::span<const std::size_t>{} : std::span<const std::size_t>{found->second};
}

const notice* notice_log::find(const notice_id& id) const noexcept {
  const auto found = courses_.find(id);
  return found == courses_.end() ? nullptr : &*events_[found->second.made].made;
}

}  // namespace safeguarding::inline v0
