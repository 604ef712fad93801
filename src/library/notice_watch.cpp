// SPDX-License-Identifier: Apache-2.0
#include "notice_watch.hpp"

#include <safeguarding/calendar/london.hpp>

#include <algorithm>
#include <chrono>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

instant recorded_at(const world& in, std::size_t report_at) {
  return std::get<report>(in.records()[report_at].value).recorded_at;
}

/// When a post passes from one to another; nothing for a day that no clock here shows.
std::optional<instant> beginning_of(const std::optional<day>& date) {
  if (!date || *date < first_known_day || *date > last_known_day) return std::nullopt;
  return start_of_day(*date);
}

/// Of whom something is waited for: as due_list() lists it.
std::vector<person_id> asked_in(const following& given) {
  std::vector<person_id> all;
  for (const auto& each : given.notices) {
    if (!is_live(each) || each.acted_at) continue;
    if (!each.what.person.empty()) all.push_back(each.what.person);
    if (each.telling) all.insert(all.end(), each.telling->people.begin(), each.telling->people.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

steady_time steady(const world& in, const school_rules& by, std::size_t index, const following& given, instant now) {
  steady_time holds;
  const auto known = [&](std::size_t each) { holds.changes_at(in.records()[each].known_at, now); };
  const auto amended = [&](std::size_t each) {
    known(each);
    std::for_each(in.records()[each].amended_by.begin(), in.records()[each].amended_by.end(), known);
  };
  const auto near = [&](std::size_t each) {
    amended(each);
    std::for_each(in.records()[each].beside.begin(), in.records()[each].beside.end(), amended);
  };
  holds.changes_at(recorded_at(in, index), now);
  near(index);
  for (const auto& who : in.tagged(index)) {
    const auto reports = in.tagging(who.person);
    std::for_each(reports.begin(), reports.end(), near);
  }
  std::for_each(in.declarations().begin(), in.declarations().end(), amended);
  const auto& log = in.log_of(given.about);
  for (const auto& each : log.events()) holds.changes_at(each.recorded_at, now);
  for (const auto& each : given.notices)
    if (each.what.limit) holds.changes_at(each.what.limit->by + std::chrono::seconds{1}, now);
  for (const auto& post : by.who().all())
    for (const auto& date : {post.from, post.until})
      if (const auto moment = beginning_of(date)) holds.changes_at(*moment, now);
  return holds;
}

template <class Change>
void notice_watch::change(const Change& what) {
  if (!std::exchange(whole_, false)) begin_anew();
  what();
  whole_ = true;
}

void notice_watch::begin_anew() noexcept {
  open_.clear();
  courses_.clear();
  for (auto* each : {&from_, &until_, &worked_out_}) each->clear();
  asked_.clear();
  records_ = noted_ = adoptions_ = same_people_ = 0;
}

void notice_watch::forget(std::size_t index) {
  const auto found = courses_.find(index);
  if (found == courses_.end()) return;
  const auto& known = found->second;
  from_.erase({known.holds.from, index});
  until_.erase({known.holds.until, index});
  worked_out_.erase({known.worked_out, index});
  for (const auto& who : known.asked) asked_[who].erase(index);
  courses_.erase(found);
}

void notice_watch::touch_all(const world& in) {
  for (std::size_t i = 0; i < in.records().size(); ++i)
    if (in.records()[i].told_of()) open_.insert(i);
}

// Facts count earlier reports, and what became of them: a report hangs on those that were recorded before it.
void notice_watch::touch(const world& in, std::size_t report_at) {
  if (in.records()[report_at].told_of()) open_.insert(report_at);
  for (const auto& who : in.tagged(report_at))
    for (const auto each : in.tagging(who.person))
      if (in.records()[each].told_of() && recorded_at(in, each) > recorded_at(in, report_at)) open_.insert(each);
}

void notice_watch::take_in_record(const world& in, std::size_t index) {
  const auto& made = in.records()[index];
  const auto* change = std::get_if<amendment>(&made.value);
  if (std::holds_alternative<relationship_declaration>(made.value) ||
      (change != nullptr && change->of.kind == record_kind::relationship_declaration)) {
    touch_all(in);
    return;
  }
  for (const auto root : in.roots(index)) touch(in, root);
}

void notice_watch::take_in(const world& in) {
  if (in.adoptions() != adoptions_ || in.same_people().size() != same_people_) touch_all(in);
  else
    for (auto i = records_; i < in.records().size(); ++i) take_in_record(in, i);
  for (auto i = noted_; i < in.noted().size(); ++i)
    if (in.records()[in.noted()[i]].told_of()) open_.insert(in.noted()[i]);
  records_ = in.records().size();
  noted_ = in.noted().size();
  adoptions_ = in.adoptions();
  same_people_ = in.same_people().size();
}

std::vector<std::size_t> notice_watch::to_follow(const world& in, instant now) {
  std::set<std::size_t> found;
  change([&] {
    take_in(in);
    found = open_;
    for (auto each = until_.begin(); each != until_.end() && each->first <= now; ++each) found.insert(each->second);
    for (auto each = from_.rbegin(); each != from_.rend() && each->first > now; ++each) found.insert(each->second);
  });
  return {found.begin(), found.end()};
}

std::vector<std::size_t> notice_watch::of(const world& in, const person_id& who, instant now) {
  auto found = to_follow(in, now);
  if (const auto asked = asked_.find(who); asked != asked_.end())
    found.insert(found.end(), asked->second.begin(), asked->second.end());
  for (auto each = worked_out_.rbegin(); each != worked_out_.rend() && each->first > now; ++each)
    found.push_back(each->second);  // followed at a later moment than this: then something else may be waited for
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void notice_watch::followed(const world& in, const school_rules& by, std::size_t index, const following& given,
                            instant now) {
  change([&] {
    take_in(in);
    if (!in.records()[index].told_of()) return;
    const auto worked_out = in.log_of(given.about).worked_out_until();
    course known{steady(in, by, index, given, now), worked_out.value_or(instant::min()), asked_in(given)};
    if (known.holds.from <= known.worked_out)
      known.holds.from = instant::min();  // any earlier moment is followed as then
    forget(index);
    if (known.holds.from > instant::min()) from_.emplace(known.holds.from, index);
    if (known.holds.until < instant::max()) until_.emplace(known.holds.until, index);
    if (worked_out) worked_out_.emplace(known.worked_out, index);
    for (const auto& who : known.asked) asked_[who].insert(index);
    courses_.insert_or_assign(index, std::move(known));
    open_.erase(index);
  });
}

}  // namespace safeguarding::inline v0::detail
