// SPDX-License-Identifier: Apache-2.0
#include "world.hpp"

#include "standing.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {

std::string world::key_of(record_kind kind, std::string_view id) {
  return std::to_string(static_cast<int>(kind)) + ":" + std::string{id};
}

std::optional<std::size_t> world::find(const record_ref& wanted) const {
  const auto found = by_id_.find(key_of(wanted.kind, wanted.id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::size_t> world::tagging(const person_id& who) const {
  const auto found = tagging_.find(who);
  return found == tagging_.end() ? std::vector<std::size_t>{} : found->second;
}

std::vector<report> world::versions(std::size_t index, std::optional<instant> at) const {
  std::vector<report> all;
  const auto* made = std::get_if<report>(&records_[index].value);
  if (made == nullptr) return all;
  all.push_back(*made);
  for (const auto each : records_[index].amended_by) {
    const auto& change = std::get<amendment>(records_[each].value);
    if (change.kind == amendment_kind::correction && (!at || records_[each].known_at <= *at))
      all.push_back(decode<report>(change.corrected.bytes));
  }
  return all;
}

std::vector<involvement> world::tagged(std::size_t index, std::optional<instant> at) const {
  std::vector<involvement> all;
  for (const auto& version : versions(index, at))
    for (const auto& each : version.people) {
      const auto same = [&](const auto& other) { return other.person == each.person && other.role == each.role; };
      if (std::none_of(all.begin(), all.end(), same)) all.push_back(each);
    }
  return all;
}

std::optional<report> world::reading_of(std::size_t index, std::optional<instant> at) const {
  std::optional<report> now = std::get<report>(records_[index].value);
  for (const auto each : records_[index].amended_by) {
    if (at && records_[each].known_at > *at) continue;
    const auto& change = std::get<amendment>(records_[each].value);
    if (change.kind == amendment_kind::correction) now = decode<report>(change.corrected.bytes);
    if (change.kind == amendment_kind::withdrawal) return std::nullopt;
  }
  return now;
}

world::last_reading world::last_reading_of(std::size_t index, instant at) const {
  last_reading found{std::get<report>(records_[index].value), {}};
  for (const auto each : records_[index].amended_by) {
    if (records_[each].known_at > at) continue;
    const auto& change = std::get<amendment>(records_[each].value);
    if (change.kind == amendment_kind::withdrawal) found.withdrawn_by.push_back(records_[each].by);
    else if (change.kind == amendment_kind::correction && found.withdrawn_by.empty())
      found.read = decode<report>(change.corrected.bytes);
  }
  return found;
}

std::optional<std::size_t> world::at(std::uint64_t position) const {
  const auto found = by_position_.find(position);
  if (found == by_position_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::size_t> world::roots(std::size_t index) const {
  std::vector<std::size_t> found, open{index}, seen;
  while (!open.empty()) {
    const auto next = open.back();
    open.pop_back();
    if (std::find(seen.begin(), seen.end(), next) != seen.end()) continue;
    seen.push_back(next);
    if (std::holds_alternative<report>(records_[next].value)) found.push_back(next);
    const auto& further = records_[next].speaks_of;
    open.insert(open.end(), further.begin(), further.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::size_t> world::cases(std::size_t index) const {
  std::vector<std::size_t> found;
  const auto add = [&](std::size_t each) {
    if (std::holds_alternative<case_file>(records_[each].value) &&
        std::find(found.begin(), found.end(), each) == found.end())
      found.push_back(each);
  };
  add(index);
  for (const auto other : records_[index].speaks_of) {
    const auto further = cases(other);
    std::for_each(further.begin(), further.end(), add);
  }
  if (std::holds_alternative<report>(records_[index].value))
    for (const auto each : records_[index].beside) add(each);
  return found;
}

const person* world::find_person(const person_id& id, std::optional<instant> known_by) const {
  const auto found = people_.find(id.text());
  if (found == people_.end()) return nullptr;
  const person* last = nullptr;
  for (const auto& [known_at, who] : found->second)
    if (!known_by || known_at <= *known_by) last = &who;
  return last;
}

std::vector<person> world::versions_of(const person_id& id) const {
  std::vector<person> all;
  if (const auto found = people_.find(id.text()); found != people_.end())
    for (const auto& [known_at, who] : found->second) all.push_back(who);
  return all;
}

std::vector<person_id> world::ever_of(const household_id& household) const {
  std::vector<person_id> all;
  for (const auto& [id, versions] : people_)
    if (std::any_of(versions.begin(), versions.end(),
                    [&](const auto& each) { return each.second.household == household; }))
      all.emplace_back(id);
  return all;
}

std::vector<person> world::roll(std::optional<instant> known_by) const {
  std::vector<person> all;
  for (const auto& [id, versions] : people_)
    if (const auto* who = find_person(person_id{id}, known_by)) all.push_back(*who);
  return all;
}

std::optional<key_id> world::scope_of(const scope_owner& whose) const {
  const auto found = scopes_.find(whose);
  if (found == scopes_.end()) return std::nullopt;
  return found->second;
}

void world::index_people(std::size_t report_at, const report& version) {
  for (const auto& each : version.people) {
    auto& list = tagging_[each.person];
    const auto place = std::lower_bound(list.begin(), list.end(), report_at);
    if (place == list.end() || *place != report_at) list.insert(place, report_at);
  }
}

void world::file_under(std::size_t case_at, const case_file& version) {
  const auto add_once = [](std::vector<std::size_t>& list, std::size_t one) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
  };
  for (const auto& each : version.reports)
    if (const auto made = find({record_kind::report, each.text()})) {
      add_once(records_[case_at].speaks_of, *made);
      add_once(records_[*made].beside, case_at);
    }
}

void world::keep(std::uint64_t position, instant known_at, person_id by, kept_record made) {
  auto value = decode_any(made.bytes.bytes);
  const auto index = records_.size();
  if (!by_id_.emplace(key_of(kind_of(value), id_of(value)), index).second)
    throw error{errc::duplicate, "library: two entries hold a record of one id", id_of(value)};
  std::vector<std::size_t> speaks_of;
  for (const auto& each : about(value)) {
    const auto other = find(each);
    if (!other) throw error{errc::not_found, "library: an entry speaks of a record that is not there", each.id};
    auto& list = std::holds_alternative<amendment>(value) ? records_[*other].amended_by : records_[*other].beside;
    list.push_back(index);
    speaks_of.push_back(*other);
  }
  if (const auto* written = std::get_if<report>(&value)) index_people(index, *written);
  if (const auto* change = std::get_if<amendment>(&value);
      change != nullptr && change->kind == amendment_kind::correction) {
    if (change->of.kind == record_kind::report)
      index_people(*find(change->of), decode<report>(change->corrected.bytes));
    if (change->of.kind == record_kind::case_file)
      file_under(*find(change->of), decode<case_file>(change->corrected.bytes));
  }
  if (std::holds_alternative<relationship_declaration>(value)) declarations_.push_back(index);
  by_position_.emplace(position, index);
  if (!made.label.empty()) by_label_.emplace(made.label, index);
  held kept{position, known_at, std::move(by), std::move(made.label), made.tell, std::move(value)};
  kept.speaks_of = std::move(speaks_of);
  records_.push_back(std::move(kept));
  forget_standings_around(index);
}

const record_standing& world::standing_of(std::size_t index) const {
  auto& known = records_[index].standing;
  if (!known) {
    standings_known_ = true;
    known = work_out_standing(*this, index);
  }
  return *known;
}

void world::forget_standings() {
  if (!std::exchange(standings_known_, false)) return;
  for (auto& each : records_) each.standing.reset();
}

void world::forget_standings_around(std::size_t index) {
  if (!standings_known_) return;
  std::unordered_set<std::size_t> reached{index};
  std::vector<std::size_t> open{index};
  while (!open.empty()) {
    const auto& next = records_[open.back()];
    open.pop_back();
    next.standing.reset();
    for (const auto* joined : {&next.amended_by, &next.beside, &next.speaks_of})
      for (const auto each : *joined)
        if (reached.insert(each).second) open.push_back(each);
  }
}

void world::take(std::uint64_t /*position*/, instant known_at, adopted_people what) {
  for (auto& who : what.people) people_[who.id.text()].emplace_back(known_at, std::move(who));
  forget_standings();
}

const notice_log& world::log_of(const report_id& about) const noexcept {
  static const notice_log none;
  const auto found = logs_.find(about);
  return found == logs_.end() ? none : found->second;
}

const notice* world::find_notice(const notice_id& which) const noexcept {
  const auto found = noticed_.find(which);
  return found == noticed_.end() ? nullptr : log_of(found->second).find(which);
}

void world::note(const std::vector<notice_event>& events) {
  for (const auto& each : events) {
    if (each.made) noticed_.emplace(each.of, each.made->about);
    const auto about = noticed_.find(each.of);
    if (about == noticed_.end())
      throw error{errc::not_found, "library: an event tells of a notice that was never made", each.of.text()};
    logs_[about->second].append(each);
    if (const auto told_of = find({record_kind::report, about->second.text()})) {
      noted_.push_back(*told_of);
      forget_standings_around(*told_of);
    }
  }
}

void world::take(std::uint64_t position, instant known_at, const person_id& by, judged_link what) {
  for (const auto& each : {what.a, what.b})
    if (!find({record_kind::report, each.text()}))
      throw error{errc::not_found, "library: an entry judges a report that is not there", each.text()};
  judged_.push_back({position, known_at, {what.a, what.b, what.verdict, by, std::move(what.why), known_at}});
}

void world::apply(std::uint64_t position, instant known_at, entry what) {
  for (const auto& each : what.opened)
    scopes_.emplace(scope_owner{each.kind, each.whose ? each.whose->text() : std::string{}}, each.id);
  std::visit(
      [&](auto& content) {
        using type = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<type, kept_record>) keep(position, known_at, what.by, std::move(content));
        if constexpr (std::is_same_v<type, adopted_people>) take(position, known_at, std::move(content)), ++adoptions_;
        if constexpr (std::is_same_v<type, adopted_packs>)
          packs_.push_back({position, known_at, std::move(content)}), ++adoptions_;
        if constexpr (std::is_same_v<type, adopted_holders>)
          holders_.push_back({position, known_at, std::move(content)}), ++adoptions_;
        if constexpr (std::is_same_v<type, adopted_calendar>)
          calendars_.push_back({position, known_at, std::move(content.one.at(0))}), ++adoptions_;
        if constexpr (std::is_same_v<type, adopted_settings>)
          settings_.push_back({position, known_at, std::move(content.settings)}), ++adoptions_;
        if constexpr (std::is_same_v<type, told>) note(content.events);
        if constexpr (std::is_same_v<type, granted>) grants_.push_back({position, known_at, std::move(content)});
        if constexpr (std::is_same_v<type, glass_broken>) broken_.push_back({position, known_at, std::move(content)});
        if constexpr (std::is_same_v<type, revoked>) revoked_.push_back({position, known_at, std::move(content)});
        if constexpr (std::is_same_v<type, same_person_judgement>)
          same_.push_back({position, known_at, std::move(content)});
        if constexpr (std::is_same_v<type, judged_link>) take(position, known_at, what.by, std::move(content));
        if constexpr (std::is_same_v<type, reading>)
          readings_.push_back({position, known_at, what.by, what.purpose, std::move(content)});
      },
      what.content);
  if (!founder_) founder_ = what.by;
}

}  // namespace safeguarding::inline v0::detail
