// SPDX-License-Identifier: Apache-2.0
#include "world_snapshot.hpp"

#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <type_traits>

namespace safeguarding::inline v0::detail {

namespace {

static_assert(std::is_same_v<decltype(record_in_snapshot::value), any_record>);

std::vector<std::uint64_t> places(const std::vector<std::size_t>& from) { return {from.begin(), from.end()}; }

std::vector<std::size_t> places(const std::vector<std::uint64_t>& from, std::uint64_t records) {
  if (std::any_of(from.begin(), from.end(), [&](std::uint64_t each) { return each >= records; }))
    throw error{errc::contradiction, "library: a snapshot speaks of a record that is not in it"};
  return {from.begin(), from.end()};
}

/// Everything that is no record, as the entries that lead to it.
class entries_of {
 public:
  explicit entries_of(person_id founder) : founder_{std::move(founder)} {}

  void add(std::uint64_t position, instant known_at, const entry& what) {
    all_.push_back({position, known_at, encode_entry(what)});
  }
  template <class T>
  void add_all(const std::vector<adopted<T>>& from) {
    for (const auto& each : from) {
      if constexpr (std::is_same_v<T, school_calendar>)
        add(each.position, each.known_at, {founder_, {}, {}, adopted_calendar{{each.what}}});
      else if constexpr (std::is_same_v<T, notice_settings>)
        add(each.position, each.known_at, {founder_, {}, {}, adopted_settings{each.what}});
      else add(each.position, each.known_at, {founder_, {}, {}, each.what});
    }
  }
  [[nodiscard]] std::vector<event_in_snapshot> all() && { return std::move(all_); }

 private:
  person_id founder_;
  std::vector<event_in_snapshot> all_;
};

}  // namespace

// The bindings name every member, so that one which is added and not kept does not compile.
library_in_snapshot world_keeper::all_but_records(const world& of) {
  const auto& [records, standings_known, by_id, by_position, by_label, tagging, declarations, people, packs, holders,
               calendars, settings, adoptions, logs, noticed, noted, founder, grants, broken, revoked, same, judged,
               readings, scopes] = of;
  static_cast<void>(standings_known);  // worked out when it is asked for
  static_cast<void>(by_id), static_cast<void>(by_position), static_cast<void>(by_label);  // made again from the records
  static_cast<void>(noticed), static_cast<void>(noted);                                   // and from the logs
  library_in_snapshot all;
  all.founder = of.founder();
  all.adoptions = adoptions;
  all.records = records.size();
  for (const auto& [who, reports] : tagging) all.tagging.emplace_back(who.text(), places(reports));
  std::sort(all.tagging.begin(), all.tagging.end());
  all.declarations = places(declarations);

  entries_of entries{all.founder};
  std::vector<opened_scope> opened;
  for (const auto& [whose, key] : scopes)
    opened.push_back(
        {key, whose.first, whose.second.empty() ? std::optional<person_id>{} : std::optional{person_id{whose.second}}});
  entries.add(0, {}, {all.founder, {}, std::move(opened), told{}});
  for (const auto& [id, versions] : people)
    for (const auto& [known_at, who] : versions) entries.add(0, known_at, {all.founder, {}, {}, adopted_people{{who}}});
  entries.add_all(packs);
  entries.add_all(holders);
  entries.add_all(calendars);
  entries.add_all(settings);
  std::map<report_id, const notice_log*> in_order;
  for (const auto& [about, log] : logs) in_order.emplace(about, &log);
  for (const auto& [about, log] : in_order) entries.add(0, {}, {all.founder, {}, {}, told{log->events()}});
  entries.add_all(grants);
  entries.add_all(broken);
  entries.add_all(revoked);
  entries.add_all(same);
  for (const auto& each : judged)
    entries.add(each.position, each.known_at,
                {each.what.by, {}, {}, judged_link{each.what.a, each.what.b, each.what.verdict, each.what.why}});
  for (const auto& each : readings) entries.add(each.position, each.at, {each.by, each.purpose, {}, each.what});
  all.events = std::move(entries).all();
  return all;
}

record_in_snapshot world_keeper::record(const world& of, std::size_t index) {
  const auto& [position, known_at, by, label, tell, value, amended_by, beside, speaks_of, standing] =
      of.records_[index];
  static_cast<void>(standing);
  return {position,       known_at,         by, label, static_cast<std::int32_t>(tell), value, places(amended_by),
          places(beside), places(speaks_of)};
}

void world_keeper::begin(world& empty, const library_in_snapshot& all) {
  const auto records = static_cast<std::size_t>(all.records);
  empty.records_.reserve(records);
  empty.by_id_.reserve(records);
  empty.by_position_.reserve(records);
  empty.by_label_.reserve(records);
}

void world_keeper::add(world& to, record_in_snapshot&& one, std::uint64_t records) {
  const auto index = to.records_.size();
  if (!to.by_id_.emplace(world::key_of(kind_of(one.value), id_of(one.value)), index).second)
    throw error{errc::duplicate, "library: a snapshot holds two records of one id"};
  to.by_position_.emplace(one.position, index);
  if (!one.label.empty()) to.by_label_.emplace(one.label, index);
  to.records_.push_back({one.position, one.known_at, std::move(one.by), std::move(one.label),
                         static_cast<telling>(one.telling), std::move(one.value), places(one.amended_by, records),
                         places(one.beside, records), places(one.speaks_of, records)});
}

void world_keeper::end(world& to, const library_in_snapshot& all) {
  if (to.records_.size() != all.records)
    throw error{errc::contradiction, "library: a snapshot holds another number of records than it says"};
  for (const auto& [who, reports] : all.tagging) to.tagging_.emplace(person_id{who}, places(reports, all.records));
  to.declarations_ = places(all.declarations, all.records);
  for (const auto& each : all.events) to.apply(each.position, each.known_at, decode_entry(each.bytes));
  if (all.founder.empty()) to.founder_.reset();
  else to.founder_ = all.founder;
  to.adoptions_ = all.adoptions;
}

}  // namespace safeguarding::inline v0::detail
