// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_watch.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include "pattern_names.hpp"
#include "pattern_search.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::account_names;
using detail::seen_report;
using detail::vehicle_names;
using numbers = std::vector<std::uint32_t>;

// A sign after which a report is waited for.
struct waiting {
  instant since;
  numbers reports;                 // that have not ended it
  std::optional<std::size_t> hit;  // once it has lasted too long
};

// Reports recorded longer ago than this before something happened cannot share a window with it.
std::optional<std::chrono::days> longest_window(const pattern& rule) {
  if (rule.gap_days) return std::nullopt;
  std::chrono::days longest{0};
  for (const auto& row : rule.enough) switch (row.within.unit) {
      case window_unit::none: return std::nullopt;
      case window_unit::hours: longest = std::max(longest, std::chrono::days{row.within.most / 24 + 1}); break;
      case window_unit::days: longest = std::max(longest, std::chrono::days{row.within.most}); break;
      case window_unit::school_days: longest = std::max(longest, std::chrono::days{2 * row.within.most + 90}); break;
      case window_unit::term: longest = std::max(longest, std::chrono::days{150}); break;
    }
  return longest + std::chrono::days{rule.beside_days + 2};
}

}  // namespace

struct pattern_watch::state {
  pattern_pack pack;
  school_calendar calendar;
  std::vector<seen_report> all;
  std::unordered_map<report_id, std::uint32_t> number_of;
  std::vector<pattern_hit> hits;
  std::vector<numbers> members;  // by hit
  account_names accounts;
  vehicle_names vehicles;
  std::vector<std::unordered_map<std::string, numbers>> near;                    // by pattern: key -> reports
  std::vector<std::unordered_map<std::string, std::vector<std::size_t>>> found;  // by pattern: key -> hits
  std::vector<std::map<std::string, waiting>> waits;                             // by pattern of silence
  std::vector<std::set<std::pair<day, std::string>>> deadlines;                  // last day on which all is well

  state(pattern_pack of, school_calendar terms)
      : pack{std::move(of)},
        calendar{std::move(terms)},
        near(pack.patterns.size()),
        found(pack.patterns.size()),
        waits(pack.patterns.size()),
        deadlines(pack.patterns.size()) {}

  [[nodiscard]] std::vector<std::string> keys(const pattern& rule, const pattern_reading& read) const {
    std::vector<std::string> made;
    const auto ids = [&](const std::vector<person_id>& people) {
      for (const auto& who : people) made.push_back(who.text());
    };
    switch (rule.same) {
      case pattern_same::child: ids(read.children); break;
      case pattern_same::named_child: ids(read.named_children); break;
      case pattern_same::adult: ids(read.adults); break;
      case pattern_same::household: made = read.households; break;
      case pattern_same::account: made = names_of_accounts; break;
      case pattern_same::vehicle: made = names_of_vehicles; break;
      case pattern_same::place: made = read.places; break;
      case pattern_same::linked: break;
      case pattern_same::school: made.emplace_back(); break;
    }
    std::sort(made.begin(), made.end());
    made.erase(std::unique(made.begin(), made.end()), made.end());
    return made;
  }
  std::vector<std::string> names_of_accounts, names_of_vehicles;  // of the report that has just arrived

  std::size_t open_hit(std::size_t rule, const std::string& about, std::size_t row) {
    pattern_hit made;
    made.pattern = pack.patterns[rule].number;
    made.rule = pack.patterns[rule].id;
    made.same = pack.patterns[rule].same;
    made.about = about;
    made.row = row;
    hits.push_back(std::move(made));
    members.emplace_back();
    found[rule][about].push_back(hits.size() - 1);
    return hits.size() - 1;
  }

  // Adds the reports that a hit does not have; says whether there were any.
  bool extend(std::size_t hit, std::size_t rule, const numbers& reports, std::uint32_t now) {
    bool changed = false;
    for (const auto one : reports) {
      auto& held = members[hit];
      const auto at = std::lower_bound(held.begin(), held.end(), one);
      if (at != held.end() && *at == one) continue;
      hit_report added{all[one].read.report, all[now].read.report, all[one].read.happened, {}};
      const auto& of = pack.patterns[rule];
      for (const auto sign : all[one].read.signs)
        for (const auto* list : {&of.signs, &of.then_signs, &of.beside_signs, &of.not_broken_by})
          if (std::find(list->begin(), list->end(), sign) != list->end()) {
            added.signs.push_back(sign);
            break;
          }
      hits[hit].reports.insert(hits[hit].reports.begin() + (at - held.begin()), std::move(added));
      held.insert(at, one);
      changed = true;
    }
    hits[hit].reporters = detail::reporters_of(all, members[hit], hits[hit].about);
    hits[hit].children = detail::children_of(all, members[hit], {});
    return changed;
  }

  // What shares a report with an open hit of the same rule and key belongs to it; else it is a new one.
  void take(std::size_t rule, const std::string& about, const detail::found_reports& what, std::uint32_t now,
            std::set<std::size_t>& touched) {
    for (const auto hit : found[rule][about]) {
      const auto& held = members[hit];
      if (std::none_of(what.reports.begin(), what.reports.end(),
                       [&](auto one) { return std::binary_search(held.begin(), held.end(), one); }))
        continue;
      if (extend(hit, rule, what.reports, now)) touched.insert(hit);
      return;
    }
    const auto hit = open_hit(rule, about, what.row);
    hits[hit].raised_by = all[now].read.report;
    hits[hit].raised_at = all[now].read.recorded_at;
    extend(hit, rule, what.reports, now);
    touched.insert(hit);
  }

  void look(std::size_t rule, std::uint32_t now, std::set<std::size_t>& touched) {
    const auto& of = pack.patterns[rule];
    const auto& here = all[now];
    const bool relevant = detail::counts(of, here) || detail::shows_any(here.read, of.beside_signs) ||
                          detail::shows_any(here.read, of.then_signs);
    if (!relevant) return;
    const auto longest = longest_window(of);
    for (const auto& key : keys(of, here.read)) {
      auto& known = near[rule][key];
      known.push_back(now);
      if (known.size() < 2) continue;
      numbers close;
      for (const auto one : known)
        if (!longest || all[one].read.recorded_at >= here.read.happened - *longest) close.push_back(one);
      if (const auto met = detail::search(of, key, all, close, now, calendar)) take(rule, key, *met, now, touched);
    }
  }

  // `now` shows that something is back; of those before, the ones that show what was.
  void look_back(std::size_t rule, std::uint32_t now, std::set<std::size_t>& touched) {
    const auto& of = pack.patterns[rule];
    const auto& here = all[now];
    const bool is_back =
        detail::shows_any(here.read, of.then_signs) && (of.settled_count || here.read.reads_as == matter_is::open);
    if (of.same == pattern_same::linked) {
      if (is_back) come_back(rule, {}, here.linked, now, touched);
      return;
    }
    for (const auto& key : keys(of, here.read)) {
      auto& known = near[rule][key];
      if (is_back) come_back(rule, key, known, now, touched);
      if (detail::counts(of, here)) known.push_back(now);
    }
  }
  void come_back(std::size_t rule, const std::string& about, const numbers& before, std::uint32_t now,
                 std::set<std::size_t>& touched) {
    const auto& of = pack.patterns[rule];
    numbers earlier;
    for (const auto one : before) {
      if (!detail::counts(of, all[one])) continue;
      if (all[now].date - all[one].date <= std::chrono::days{of.longer_than_days}) return;  // never gone
      earlier.push_back(one);
    }
    if (earlier.empty()) return;
    earlier.push_back(now);
    std::sort(earlier.begin(), earlier.end());
    for (std::size_t row = 0; row < of.enough.size(); ++row)
      if (detail::meets(of, of.enough[row], about, all, earlier))
        return take(rule, about, {earlier, row}, now, touched);
  }

  [[nodiscard]] day deadline(std::size_t rule, instant since) const {
    return to_london(since).date + std::chrono::days{pack.patterns[rule].longer_than_days};
  }
  void begin_wait(std::size_t rule, const std::string& key, instant since, numbers reports) {
    end_wait(rule, key);
    deadlines[rule].emplace(deadline(rule, since), key);
    waits[rule][key] = {since, std::move(reports), {}};
  }
  void end_wait(std::size_t rule, const std::string& key) {
    const auto at = waits[rule].find(key);
    if (at == waits[rule].end()) return;
    deadlines[rule].erase({deadline(rule, at->second.since), key});
    waits[rule].erase(at);
  }

  void wait(std::size_t rule, std::uint32_t now, std::set<std::size_t>& touched) {
    const auto& of = pack.patterns[rule];
    const auto& read = all[now].read;
    const bool whole_school = of.same == pattern_same::school;
    for (const auto& key : keys(of, read)) {
      const auto at = waits[rule].find(key);
      if (detail::shows_any(read, of.ended_by)) {
        end_wait(rule, key);
      } else if (at == waits[rule].end()) {
        if (whole_school || detail::shows_any(read, of.signs))
          begin_wait(rule, key, read.recorded_at, whole_school ? numbers{} : numbers{now});
      } else if ((of.broken_by.empty() || detail::shows_any(read, of.broken_by)) &&
                 !detail::shows_any(read, of.not_broken_by)) {
        // Once it has been raised, the next wait begins with the next sign, or at once for the whole school.
        if (!at->second.hit || whole_school || detail::shows_any(read, of.signs))
          begin_wait(rule, key, read.recorded_at, {now});
        else end_wait(rule, key);
      } else if (!whole_school) {
        at->second.reports.push_back(now);
        if (at->second.hit && extend(*at->second.hit, rule, {now}, now)) touched.insert(*at->second.hit);
      }
    }
  }

  void pass(instant now, std::set<std::size_t>& touched) {
    const auto today = to_london(now).date;
    for (std::size_t rule = 0; rule < pack.patterns.size(); ++rule)
      while (!deadlines[rule].empty() && deadlines[rule].begin()->first < today) {
        const auto [last, key] = *deadlines[rule].begin();
        deadlines[rule].erase(deadlines[rule].begin());
        auto& held = waits[rule].at(key);
        const auto hit = open_hit(rule, key, 0);
        hits[hit].raised_at = start_of_day(last + std::chrono::days{1});
        for (const auto one : held.reports) extend(hit, rule, {one}, one);
        held.hit = hit;
        touched.insert(hit);
      }
  }

  [[nodiscard]] std::vector<pattern_hit> as_they_are(const std::set<std::size_t>& touched) const {
    std::vector<pattern_hit> told;
    for (const auto one : touched) told.push_back(hits[one]);
    return told;
  }
};

pattern_watch::pattern_watch(pattern_pack pack, school_calendar calendar)
    : state_{new state{std::move(pack), std::move(calendar)}} {}
pattern_watch::pattern_watch(const pattern_watch& other) : state_{new state{*other.state_}} {}
pattern_watch::pattern_watch(pattern_watch&&) noexcept = default;
pattern_watch& pattern_watch::operator=(const pattern_watch& other) {
  if (this != &other) state_ = std::make_unique<state>(*other.state_);
  return *this;
}
pattern_watch& pattern_watch::operator=(pattern_watch&&) noexcept = default;
pattern_watch::~pattern_watch() = default;

std::vector<pattern_hit> pattern_watch::add(const pattern_reading& read, const earlier_reports& with) {
  auto& in = *state_;
  if (in.number_of.contains(read.report))
    throw invalid_input{errc::duplicate, "a report with this id has arrived already", read.report.text(), {}};
  const auto now = static_cast<std::uint32_t>(in.all.size());
  seen_report one{read, to_london(read.happened).date, now, {}};
  for (const auto& id : with.linked)
    if (const auto at = in.number_of.find(id); at != in.number_of.end()) one.linked.push_back(at->second);
  for (const auto& id : with.same_event)
    if (const auto at = in.number_of.find(id); at != in.number_of.end())
      one.event = std::min(one.event, in.all[at->second].event);
  std::set<std::size_t> touched;
  in.pass(read.recorded_at, touched);
  in.number_of.emplace(read.report, now);
  in.all.push_back(std::move(one));
  in.names_of_accounts.clear();
  in.names_of_vehicles.clear();
  for (const auto& account : read.accounts) in.names_of_accounts.push_back(in.accounts.name(account));
  for (const auto& plate : read.plates)
    for (auto& name : in.vehicles.names(plate)) in.names_of_vehicles.push_back(std::move(name));
  for (std::size_t rule = 0; rule < in.pack.patterns.size(); ++rule) switch (in.pack.patterns[rule].shape) {
      case pattern_shape::together:
      case pattern_shape::then:
      case pattern_shape::rising: in.look(rule, now, touched); break;
      case pattern_shape::returning: in.look_back(rule, now, touched); break;
      case pattern_shape::silence: in.wait(rule, now, touched); break;
    }
  return in.as_they_are(touched);
}

std::vector<pattern_hit> pattern_watch::pass(instant now) {
  std::set<std::size_t> touched;
  state_->pass(now, touched);
  return state_->as_they_are(touched);
}

const std::vector<pattern_hit>& pattern_watch::hits() const noexcept { return state_->hits; }
const pattern_pack& pattern_watch::pack() const noexcept { return state_->pack; }

earlier_reports earlier_of(const report_id& arrived, const jigsaw_delta& step) {
  earlier_reports found;
  for (const auto& link : step.links_opened)
    if (link.b == arrived) found.linked.push_back(link.a);
  for (const auto& event : step.events_opened)
    if (std::find(event.accounts.begin(), event.accounts.end(), arrived) != event.accounts.end())
      for (const auto& account : event.accounts)
        if (account != arrived) found.same_event.push_back(account);
  return found;
}

std::vector<pattern_input> pattern_inputs(std::span<const person> roll, std::span<const report> reports) {
  const feature_reader reader{roll};
  jigsaw pieces{reader};
  std::vector<pattern_input> all;
  all.reserve(reports.size());
  for (const auto& made : reports) {
    pattern_input one{made, {}, reader.mentions(made), {}};
    one.features = reader.read(made, one.mentions);
    one.with = earlier_of(made.id, pieces.add(made));
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<pattern_hit> find_patterns(const pattern_pack& pack, const school_calendar& calendar,
                                       std::span<const person> roll, std::span<const pattern_input> reports,
                                       std::optional<instant> until) {
  const pattern_reader reader{pack, roll};
  pattern_watch watch{pack, calendar};
  for (const auto& one : reports) watch.add(reader.read(one.made, one.features, one.mentions), one.with);
  if (until) watch.pass(*until);
  return watch.hits();
}

}  // namespace safeguarding::inline v0
